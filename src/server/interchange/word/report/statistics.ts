import { statisticTables, type StatisticCell, type StatisticTable } from '#domain/report/model.ts'
import type { WordCell, WordTable } from '../word-document.ts'
import { cellLinesOf, cellsOfRow, cellText, cellTexts } from './printed-lines.ts'
import { statisticKey } from './statistic-keys.ts'

export type FoundStatistics = { [table in StatisticTable]?: StatisticCell[] }

type Pair = { heading: string; value: WordCell | null }

/** Keys that prove which of the three tables it is, apart from the total that all of them have. */
const enough: { readonly [table in StatisticTable]: number } = { gender: 2, social: 3, age: 3 }

/**
 * The statistics that a table holds, lying (headings above their numbers) or standing (headings left of them), one of
 * the three tables or several below each other; null when it is none of them.
 */
export function statisticsOf(table: WordTable): FoundStatistics | null {
  return lying(table) ?? standing(table)
}

function lying(table: WordTable): FoundStatistics | null {
  let best: { names: StatisticTable[]; pairs: Pair[]; known: number } | null = null
  for (let head = 1; head <= Math.min(3, table.rows.length - 1); head++) {
    const pairs = pairsBelow(table, head)
    const names = statisticTables.filter((name) => knownOf(name, pairs) >= enough[name])
    const known = names.reduce((sum, name) => sum + knownOf(name, pairs), 0)
    if (known > (best?.known ?? 0)) best = { names, pairs, known }
  }
  if (best === null) return null
  const { names, pairs } = best
  return Object.fromEntries(names.map((name) => [name, shareOf(name, names, pairs)]))
}

/** What one of the tables has in a row of headings; one total before several tables is the total of each. */
function shareOf(
  name: StatisticTable,
  names: readonly StatisticTable[],
  pairs: readonly Pair[],
): StatisticCell[] {
  if (names.length === 1) return pairs.map((pair) => cellOf(name, pair))
  const cells = pairs.map((pair) => cellOf(name, pair)).filter(({ key }) => key !== null && key !== 'unknown')
  const total = cells.find(({ key }) => key === 'total')
  return [...(total ? [total] : []), ...cells.filter(({ key }) => key !== 'total')]
}

function pairsBelow(table: WordTable, head: number): Pair[] {
  const values =
    table.rows.slice(head).find((row) => cellsOfRow(row).some(isNumber)) ?? table.rows[head] ?? []
  const pairs: Pair[] = []
  const seen = new Set<WordCell>()
  for (let column = 0; column < table.columns; column++) {
    const above = table.rows.slice(0, head).map((row) => row[column] ?? null)
    const leaf = above.filter((cell) => cell !== null && cellTexts(cell).length > 0).at(-1)
    const value = values[column] ?? null
    if (!leaf || seen.has(leaf) || leaf === value) continue
    seen.add(leaf)
    pairs.push({ heading: cellText(leaf), value })
  }
  return pairs
}

/** Labels stand in the column where most are known; numbers in the next column that has any. */
function standing(table: WordTable): FoundStatistics | null {
  let found: FoundStatistics | null = null
  for (let column = 0; column < Math.min(table.columns - 1, 3) && found === null; column++) {
    const values = valueColumn(table, column)
    if (values !== null) found = parts(table, column, values)
  }
  return found
}

function valueColumn(table: WordTable, labels: number): number | null {
  for (let column = labels + 1; column < table.columns; column++) {
    const numbers = table.rows.filter((row) => isNumber(row[column] ?? null)).length
    if (numbers >= 2) return column
  }
  return null
}

/** Cuts a standing table at its own titles («Гендерный показатель») and totals. */
function parts(table: WordTable, labels: number, values: number): FoundStatistics | null {
  const found: FoundStatistics = {}
  let open: Pair[] = []
  const close = (): void => {
    const name = statisticTables.find((each) => knownOf(each, open) >= enough[each])
    if (name && !found[name]) found[name] = open.map((pair) => cellOf(name, pair))
    open = []
  }
  for (const row of table.rows) {
    const label = row[labels] ?? null
    const value = row[values] ?? null
    const heading = cellText(label)
    if (heading === '' || label === value || !hasValue(value)) {
      if (open.length > 1) close()
      continue
    }
    if (beginsNext(open, heading)) close()
    open.push({ heading, value })
  }
  close()
  return Object.keys(found).length > 0 ? found : null
}

/** Totals stand above their parts or below them: a second total, or anything after a total below, begins the next table. */
function beginsNext(open: readonly Pair[], heading: string): boolean {
  const total = open.findIndex((pair) => statisticKey('gender', pair.heading) === 'total')
  const isTotal = statisticKey('gender', heading) === 'total'
  return total > 0 || (total === 0 && isTotal)
}

function hasValue(cell: WordCell | null): boolean {
  const text = cellText(cell)
  return /\d/.test(text) || /^[\s–—-]+$/.test(text) || text === ''
}

function isNumber(cell: WordCell | null): boolean {
  return /^[\d\s\u00a0]+$/.test(cellText(cell))
}

function knownOf(name: StatisticTable, pairs: readonly Pair[]): number {
  const keys = pairs.map(({ heading }) => statisticKey(name, heading))
  return new Set(keys.filter((key) => key !== undefined && key !== 'total' && key !== 'unknown')).size
}

function cellOf(name: StatisticTable, { heading, value }: Pair): StatisticCell {
  return { key: statisticKey(name, heading) ?? null, heading, value: cellLinesOf(value) }
}
