import * as v from 'valibot'
import { expenseInput } from '#domain/money/budget-input.ts'
import { warningsBefore } from '#domain/money/money-warnings.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { warningText } from '../money-texts.server.ts'
import { todayIn } from '../today.server.ts'

/** What to ask before an expense is saved, in words; nothing where the form is not whole yet: its fields are told first. */
export function questionsBefore(
  read: Record<string, unknown>,
  id: string,
  records: ProjectRecords,
  lang: Language,
): string[] {
  const { reason: _, ...given } = read
  const parsed = v.safeParse(expenseInput, { ...given, id, projectId: records.project.id })
  if (!parsed.success) return []
  const { projectId: __, ...expense } = parsed.output
  const today = todayIn(records.project.timeZone)
  return warningsBefore({ ...expense, id }, records, today).map((each) => warningText(each, lang))
}
