import { changeQuestionnaire } from '#actions/questionnaire/change-questionnaire.ts'
import { removeQuestionnaire } from '#actions/questionnaire/remove-questionnaire.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { QuestionnaireCard } from '#store/questionnaire.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking } from '../../../../../register.server.ts'
import { write } from '../../../../../write.server.ts'
import { aboutFields } from '../../about-fields.server.ts'
import { questionnaireFor } from '../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** The questionnaire without its questions: what the form shows and its stamp is of. */
const ownOf = ({ id, activityId, code, title, consent }: QuestionnaireCard) => ({
  id,
  activityId,
  code,
  title,
  consent,
})

export const load: PageServerLoad = async ({ locals, params }) => {
  const { questionnaire, records, title, base } = await questionnaireFor(locals, params.code, params.id)
  const { role } = await asking(locals)
  const fields = aboutFields(locals.lang, records)
  return {
    title,
    mayRemove: isAllowed(role, 'removeQuestionnaire') && questionnaire.responses === 0,
    page: {
      back: base,
      fields,
      values: formValues(fields, ownOf(questionnaire)),
      mayWrite: isAllowed(role, 'changeQuestionnaire'),
      id: questionnaire.id,
      seen: recordStamp(ownOf(questionnaire)),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { records, base } = await questionnaireFor(locals, params.code, params.id)
    return write(event, {
      fields: aboutFields(locals.lang, records),
      to: base,
      run: (context, read) => changeQuestionnaire(context, { ...read, id: params.id } as never),
      present: async () => ({
        subject: 'questionnaire',
        record: ownOf((await questionnaireFor(locals, params.code, params.id)).questionnaire),
      }),
    })
  },
  remove: async (event) => {
    await questionnaireFor(event.locals, event.params.code, event.params.id)
    return write(event, {
      fields: [],
      to: `/projects/${event.params.code}/questionnaires`,
      notice: 'office.notice.removed',
      run: (context) => removeQuestionnaire(context, { id: event.params.id }),
    })
  },
}
