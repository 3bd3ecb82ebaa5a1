import type { RuleId } from '#domain/check/finding.ts'
import type { AuthoredReport, OwnSpoilers } from './authored-report.ts'
import { partSpoilers } from './spoil-parts.ts'
import { tableSpoilers } from './spoil-tables.ts'
import { textSpoilers } from './spoil-texts.ts'
import type { Spoiler } from './spoiler.ts'

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
function edited(report: AuthoredReport, from: string, to: string): AuthoredReport {
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
