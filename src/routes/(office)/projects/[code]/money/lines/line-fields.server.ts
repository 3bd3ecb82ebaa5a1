import { budgetCategories } from '#domain/money/budget.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** The form of a budget line. */
export const lineFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'code',
    label: message(lang, 'money.code'),
    hint: message(lang, 'money.lines.code.hint'),
    maxLength: 30,
    isRequired: true,
  },
  {
    kind: 'choice',
    name: 'category',
    label: message(lang, 'money.category'),
    options: budgetCategories.map((value) => ({ value, label: message(lang, `money.category.${value}`) })),
    isRequired: true,
  },
  {
    kind: 'money',
    name: 'planned',
    label: message(lang, 'money.planned'),
    isRequired: true,
    isInWords: true,
  },
  { kind: 'localLine', name: 'title', label: message(lang, 'money.lines.title'), isRequired: true },
  {
    kind: 'day',
    name: 'startsOn',
    label: message(lang, 'money.lines.startsOn'),
    hint: message(lang, 'money.lines.period.hint'),
  },
  { kind: 'day', name: 'endsOn', label: message(lang, 'money.lines.endsOn') },
]
