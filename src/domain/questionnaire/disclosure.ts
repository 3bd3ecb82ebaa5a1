/*
 * Which counts of a table must not be told. A count from one to four could point at somebody in a village; it is left out,
 * and with it as many others as are needed so that nobody reckons it from totals. Rule: the smallest cell is data below;
 * that no hidden cell may follow from the shown ones is what bridges of the graph of hidden cells say (a cell between two
 * parts of it is the only unknown of its cut). Not covered: what somebody knows from elsewhere, or from tables of other days.
 */

/** Source: the threshold of the project's own rule for public figures; statistics offices take 3 to 10. */
export const disclosureRule = { smallest: 5 } as const

const isSmall = (count: number): boolean => count > 0 && count < disclosureRule.smallest

/**
 * Hidden counts of one question. Where each person is in one group, one hidden count would follow from the total, so a
 * second one goes with it. Where several may be chosen, each count stands against those who did not choose it.
 */
export function hiddenOfOne(
  counts: readonly number[],
  answered: number,
  hasSeveral: boolean,
): { readonly hidden: ReadonlySet<number>; readonly isTotalHidden: boolean } {
  const all = counts.map((_, index) => index)
  if (isSmall(answered)) return { hidden: new Set(all), isTotalHidden: true }
  if (hasSeveral)
    return {
      hidden: new Set(
        all.filter((index) => isSmall(counts[index] ?? 0) || isSmall(answered - (counts[index] ?? 0))),
      ),
      isTotalHidden: false,
    }
  const hidden = new Set(all.filter((index) => isSmall(counts[index] ?? 0)))
  if (hidden.size === 1) {
    const second = leastOf(
      all.filter((index) => !hidden.has(index)),
      (index) => counts[index] ?? 0,
    )
    if (second !== undefined) hidden.add(second)
  }
  return { hidden, isTotalHidden: false }
}

/** The least, but any above zero before a zero: hiding what is plainly nothing protects little. */
function leastOf<T>(candidates: readonly T[], countOf: (each: T) => number): T | undefined {
  const weight = (each: T): number => countOf(each) || Number.MAX_SAFE_INTEGER
  return candidates.reduce<T | undefined>(
    (best, each) => (best === undefined || weight(each) < weight(best) ? each : best),
    undefined,
  )
}

interface Cell {
  readonly row: number
  readonly column: number
  readonly count: number
}
const keyOf = ({ row, column }: Cell): string => `${row},${column}`

/**
 * Keys `row,column` of the hidden cells of a table, its totals in one more row and column. `isAdditive` is false where a
 * person may stand in several rows: then each row is told for itself and columns have no totals. `seeds` are rows and
 * columns whose totals a question's own table hides.
 */
export function hiddenCells(
  counts: readonly (readonly number[])[],
  total: number,
  isAdditive: boolean,
  seeds: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): Set<string> {
  const cells = withTotals(counts, total, isAdditive)
  if (isSmall(total)) return new Set(cells.map(keyOf))
  const [height, width] = [counts.length, counts[0]?.length ?? 0]
  const isSeed = ({ row, column }: Cell): boolean =>
    (column === width && seeds.rows.includes(row)) || (row === height && seeds.columns.includes(column))
  const hidden = cells.filter((cell) => isSmall(cell.count) || isSeed(cell))
  if (!isAdditive) return hiddenByRow(cells, hidden, height)
  for (;;) {
    const added = protection(cells, hidden)
    if (!added) return new Set(hidden.map(keyOf))
    hidden.push(added)
  }
}

function withTotals(counts: readonly (readonly number[])[], total: number, isAdditive: boolean): Cell[] {
  const [height, width] = [counts.length, counts[0]?.length ?? 0]
  const sum = (some: readonly number[]): number => some.reduce((all, each) => all + each, 0)
  const ofRows = counts.flatMap((line, row): Cell[] => [
    ...line.map((count, column) => ({ row, column, count })),
    { row, column: width, count: sum(line) },
  ])
  const ofColumns = (counts[0] ?? []).map((_, column): Cell => ({
    row: height,
    column,
    count: sum(counts.map((line) => line[column] ?? 0)),
  }))
  return [...ofRows, ...(isAdditive ? ofColumns : []), { row: height, column: width, count: total }]
}

/** Each row is a sum of its own: one hidden cell of it is never alone. */
function hiddenByRow(cells: readonly Cell[], small: readonly Cell[], height: number): Set<string> {
  const hidden = new Set(small.map(keyOf))
  for (let row = 0; row < height; row += 1) {
    const line = cells.filter((cell) => cell.row === row)
    const [first, ...rest] = line.filter((cell) => hidden.has(keyOf(cell)))
    if (!first || rest.length > 0) continue
    const second = leastOf(
      line.filter((cell) => !hidden.has(keyOf(cell))),
      ({ count }) => count,
    )
    if (second) hidden.add(keyOf(second))
  }
  return hidden
}

/** One more cell to hide, where a hidden one follows from the shown: the least that closes a way round it. Null when none does. */
function protection(cells: readonly Cell[], hidden: readonly Cell[]): Cell | null {
  const keys = new Set(hidden.map(keyOf))
  for (const side of sidesOfBridges(hidden)) {
    const across = cells.filter((cell) => side.has(rowOf(cell)) !== side.has(columnOf(cell)))
    const least = leastOf(
      across.filter((cell) => !keys.has(keyOf(cell))),
      ({ count }) => count,
    )
    if (least) return least
  }
  return null
}

const rowOf = ({ row }: Cell): string => `row ${row}`
const columnOf = ({ column }: Cell): string => `column ${column}`

/** For each bridge what lies behind it, found by one walk through the graph (Tarjan 1974). */
function sidesOfBridges(hidden: readonly Cell[]): Set<string>[] {
  const edges = new Map<string, { to: string; cell: Cell }[]>()
  for (const cell of hidden)
    for (const [from, to] of [
      [rowOf(cell), columnOf(cell)],
      [columnOf(cell), rowOf(cell)],
    ] as const)
      edges.set(from, [...(edges.get(from) ?? []), { to, cell }])
  const seenAt = new Map<string, number>()
  const sides: Set<string>[] = []
  const walked: string[] = []
  const walk = (node: string, through: Cell | null): number => {
    const own = walked.push(node) - 1
    seenAt.set(node, own)
    let lowest = own
    for (const { to, cell } of edges.get(node) ?? []) {
      if (cell === through) continue
      const known = seenAt.get(to)
      const low = known ?? walk(to, cell)
      if (known === undefined && low > own) sides.push(new Set(walked.slice(seenAt.get(to))))
      lowest = Math.min(lowest, low)
    }
    return lowest
  }
  for (const node of edges.keys()) if (!seenAt.has(node)) walk(node, null)
  return sides
}
