import { recordResponse } from '#actions/questionnaire/record-response.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { questionFields, skipRulesOf } from '#ui/form/question-fields.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../../register.server.ts'
import { write } from '../../../../../write.server.ts'
import { answerErrors } from '../../answer-errors.server.ts'
import { askedVillages, questionnaireFor, type AskedQuestionnaire } from '../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(
  locals: App.Locals,
  { questionnaire, records }: AskedQuestionnaire,
): Promise<FormField[]> {
  const { lang } = locals
  const { today } = await asking(locals)
  const hasConsent = Object.keys(questionnaire.consent).length > 0
  return [
    { kind: 'hidden', name: 'versionId' },
    {
      kind: 'choice',
      name: 'way',
      label: message(lang, 'questionnaire.way'),
      isRequired: true,
      isShort: true,
      options: (['paper', 'phone'] as const).map((value) => ({
        value,
        label: message(lang, `questionnaire.way.${value}`),
      })),
    },
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
      options: await askedVillages(locals, records),
    },
    ...(hasConsent
      ? [
          {
            kind: 'checkbox',
            name: 'hasConsent',
            label: message(lang, 'questionnaire.agreed'),
            hint: textIn(questionnaire.consent, lang) ?? '',
          } as const,
        ]
      : []),
    ...questionFields(questionnaire.opened?.items ?? [], lang),
  ]
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const asked = await questionnaireFor(locals, params.code, params.id)
  const { role, today } = await asking(locals)
  const { opened } = asked.questionnaire
  return {
    title: asked.title,
    back: asked.base,
    mayWrite: opened !== null && isAllowed(role, 'recordResponse'),
    isOpen: opened !== null,
    fields: await fieldsFor(locals, asked),
    values: { way: 'paper', filledOn: today, versionId: opened?.id ?? '' },
    rules: skipRulesOf(opened?.items ?? []),
    today,
    newId: uuidV7(Date.now()),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const asked = await questionnaireFor(locals, params.code, params.id)
    const refused = await write(event, {
      fields: await fieldsFor(locals, asked),
      // The next paper of the heap.
      to: `${asked.base}/fill`,
      run: (context, read) => recordResponse(context, { ...read, questionnaireId: params.id } as never),
    })
    return answerErrors(refused, asked.questionnaire.opened?.items ?? [], locals.lang)
  },
}
