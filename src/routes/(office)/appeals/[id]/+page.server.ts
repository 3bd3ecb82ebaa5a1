import { answerAppeal } from '#actions/appeal/answer-appeal.ts'
import { eraseAppealPerson } from '#actions/appeal/erase-appeal-person.ts'
import { extendAppeal } from '#actions/appeal/extend-appeal.ts'
import { forwardAppeal } from '#actions/appeal/forward-appeal.ts'
import { nameAppeal } from '#actions/appeal/name-appeal.ts'
import { removeAppealExtension } from '#actions/appeal/remove-appeal-extension.ts'
import { removeAppealForwarding } from '#actions/appeal/remove-appeal-forwarding.ts'
import { reopenAppeal } from '#actions/appeal/reopen-appeal.ts'
import { withdrawAppeal } from '#actions/appeal/withdraw-appeal.ts'
import type { ActionContext } from '#server/context.ts'
import type { FormField } from '#ui/form/form-field.ts'
import type { RequestEvent } from '@sveltejs/kit'
import { reasonField } from '../../households/household-fields.server.ts'
import { attachTo, detachFrom } from '../../organisation-files.server.ts'
import { write } from '../../write.server.ts'
import {
  answerFields,
  erasureFields,
  extensionFields,
  forwardingFields,
  personFields,
  removalFields,
  reopeningFields,
} from '../appeal-fields.server.ts'
import { appealFor } from '../appeals.server.ts'
import { appealPage } from './appeal-page.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => appealPage(locals, params.id)

type Event = RequestEvent & { params: { id: string } }
type Read = Record<string, unknown>

/** A form of the page: what it runs with the appeal's id, and where one is afterwards. */
const form =
  (
    fields: (lang: App.Locals['lang']) => readonly FormField[],
    run: (context: ActionContext, read: Read, id: string) => Promise<unknown>,
  ) =>
  async (event: Event) => {
    await appealFor(event.locals, event.params.id)
    return write(event, {
      fields: fields(event.locals.lang),
      to: `/appeals/${event.params.id}`,
      run: (context, read) => run(context, read, event.params.id),
    })
  }

export const actions: Actions = {
  answer: form(
    (lang) => answerFields(lang, '', true),
    (context, read, appealId) => answerAppeal(context, { ...read, appealId } as never),
  ),
  extend: form(
    (lang) => extensionFields(lang, ''),
    (context, read, appealId) => extendAppeal(context, { ...read, appealId } as never),
  ),
  forward: form(
    (lang) => forwardingFields(lang, ''),
    (context, read, appealId) => forwardAppeal(context, { ...read, appealId } as never),
  ),
  reopen: form(
    (lang) => reopeningFields(lang, ''),
    (context, read, appealId) => reopenAppeal(context, { ...read, appealId } as never),
  ),
  name: form(
    (lang) => personFields(lang, '', true),
    (context, read, id) => nameAppeal(context, { ...read, id } as never),
  ),
  erase: form(
    (lang) => erasureFields(lang, ''),
    (context, read, id) => eraseAppealPerson(context, { ...read, id } as never),
  ),
  withdraw: form(
    (lang) => [reasonField(lang)],
    (context, read, id) => withdrawAppeal(context, { ...read, id } as never),
  ),
  removeExtension: form(removalFields, (context, { stepId, reason }) =>
    removeAppealExtension(context, { id: stepId, reason } as never),
  ),
  removeForwarding: form(removalFields, (context, { stepId, reason }) =>
    removeAppealForwarding(context, { id: stepId, reason } as never),
  ),
  attach: async (event) =>
    attachTo(event, await appealFor(event.locals, event.params.id), 'appeal', event.params.id),
  detach: async (event) => {
    await appealFor(event.locals, event.params.id)
    return detachFrom(event, 'appeal', event.params.id)
  },
}
