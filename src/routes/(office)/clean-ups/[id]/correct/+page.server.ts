import { correctCleanUp } from '#actions/cleanup/correct-clean-up.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { cleanUpState, type CleanUpCard } from '#domain/cleanup/clean-up.ts'
import { textIn } from '#domain/text/local-text.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../dumps/dump-fields.server.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { planFields, resultFields } from '../../clean-up-fields.server.ts'
import { cleanUpFor, cleanUpOptions } from '../../clean-ups.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals, card: CleanUpCard) {
  const { today } = await asking(locals)
  return [
    ...planFields(locals.lang, await cleanUpOptions(locals)),
    ...(cleanUpState(card) === 'held' ? resultFields(locals.lang, today, false) : []),
    reasonField(locals.lang),
  ]
}

/** The clean-up as it is corrected: what its stamp is of. */
const ownOf = ({ dumpIds: _, persons: __, photos: ___, ...cleanUp }: CleanUpCard) => cleanUp

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const card = await cleanUpFor(locals, params.id)
  const fields = await fieldsFor(locals, card)
  return {
    title: textIn(card.title, locals.lang) ?? '',
    page: {
      back: `/clean-ups/${card.id}`,
      fields,
      values: { ...formValues(fields, { ...card, people: card.people ?? {} }), dumpIds: card.dumpIds },
      mayWrite: isAllowed(role, 'correctCleanUp'),
      id: card.id,
      seen: recordStamp(ownOf(card)),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: await fieldsFor(locals, await cleanUpFor(locals, params.id)),
      to: `/clean-ups/${params.id}`,
      run: (context, read) => correctCleanUp(context, { ...read, id: params.id } as never),
      present: async () => ({ subject: 'cleanUp', record: ownOf(await cleanUpFor(locals, params.id)) }),
    })
  },
}
