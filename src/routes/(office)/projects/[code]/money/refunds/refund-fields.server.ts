import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** The form of a refund to the operator. */
export const refundFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'money',
    name: 'amount',
    label: message(lang, 'money.expense.amount'),
    hint: message(lang, 'money.expense.amount.hint'),
    isRequired: true,
    isInWords: true,
  },
  { kind: 'day', name: 'paidOn', label: message(lang, 'money.refunds.paidOn'), isRequired: true },
  { kind: 'line', name: 'documentNumber', label: message(lang, 'money.refunds.number'), isRequired: true },
]
