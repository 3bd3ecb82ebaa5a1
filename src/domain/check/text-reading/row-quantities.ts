import { lineText, linesText, type ActivityRow, type Lines, type ReportModel } from '../../report/model.ts'
import { cellPlace, type Passage } from '../../report/passages.ts'
import { nounId, type ConceptKind } from './concepts.ts'
import { fold, rootOf } from './fold.ts'
import { placesOfReport } from './places-of-report.ts'
import { isStopWord } from './stop-words.ts'
import type { Quantity } from './quantity.ts'
import { readQuantities } from './read-quantities.ts'
import { tokensOf, type Token } from './tokens.ts'
import { hasKazakhLetters } from '../../text/kazakh-letters.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

/** What a row of table A claims of one noun: its fact, else its plan, else what the indicators column says. */
export interface RowQuantity {
  readonly row: number
  readonly source: 'fact' | 'plan' | 'indicator'
  readonly quantity: Quantity
  /** Roots of the row's task, activity and indicators: what the row is about. */
  readonly about: ReadonlySet<string>
  /** Numbers of plan and fact lines that no indicator line can be told for: any of them may be the row's number. */
  readonly loose: ReadonlySet<number>
}

const known = new WeakMap<ReportModel, readonly (readonly RowQuantity[])[]>()

/** What each row of table A claims, in the order of its rows, read once a model. */
export function reportRows(model: ReportModel): readonly (readonly RowQuantity[])[] {
  const before = known.get(model)
  if (before !== undefined) return before
  const places = placesOfReport(model)
  const found = (model.activities ?? []).map((row, index) => rowQuantities(row, index + 1, places))
  known.set(model, found)
  return found
}

/** The quantities of one row (`row` counts from 1), plan and fact lines read with their indicator line. */
function rowQuantities(row: ActivityRow, at: number, places: ReadonlySet<string>): RowQuantity[] {
  const about = rootsOf([row.cells.task, row.cells.activity, row.cells.indicators].map(linesText).join('\n'))
  const facts = columnQuantities(row, at, 'fact', places)
  const plans = columnQuantities(row, at, 'plan', places)
  const indicators = columnQuantities(row, at, 'indicators', places)
  const told = [
    ...facts.map((quantity) => ({ quantity, source: 'fact' as const })),
    ...plans.map((quantity) => ({ quantity, source: 'plan' as const })),
    ...indicators.map((quantity) => ({ quantity, source: 'indicator' as const })),
  ]
  const loose = looseNumbers(row)
  return told.map(({ quantity, source }) => ({ row: at, source, quantity, about, loose }))
}

function looseNumbers(row: ActivityRow): ReadonlySet<number> {
  const indicators = filledLines(row.cells.indicators).length
  const columns = [row.cells.plan, row.cells.fact].map(filledLines)
  const unpaired = columns.filter((lines) => lines.length !== indicators).flat()
  return new Set(unpaired.flatMap(({ text }) => (/^\d{1,6}$/.test(text) ? [Number(text)] : [])))
}

function columnQuantities(
  row: ActivityRow,
  at: number,
  column: 'plan' | 'fact' | 'indicators',
  places: ReadonlySet<string>,
): Quantity[] {
  const indicatorLines = filledLines(row.cells.indicators)
  const lines = filledLines(row.cells[column])
  const paired = lines.length === indicatorLines.length
  return lines.flatMap(({ text, line }, index) => {
    const passage: Passage = {
      text,
      part: 'activities',
      place: cellPlace('activities', at, column, text, line),
    }
    const own = readQuantities(passage, places)
    if (column === 'indicators') return own
    const indicator = paired ? indicatorLines[index]?.text : undefined
    if (own.length > 0 || indicator === undefined) return own
    return bareNumber(passage, indicator, places)
  })
}

/** A line that holds only a number takes its noun from the indicator line beside it. */
function bareNumber(passage: Passage, indicator: string, places: ReadonlySet<string>): Quantity[] {
  const match = /^\s*(\d[\d \u00a0\u202f]*)\s*(шт|ед|дана)?\.?\s*$/u.exec(passage.text)
  if (match?.[1] === undefined) return []
  const value = Number(match[1].replace(/\D/g, ''))
  const told = readQuantities({ ...passage, text: indicator }, places)
  const named =
    told.find((one) => one.kind !== 'other' && !one.partial) ??
    namedWithoutNumber(passage, indicator) ??
    told[0]
  return named === undefined
    ? []
    : [{ ...named, value, bound: 'exact', passage, nth: 0, sentence: passage.text }]
}

function namedWithoutNumber(passage: Passage, indicator: string): Quantity | null {
  const words = tokensOf(indicator).filter((token) => token.kind === 'word')
  const named = words.filter((token) => token.facts.concept !== null)
  // The head of a Kazakh phrase stands last: «жиындарға қатысушылар» are people, not gatherings.
  const isKazakh = hasKazakhLetters(indicator)
  const word = (isKazakh ? named.at(-1) : named[0]) ?? plainNoun(words, isKazakh)
  if (word === undefined) return null
  const { concept } = word.facts
  const kind: ConceptKind = concept?.kind ?? 'other'
  return {
    noun: nounId(word.folded),
    kind,
    word: word.text,
    value: 0,
    bound: 'exact',
    spelled: false,
    actions: new Set(),
    modifiers: new Set(),
    context: rootsOf(indicator),
    places: new Set(),
    partial: false,
    before: false,
    atEvent: false,
    nth: 0,
    sentence: indicator,
    passage,
  }
}

const counting = /^(?:количеств|число|численност|кол-во|сан|саны|жалпы|общ)/
const adjective = /(?:ых|их|ой|ый|ий|ые|ие|ого|его|ая|ое|ую|ому|ыми|ими|ган|ген|кан|кен)$/

/** The noun an indicator names that no lexicon knows: the first one in Russian, the last one in Kazakh. */
function plainNoun(words: readonly Token[], isKazakh: boolean): Token | undefined {
  const nouns = words.filter(
    ({ folded, facts }) =>
      folded.length > 3 &&
      !counting.test(folded) &&
      !adjective.test(folded) &&
      !facts.isStopWord &&
      facts.action === null,
  )
  return isKazakh ? nouns.at(-1) : nouns[0]
}

const filledLines = (lines: Lines | undefined): { text: string; line: number }[] =>
  (lines ?? [])
    .map((line, index) => ({ text: lineText(line).trim(), line: index + 1 }))
    .filter(({ text }) => text !== '')

const longWord = letterPattern(/\p{L}{3,}/gu)

/** Roots of the words of a text that say what it is about. */
export const rootsOf = (text: string): ReadonlySet<string> =>
  new Set(
    longWord
      .words(fold(text))
      .filter((word) => !isStopWord(word))
      .map((word) => rootOf(word)),
  )
