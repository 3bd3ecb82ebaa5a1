import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** What a questionnaire is, apart from its questions. */
export const aboutFields = (lang: Language, { activities }: ProjectRecords): readonly FormField[] => [
  {
    kind: 'localLine',
    name: 'title',
    label: message(lang, 'questionnaire.title'),
    isRequired: true,
    isWide: true,
  },
  {
    kind: 'line',
    name: 'code',
    label: message(lang, 'questionnaire.code'),
    hint: message(lang, 'questionnaire.code.hint'),
    isRequired: true,
    maxLength: 64,
  },
  {
    kind: 'choice',
    name: 'activityId',
    label: message(lang, 'questionnaire.activity'),
    hint: message(lang, 'questionnaire.activity.hint'),
    options: activities.map(({ id, code, title }) => ({
      value: id,
      label: `${code} ${textIn(title, lang) ?? ''}`,
    })),
  },
  {
    kind: 'localText',
    name: 'consent',
    label: message(lang, 'questionnaire.consent'),
    hint: message(lang, 'questionnaire.consent.hint'),
    rows: 4,
  },
]

export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'questionnaire.reason'),
  hint: message(lang, 'questionnaire.reason.hint'),
  isRequired: true,
  rows: 2,
})
