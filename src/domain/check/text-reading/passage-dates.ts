import type { DayReading } from '../../calendar/read-days.ts'
import type { ReportModel } from '../../report/model.ts'
import type { Passage } from '../../report/passages.ts'
import { datedSentences } from '../reading/dated-sentences.ts'
import { readInPeriod } from '../reading/event-dates.ts'
import { remembered } from '../reading/remembered.ts'
import { hasSign } from './passage-words.ts'
import { sign } from './text-words.ts'

/** A sentence that may hold dates with those it holds, years left out taken from the project's period. */
interface DatedSentence {
  readonly sentence: string
  readonly readings: readonly DayReading[]
}

const readingsOf = remembered((): Map<string, readonly DatedSentence[]> => new Map())

/** The dates in the sentences of a passage, read once a text of the report: two rules ask for them. */
export function datesOfPassage(model: ReportModel, passage: Passage): readonly DatedSentence[] {
  if (!hasSign(passage, sign.digit)) return []
  const known = readingsOf(model)
  const before = known.get(passage.text)
  if (before !== undefined) return before
  const found = datedSentences(passage.text).map((sentence) => ({
    sentence,
    readings: readInPeriod(sentence, model.period),
  }))
  known.set(passage.text, found)
  return found
}
