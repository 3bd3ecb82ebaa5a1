import { formatInstant } from '#domain/calendar/format-instant.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { amountFromDecimal, formatAmount } from '#domain/money/amount.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { linesOfRecord } from '#store/audit-log.ts'
import { inputsOf, type FormField } from '#ui/form/form-field.ts'

export interface HistoryEntry {
  readonly what: string
  readonly by: string
  readonly at: string
  readonly reason: string | null
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}

/** Who recorded and corrected a record of money, what changed and why, the latest first. */
export async function moneyHistory(
  locals: App.Locals,
  subject: 'expense' | 'refund',
  id: string,
  fields: readonly FormField[],
): Promise<HistoryEntry[]> {
  const { account, lang } = locals
  if (!account) return []
  const { database } = await application()
  const lines = await database.read(account.organisationId, (db) => linesOfRecord(db, subject, id))
  return lines.map((line) => ({
    what: message(lang, line.before === null ? 'money.history.recorded' : 'money.history.corrected'),
    by: line.actor,
    at: formatInstant(line.at, lang),
    reason: valueAt(line.after, 'reason') || null,
    changes: line.before === null ? [] : changesOf(line.before, line.after, fields, lang),
  }))
}

function changesOf(
  before: unknown,
  after: unknown,
  fields: readonly FormField[],
  lang: Language,
): HistoryEntry['changes'] {
  return fields.flatMap((field) => {
    if (field.kind === 'hidden' || field.name === 'reason') return []
    return inputsOf(field).flatMap((name) => {
      const [old, now] = [valueAt(before, name), valueAt(after, name)]
      if (old === now) return []
      return [{ label: field.label, before: printed(field, old, lang), after: printed(field, now, lang) }]
    })
  })
}

function printed(field: FormField, value: string, lang: Language): string {
  if (value === '') return '—'
  const tiyn = field.kind === 'money' ? amountFromDecimal(value) : null
  if (tiyn !== null) return formatAmount(tiyn, lang, { currency: true })
  if (field.kind === 'choice') return field.options.find((each) => each.value === value)?.label ?? value
  return field.kind === 'day' && isPlainDate(value) ? formatDay(value, lang, 'short') : value
}

function valueAt(record: unknown, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | null | undefined)?.[key], record)
  return typeof value === 'string' ? value : ''
}
