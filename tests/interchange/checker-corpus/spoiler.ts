import type { RuleId } from '#domain/check/finding.ts'
import type { AuthoredActivity, AuthoredReport } from './authored-report.ts'

/** One defect an author could make; `spoil` answers null where the report has no place for it. */
export interface Spoiler {
  readonly rule: RuleId
  readonly name: string
  /** Rules that describe the same defect as rightly. */
  readonly or?: readonly RuleId[]
  readonly spoil: (report: AuthoredReport) => AuthoredReport | null
}

/** The report with one row of activities changed; null where no row fits. */
export function withActivity(
  report: AuthoredReport,
  fits: (row: AuthoredActivity, index: number) => boolean,
  change: (row: AuthoredActivity) => Partial<AuthoredActivity>,
): AuthoredReport | null {
  const at = report.activities.findIndex(fits)
  if (at === -1) return null
  return {
    ...report,
    activities: report.activities.map((row, index) => (index === at ? { ...row, ...change(row) } : row)),
  }
}

/** The whole number that a cell starts with; null for a cell without one. */
export function numberIn(text: string): number | null {
  const digits = /\d[\d\s\u00a0]*/u.exec(text)?.[0].replaceAll(/\s/gu, '')
  return digits === undefined || digits === '' ? null : Number(digits)
}

/** The text with its first whole number changed by so much. */
export const shifted = (text: string, by: number): string =>
  text.replace(/\d[\d\s\u00a0]*\d|\d/u, (digits) => String(Number(digits.replaceAll(/\s/gu, '')) + by))

/** A list with one item replaced. */
export const at = <T>(list: readonly T[], index: number, change: (item: T) => T): T[] =>
  list.map((item, n) => (n === index ? change(item) : item))
