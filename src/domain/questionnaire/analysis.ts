/*
 * What many filled questionnaires say together: counts and shares of one question, and of two questions at once. A count so
 * small that it could point at somebody is left out (`disclosure.ts`); nothing here knows who answered.
 */
import { hasChoices, isAsked } from './definition.ts'
import { hiddenCells, hiddenOfOne } from './disclosure.ts'
import { bandOf, bandsOf, type Band } from './number-bands.ts'
import { answerOf, type Answers, type QuestionItem } from './questionnaire.ts'

/** A group of answers: a choice, a band of numbers, a month. */
export interface AnswerGroup {
  readonly key: string
  /** Null where numbers or a month say it themselves. */
  readonly item: QuestionItem['choices'][number] | null
  readonly band: Band | null
}

/** A count, or null where it must not be told. */
export type ShownCount = number | null

export interface Tally {
  readonly item: QuestionItem
  /** How many answered this question; shares are of them. Null where they are too few to be told. */
  readonly answered: ShownCount
  readonly groups: readonly (AnswerGroup & { readonly count: ShownCount; readonly permille: number | null })[]
  /** Of numbers: the mean and the middle, in thousandths. */
  readonly mean: number | null
  readonly median: number | null
  readonly isSuppressed: boolean
}

export interface CrossTable {
  readonly row: QuestionItem
  readonly column: QuestionItem
  readonly rows: readonly AnswerGroup[]
  readonly columns: readonly AnswerGroup[]
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  /** How many answered both. */
  readonly total: ShownCount
  readonly isSuppressed: boolean
}

/** Share of a count in thousandths, rounded half up: 2 of 7 is 286. */
export const permille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 2000 + whole) / (whole * 2))

/** Whether a question can be counted in groups. */
export const isGrouped = (item: QuestionItem): boolean => isAsked(item) && item.type !== 'text'

/** Whether it can stand across: everybody is in one group of it. */
export const canStandAcross = (item: QuestionItem): boolean => isGrouped(item) && item.type !== 'many'

/** The groups of a question's answers, in the order in which they are printed. */
function groupsOf(item: QuestionItem, responses: readonly Answers[]): AnswerGroup[] {
  if (hasChoices(item)) return item.choices.map((choice) => ({ key: choice.name, item: choice, band: null }))
  const given = responses.map((answers) => answerOf(answers, item.name))
  if (item.type === 'day') {
    const months = given.flatMap((answer) => (typeof answer === 'string' ? [answer.slice(0, 7)] : []))
    return [...new Set(months)].toSorted().map((key) => ({ key, item: null, band: null }))
  }
  const numbers = given.filter((answer) => typeof answer === 'number')
  return bandsOf(numbers, item.type === 'integer').map((band) => ({
    key: String(band.from),
    item: null,
    band,
  }))
}

/** Where an answer belongs: positions among the groups, several only where several could be chosen. */
function sorter(item: QuestionItem, groups: readonly AnswerGroup[]): (answers: Answers) => readonly number[] {
  const at = new Map(groups.map(({ key }, index) => [key, index]))
  const bands = groups.flatMap(({ band }) => band ?? [])
  return (answers) => {
    const answer = answerOf(answers, item.name)
    if (answer === null) return []
    if (typeof answer === 'number') return [bandOf(bands, answer)].filter((index) => index >= 0)
    const keys = typeof answer === 'string' ? [item.type === 'day' ? answer.slice(0, 7) : answer] : answer
    return keys.flatMap((key) => at.get(key) ?? [])
  }
}

/** Counts and shares of one question. */
export function tallyOf(item: QuestionItem, responses: readonly Answers[]): Tally {
  const groups = isGrouped(item) ? groupsOf(item, responses) : []
  const sort = sorter(item, groups)
  const counts = groups.map(() => 0)
  let answered = 0
  const numbers: number[] = []
  for (const answers of responses) {
    const answer = answerOf(answers, item.name)
    if (answer === null) continue
    answered += 1
    if (typeof answer === 'number') numbers.push(answer)
    for (const index of sort(answers)) counts[index] = (counts[index] ?? 0) + 1
  }
  const { hidden, isTotalHidden } = hiddenOfOne(counts, answered, item.type === 'many')
  return {
    item,
    answered: isTotalHidden ? null : answered,
    groups: groups.map((group, index) => {
      const count = hidden.has(index) ? null : (counts[index] ?? 0)
      return { ...group, count, permille: count === null ? null : permille(count, answered) }
    }),
    ...(isTotalHidden ? { mean: null, median: null } : middleOf(numbers)),
    isSuppressed: isTotalHidden || hidden.size > 0,
  }
}

function middleOf(numbers: readonly number[]): { mean: number | null; median: number | null } {
  if (numbers.length === 0) return { mean: null, median: null }
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? 0
  const middle = sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2
  const sum = numbers.reduce((all, each) => all + each, 0)
  return { mean: Math.round((sum / numbers.length) * 1000), median: Math.round(middle * 1000) }
}

/**
 * Two questions at once. Rows may be of a question with several answers: then a person stands in several rows, and columns
 * have no totals. What a question's own counts leave out is left out here too.
 */
export function crossTable(
  row: QuestionItem,
  column: QuestionItem,
  responses: readonly Answers[],
): CrossTable {
  const [rows, columns] = [groupsOf(row, responses), groupsOf(column, responses)]
  const [sortRow, sortColumn] = [sorter(row, rows), sorter(column, columns)]
  const counts = rows.map(() => columns.map(() => 0))
  let total = 0
  for (const answers of responses) {
    const at = sortRow(answers)
    const [across] = sortColumn(answers)
    if (at.length === 0 || across === undefined) continue
    total += 1
    for (const index of at) {
      const line = counts[index]
      if (line) line[across] = (line[across] ?? 0) + 1
    }
  }
  const isAdditive = row.type !== 'many'
  const seeds = {
    rows: hiddenIn(tallyOf(row, responses)),
    columns: hiddenIn(tallyOf(column, responses)),
  }
  return { row, column, rows, columns, ...shownTable(counts, total, isAdditive, seeds) }
}

const hiddenIn = ({ groups }: Tally): number[] =>
  groups.flatMap(({ count }, index) => (count === null ? [index] : []))

function shownTable(
  counts: readonly (readonly number[])[],
  total: number,
  isAdditive: boolean,
  seeds: { readonly rows: readonly number[]; readonly columns: readonly number[] },
): Pick<CrossTable, 'cells' | 'rowTotals' | 'columnTotals' | 'total' | 'isSuppressed'> {
  const hidden = hiddenCells(counts, total, isAdditive, seeds)
  const width = counts[0]?.length ?? 0
  const shown = (value: number, row: number, column: number): ShownCount =>
    hidden.has(`${row},${column}`) ? null : value
  const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
  const totals = Array.from({ length: width }, (_, column) => sum(counts.map((line) => line[column] ?? 0)))
  return {
    cells: counts.map((line, row) => line.map((value, column) => shown(value, row, column))),
    rowTotals: counts.map((line, row) => shown(sum(line), row, width)),
    columnTotals: isAdditive ? totals.map((value, column) => shown(value, counts.length, column)) : [],
    total: hidden.has(`${counts.length},${width}`) ? null : total,
    isSuppressed: hidden.size > 0,
  }
}
