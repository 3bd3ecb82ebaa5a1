import { passportKeyword, partOrder, sectionKeywords } from './heading-keywords.ts'
import { matchHeadings, type HeadingBook, type HeadingMatch } from './heading-match.ts'
import type { ReportItem } from './report-items.ts'
import type { PartId } from './part-id.ts'

const passport = new Set<PartId>(['organisation', 'head', 'contact', 'project', 'period', 'grant'])
const closing = new Set<PartId>(['attachments', 'signature', 'annex'])
/** Parts that may have several headings in one report. */
const repeated = new Set<PartId>(['story', 'signature', 'attachments', ...passport])

type Claim = HeadingMatch & { index: number }
type Places = Map<number, Claim>

/**
 * Decides which lines are headings: each part's surest line, each line one part. Labels of the passport are looked for
 * before the sections, those of the signature behind them, so that the same words in a text stay text.
 */
export function headingPlaces(items: readonly ReportItem[], book: HeadingBook): Map<number, HeadingMatch> {
  const tables = tablePlaces(items)
  const claims = items.flatMap((item, index): Claim[] =>
    item.kind === 'line'
      ? matchHeadings(item, book).map((match) => ({ ...match, index, score: placed(match, index, tables) }))
      : [],
  )
  const isSection = (part: PartId): boolean => !passport.has(part) && !closing.has(part)
  const worded = pick(claims.filter(({ part, score }) => isSection(part) && score > 0))
  const sections = withKeywords(items, worded, tables)
  const bounds = boundsOf(items, sections)
  const labels = claims.filter(({ part, index }) => passport.has(part) && index < bounds.first)
  return new Map([
    ...sections,
    ...withLabels(items, pick(labels), sections, bounds.first),
    ...pick(claims.filter(({ part, index }) => closing.has(part) && index > bounds.last)),
  ])
}

function pick(claims: readonly Claim[]): Places {
  const byLine: Places = new Map()
  const parts = new Set<PartId>()
  for (const claim of claims.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (byLine.has(claim.index) || (parts.has(claim.part) && !repeated.has(claim.part))) continue
    byLine.set(claim.index, claim)
    parts.add(claim.part)
  }
  return byLine
}

/** Where the tables of the form stand, by the part whose heading comes before them. */
type TablePlaces = ReadonlyMap<PartId, number>

function tablePlaces(items: readonly ReportItem[]): TablePlaces {
  const places = new Map<PartId, number>()
  const add = (part: PartId, index: number): void => void (places.has(part) || places.set(part, index))
  items.forEach((item, index) => {
    if (item.kind !== 'table') return
    if (item.known.name !== 'statistics') return add(item.known.name, index)
    for (const name of Object.keys(item.known.statistics)) add(name as PartId, index)
  })
  return places
}

const beforeTableA = new Set<PartId>(['activities', 'about', 'goal', 'achieved'])
const afterTableA = new Set<PartId>([
  'effects',
  'deviations',
  'results',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
])
const MISPLACED = 30

/** A heading on the wrong side of its table is less likely to be one. */
function placed(match: HeadingMatch, index: number, tables: TablePlaces): number {
  const own = tables.get(match.part) ?? Infinity
  const tableA = tables.get('activities')
  const effects = tables.get('effects') ?? -1
  const isLate = index > own || (tableA !== undefined && beforeTableA.has(match.part) && index > tableA)
  const isEarly = tableA !== undefined && afterTableA.has(match.part) && index < tableA
  const isBeforeEffects = match.part === 'socialEffect' && index < effects
  return match.score - (isLate || isEarly || isBeforeEffects ? MISPLACED : 0)
}

/** Adds the parts that no wording found, by titles between their neighbours in the form's order. */
function withKeywords(items: readonly ReportItem[], worded: Places, tables: TablePlaces): Places {
  const found = new Map([...worded.values()].map((claim) => [claim.part, claim.index]))
  if (partOrder.every((part) => found.has(part))) return worded
  const claims = items.flatMap((item, index): Claim[] => {
    if (item.kind !== 'line' || worded.has(index)) return []
    const matches = sectionKeywords(item).filter(
      ({ part }) => !found.has(part) && isBetween(part, index, found),
    )
    return matches.map((match) => ({ ...match, index, score: placed(match, index, tables) }))
  })
  const sure = claims.filter(({ score }) => score > 0)
  return new Map([...worded, ...pick(sure)])
}

function isBetween(part: PartId, index: number, found: ReadonlyMap<PartId, number>): boolean {
  const at = partOrder.indexOf(part)
  const before = partOrder.slice(0, at).map((each) => found.get(each) ?? -1)
  const after = partOrder.slice(at + 1).map((each) => found.get(each) ?? Infinity)
  return index > Math.max(-1, ...before) && index < Math.min(Infinity, ...after)
}

/** The same for labels of the passport. */
function withLabels(items: readonly ReportItem[], worded: Places, sections: Places, end: number): Places {
  const found = new Set([...worded.values()].map(({ part }) => part))
  const claims = items.slice(0, end).flatMap((item, index): Claim[] => {
    if (item.kind !== 'line' || worded.has(index) || sections.has(index)) return []
    return passportKeyword(item)
      .filter(({ part }) => !found.has(part))
      .map((match) => ({ ...match, index }))
  })
  const once = claims.filter(({ part }, at) => claims.findIndex((claim) => claim.part === part) === at)
  return new Map([...worded, ...pick(once)])
}

/** Where the passport ends and where the last section begins. */
function boundsOf(items: readonly ReportItem[], sections: ReadonlyMap<number, Claim>) {
  const starts: readonly PartId[] = ['activities', 'about', 'goal', 'achieved', 'goalFacts', 'changes']
  const firsts = [...sections.values()].filter(({ part }) => starts.includes(part)).map(({ index }) => index)
  const table = items.findIndex((item) => item.kind === 'table')
  const first = Math.min(...firsts, table === -1 ? items.length : table)
  const late: readonly PartId[] = ['partnerAnalysis', 'partners', 'proposals', 'recommendations']
  const lasts = [...sections.values()].filter(({ part }) => late.includes(part)).map(({ index }) => index)
  const tables = items.flatMap((item, index) => (item.kind === 'table' ? [index] : []))
  return { first, last: Math.max(-1, ...lasts, tables.at(-1) ?? -1) }
}
