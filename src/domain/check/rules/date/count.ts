import { daysBetween } from '../../../calendar/day.ts'
import type { ReportModel } from '../../../report/model.ts'
import { cellPlace } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { readActivities, type ActivityReading } from '../../reading/activity-pairs.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { isExact, rowDates } from '../../reading/event-dates.ts'
import { countedEventKind, eventClaims, eventKindsIn, type EventClaim } from '../../reading/event-nouns.ts'
import type { Rule } from '../../rule.ts'

/**
 * As many dates as events claimed in a row of table A. A span of days counts its days, one date told twice counts
 * twice (two villages); where a date is not exact, or says itself that it held several events, the rule is silent.
 */
export const dateCountRule: Rule = {
  id: 'date.count',
  check: (model) => readActivities(model).flatMap((reading) => inRow(model, reading)),
}

interface Claim extends EventClaim {
  readonly column: 'activity' | 'result' | 'indicators' | 'fact'
}

function inRow(model: ReportModel, reading: ActivityReading): Finding[] {
  const { row, cells } = reading
  const dates = datesGiven(model, row)
  if (dates === null || dates === 0) return []
  const claims = claimsOf(reading).filter((claim) => claim.count > dates)
  const largest = claims.toSorted((a, b) => b.count - a.count)[0]
  if (!largest) return []
  const places = [
    ...claims.map(({ column, text }) => cellPlace('activities', row, column, text)),
    cellPlace('activities', row, 'date', cellText(cells.date).replaceAll('\n', '; ')),
  ]
  const figures = { row, claimed: largest.count, event: largest.text, dates }
  return [{ rule: 'date.count', severity: 'warning', variant: 'fewer', places, figures }]
}

function datesGiven(model: ReportModel, row: number): number | null {
  const text = cellText(model.activities?.[row - 1]?.cells.date)
  if (eventClaims(text).length > 0 || /(?<!\p{L})по\s+\d|\(\s*\d{1,2}\s*\)|\d\s*(?:раз|рет)/iu.test(text))
    return null
  const mentions = rowDates(model, row)
  if (!mentions.every(isExact)) return null
  return mentions.filter(isExact).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
}

/** What the row says it held, of the kinds its title names. */
function claimsOf(reading: ActivityReading): Claim[] {
  const { cells, indicators, fact } = reading
  const title = cellText(cells.activity)
  const kinds = new Set(eventKindsIn(title))
  const inText = (['activity', 'result'] as const).flatMap((column) =>
    eventClaims(cellText(cells[column])).map((claim) => ({ ...claim, column })),
  )
  const inFact = fact
    .flatMap((entry) => eventClaims(entry.text))
    .map((claim) => ({ ...claim, column: 'fact' as const }))
  const named = indicators.length === fact.length ? indicators : []
  const byName = named.flatMap((indicator, index) => {
    const kind = countedEventKind(indicator.text.replace(/[-–—:]?\s*(?:не менее\s*|кемінде\s*)?\d.*$/iu, ''))
    const [value, ...more] = fact[index]?.quantities ?? []
    if (kind === null || !value || more.length > 0 || value.bound !== 'exact' || value.percent) return []
    return [{ kind, count: value.value, text: fact[index]?.text ?? '', column: 'fact' as const }]
  })
  const all: Claim[] = [...inText, ...inFact, ...byName]
  // A title that names no kind of event («Обучение экосоветников») holds the one that its claims agree on.
  const agreed = new Set(all.map(({ kind }) => kind))
  const counted = kinds.size === 0 && agreed.size === 1 ? agreed : kinds
  return all.filter(({ kind }) => counted.has(kind)).filter(isFirstOfItsPlace)
}

const isFirstOfItsPlace = (claim: Claim, index: number, all: readonly Claim[]): boolean =>
  all.findIndex(({ column, text }) => column === claim.column && text === claim.text) === index
