import type { ReportModel } from '../../report/model.ts'
import { passages, type Passage } from '../../report/passages.ts'
import { remembered } from '../reading/remembered.ts'
import { readPassages } from './passage-words.ts'
import type { Lexicon } from './text-words.ts'

interface ReadReport {
  readonly passages: readonly Passage[]
  readonly lexicon: Lexicon
}

const readReport = remembered((model: ReportModel): ReadReport => {
  const found = passages(model)
  return { passages: found, lexicon: readPassages(found) }
})

/** The passages of a report, walked once a model: many rules read them. */
export const reportPassages = (model: ReportModel): readonly Passage[] => readReport(model).passages

/** The lexicon with which all passages of a report are read: the numbers of their words are its own. */
export const lexiconOf = (model: ReportModel): Lexicon => readReport(model).lexicon

const unique = new WeakMap<ReportModel, readonly Passage[]>()

/** The passages of a report without those that repeat an earlier one's text: enough to learn how it writes its names. */
export function distinctPassages(model: ReportModel): readonly Passage[] {
  const before = unique.get(model)
  if (before !== undefined) return before
  const found = [
    ...new Map(
      reportPassages(model)
        .toReversed()
        .map((one) => [one.text, one]),
    ).values(),
  ].toReversed()
  unique.set(model, found)
  return found
}
