import { formEditions } from '#domain/report/form/editions.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** The passport of a grant project as a form. */
export function passportFields(lang: Language): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'localLine', name: 'title', label: t('project.title'), isRequired: true },
    {
      kind: 'line',
      name: 'code',
      label: t('project.code'),
      hint: t('project.code.hint'),
      isRequired: true,
      maxLength: 63,
    },
    { kind: 'localLine', name: 'direction', label: t('project.direction') },
    { kind: 'line', name: 'contractNumber', label: t('project.contractNumber') },
    { kind: 'day', name: 'contractDate', label: t('project.contractDate') },
    { kind: 'day', name: 'startsOn', label: t('project.startsOn'), isRequired: true },
    { kind: 'day', name: 'endsOn', label: t('project.endsOn'), isRequired: true },
    { kind: 'money', name: 'grant', label: t('project.grant'), isRequired: true },
    {
      kind: 'choice',
      name: 'form',
      label: t('project.form'),
      isRequired: true,
      options: formEditions.map((form) => ({
        value: form.id,
        label: textIn(form.title.final, lang) ?? form.id,
      })),
      isWide: true,
    },
  ]
}
