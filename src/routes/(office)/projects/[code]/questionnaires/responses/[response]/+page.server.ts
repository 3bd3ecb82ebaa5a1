import { error } from '@sveltejs/kit'
import { correctResponse } from '#actions/questionnaire/correct-response.ts'
import { withdrawResponse } from '#actions/questionnaire/withdraw-response.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { answerOf } from '#domain/questionnaire/questionnaire.ts'
import { message } from '#i18n/message.ts'
import { questionnaireVersion } from '#store/questionnaire.ts'
import { correctionsOf, responseById } from '#store/questionnaire-response.ts'
import { formValues } from '#ui/form/form-values.ts'
import { questionFields, skipRulesOf } from '#ui/form/question-fields.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../../register.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { write } from '../../../../../write.server.ts'
import { reasonField } from '../../about-fields.server.ts'
import { answerErrors } from '../../answer-errors.server.ts'
import { askedVillages, labelOf, questionnaireFor } from '../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function responseFor(locals: App.Locals, code: string, id: string) {
  await projectOf(locals, code)
  const { read, today } = await asking(locals)
  const response = isRecordId(id) ? await read((db) => responseById(db, id)) : null
  if (!response) error(404, message(locals.lang, 'site.notFound'))
  const asked = await questionnaireFor(locals, code, response.questionnaireId)
  const version = await read((db) => questionnaireVersion(db, response.versionId))
  const items = version?.items ?? []
  const { lang } = locals
  const fields: FormField[] = [
    {
      kind: 'day',
      name: 'filledOn',
      label: message(lang, 'questionnaire.filledOn'),
      isRequired: true,
      max: today,
    },
    {
      kind: 'choice',
      name: 'placeId',
      label: message(lang, 'questionnaire.village'),
      options: await askedVillages(locals, asked.records),
    },
    ...questionFields(items, lang),
    { ...reasonField(lang), group: message(lang, 'questionnaire.correct') } as FormField,
  ]
  return { ...asked, response, items, fields, today }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { response, items, fields, title, base, today } = await responseFor(
    locals,
    params.code,
    params.response,
  )
  const { role, read } = await asking(locals)
  const corrections = await read((db) => correctionsOf(db, response.id))
  return {
    title: `${title}: № ${response.number}`,
    back: `${base}/responses`,
    about: [
      message(lang, `questionnaire.way.${response.way}`),
      response.recordedBy,
      formatInstant(response.recordedAt, lang),
    ].join(' · '),
    withdrawnWhy: response.withdrawnWhy,
    mayWrite: isAllowed(role, 'correctResponse') && response.withdrawnWhy === null,
    fields,
    values: formValues(fields, response),
    seen: recordStamp(response),
    id: response.id,
    rules: skipRulesOf(items),
    today,
    withdrawFields: [reasonField(lang)],
    corrections: corrections.map((correction, index) => {
      const after = corrections[index + 1]?.answers ?? response.answers
      return {
        number: correction.number,
        by: correction.recordedBy,
        at: formatInstant(correction.recordedAt, lang),
        reason: correction.reason,
        changed: items
          .filter(({ name }) => shown(answerOf(correction.answers, name)) !== shown(answerOf(after, name)))
          .map((item) => ({
            label: labelOf(item, lang),
            before: shown(answerOf(correction.answers, item.name)),
            after: shown(answerOf(after, item.name)),
          })),
      }
    }),
  }
}

const shown = (answer: unknown): string => (answer === null ? '—' : [answer].flat().join(', '))

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { fields, base, items } = await responseFor(locals, params.code, params.response)
    const refused = await write(event, {
      fields,
      to: `${base}/responses`,
      run: (context, read) => correctResponse(context, { ...read, id: params.response } as never),
      present: async () => ({
        subject: 'questionnaireResponse',
        record: (await responseFor(locals, params.code, params.response)).response,
      }),
    })
    return answerErrors(refused, items, locals.lang)
  },
  withdraw: async (event) => {
    const { base } = await responseFor(event.locals, event.params.code, event.params.response)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `${base}/responses`,
      run: (context, { reason }) => withdrawResponse(context, { id: event.params.response, reason } as never),
    })
  },
}
