import { error } from '@sveltejs/kit'
import { correctAppealAnswer } from '#actions/appeal/correct-appeal-answer.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { AppealAnswer } from '#domain/appeal/appeal.ts'
import { message } from '#i18n/message.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { answerFields } from '../../../appeal-fields.server.ts'
import { appealFor, markOf } from '../../../appeals.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** An answer of the appeal; another one's answers 404. */
async function answerFor(
  locals: App.Locals,
  { id, answer }: { readonly id: string; readonly answer: string },
): Promise<AppealAnswer> {
  const found = (await appealFor(locals, id)).answers.find((each) => each.id === answer)
  return found ?? error(404, message(locals.lang, 'site.notFound'))
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role, today } = await asking(locals)
  const appeal = await appealFor(locals, params.id)
  const answer = await answerFor(locals, params)
  const fields = answerFields(locals.lang, today, false)
  return {
    mark: markOf(appeal),
    page: {
      back: `/appeals/${params.id}`,
      fields,
      values: formValues(fields, answer),
      mayWrite: isAllowed(role, 'correctAppealAnswer') && appeal.withdrawnWhy === null,
      id: answer.id,
      seen: recordStamp(answer),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { today } = await asking(locals)
    await answerFor(locals, params)
    return write(event, {
      fields: answerFields(locals.lang, today, false),
      to: `/appeals/${params.id}`,
      run: (context, read) => correctAppealAnswer(context, { ...read, id: params.answer } as never),
      present: async () => ({ subject: 'appealAnswer', record: await answerFor(locals, params) }),
    })
  },
}
