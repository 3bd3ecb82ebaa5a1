import { type ReportModel } from '../../../report/model.ts'
import type { Passage } from '../../../report/passages.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import { normaliseWords } from '../../../text/normalise.ts'
import type { Place } from '../../finding.ts'

/** A stretch of running text as numbered words: a field, a story, or one cell of results or effect. */
export interface TextUnit {
  readonly section: string
  readonly row: number | null
  readonly column: string
  readonly words: readonly string[]
  /** The number of the run of words that begins at each word; equal runs of one report have equal numbers. */
  readonly runs: readonly number[]
  /** The line of each word, and the place of each line. */
  readonly lines: readonly number[]
  readonly places: readonly Place[]
}

const fields =
  /^(about|achieved|goalFacts|changes|story|concreteResults|longTermEffect|sustainability|socialEffect|partnerAnalysis)$/

/**
 * The report's stretches of text that ought to be each its own, in their order; those of fewer than `least` words are left
 * out.
 */
export function textUnits(
  model: ReportModel,
  runsOf: (words: readonly string[]) => number[],
  least: number,
): TextUnit[] {
  const told = reportPassages(model).filter(isOwnText)
  return [...Map.groupBy(told, unitKey).values()].flatMap((same) => {
    const [first] = same
    const byLine = same.map((passage) => normaliseWords(passage.text))
    const words = byLine.flat()
    if (words.length < least) return []
    return {
      section: topSection(first?.place.section ?? ''),
      row: first?.part === 'activities' ? (first.place.row ?? null) : null,
      column: first?.place.column ?? '',
      words,
      runs: runsOf(words),
      lines: byLine.flatMap((list, line) => list.map(() => line)),
      places: same.map((passage) => passage.place),
    }
  })
}

const isOwnText = ({ part, place }: Passage): boolean =>
  part === 'activities' ? /^(result|effect)$/.test(place.column ?? '') : fields.test(part)

const unitKey = ({ part, place }: Passage): string =>
  part === 'activities'
    ? `${part} ${place.row} ${place.column}`
    : part === 'story'
      ? `story ${place.row}`
      : part

/** Section 3 holds its story; what is told about the project and its table are two sections. */
const topSection = (section: string): string => (section === '3.story' ? '3' : section)
