import type { RuleId } from '#domain/check/finding.ts'
import type { AuthoredActivity, AuthoredReport, OwnSpoilers } from './authored-report.ts'
import { partSpoilers } from './spoil-parts.ts'
import { tableSpoilers } from './spoil-tables.ts'
import { textSpoilers } from './spoil-texts.ts'

/** One defect an author could make; `spoil` answers null where the report has no place for it. */
export interface Spoiler {
  readonly rule: RuleId
  readonly name: string
  /** Rules that describe the same defect as rightly. */
  readonly or?: readonly RuleId[]
  readonly spoil: (report: AuthoredReport) => AuthoredReport | null
}

/** Every defect that one report can carry: those of any report and its own. */
export function spoilersOf(own: OwnSpoilers): Spoiler[] {
  const written = Object.entries(own).flatMap(([rule, edits]) =>
    edits.map(([from, to]): Spoiler => ({
      rule: rule as RuleId,
      or: alsoSaidBy[rule as RuleId] ?? [],
      name: `«${from.slice(0, 40)}» → «${to.slice(0, 40)}»`,
      spoil: (report) => edited(report, from, to),
    })),
  )
  return [...tableSpoilers, ...partSpoilers, ...textSpoilers, ...written]
}

/** Rules that describe the same defect as rightly: a part larger than its whole breaks a rate and a funnel. */
const alsoSaidBy: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  'quantity.funnel': ['quantity.rate'],
  'quantity.conflict': ['recommendation.count', 'partner.count'],
  'recommendation.count': ['quantity.conflict'],
}

/** The report with the first occurrence of a text replaced, wherever it stands. */
export function edited(report: AuthoredReport, from: string, to: string): AuthoredReport {
  let isDone = false
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (isDone || !value.includes(from)) return value
      isDone = true
      return value.replace(from, to)
    }
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'layout' ? inner : walk(inner)]),
    )
  }
  const result = walk(report) as AuthoredReport
  if (!isDone) throw new Error(`${report.id}: «${from}» not found`)
  return result
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
