import { matchHeadings, type HeadingBook, type HeadingMatch } from './heading-match.ts'
import type { ReportItem } from './report-items.ts'
import type { PartId } from './wording.ts'

const passport = new Set<PartId>(['organisation', 'head', 'contact', 'project', 'period', 'grant'])
const closing = new Set<PartId>(['attachments', 'signature', 'annex'])
/** Parts that may have several headings in one report. */
const repeated = new Set<PartId>(['story', 'signature', 'attachments', ...passport])

type Claim = HeadingMatch & { index: number }

/**
 * Decides which lines are headings: each part's surest line, each line one part. Labels of the passport are looked for
 * before the sections, those of the signature behind them, so that the same words in a text stay text.
 */
export function headingPlaces(items: readonly ReportItem[], book: HeadingBook): Map<number, HeadingMatch> {
  const claims = items.flatMap((item, index): Claim[] =>
    item.kind === 'line' ? matchHeadings(item, book).map((match) => ({ ...match, index })) : [],
  )
  const isSection = (part: PartId): boolean => !passport.has(part) && !closing.has(part)
  const sections = pick(claims.filter(({ part }) => isSection(part)))
  const bounds = boundsOf(items, sections)
  const places = pick([
    ...sections.values().map((claim) => claim),
    ...claims.filter(({ part, index }) => passport.has(part) && index < bounds.first),
    ...claims.filter(({ part, index }) => closing.has(part) && index > bounds.last),
  ])
  return new Map([...places].map(([index, claim]) => [index, claim]))
}

function pick(claims: readonly Claim[]): Map<number, Claim> {
  const byLine = new Map<number, Claim>()
  const parts = new Set<PartId>()
  for (const claim of claims.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (byLine.has(claim.index) || (parts.has(claim.part) && !repeated.has(claim.part))) continue
    byLine.set(claim.index, claim)
    parts.add(claim.part)
  }
  return byLine
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
