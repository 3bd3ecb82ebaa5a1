import type { ReportModel } from '../../report/model.ts'
import { passages, type Passage } from '../../report/passages.ts'
import { remembered } from '../reading/remembered.ts'
import { readPassages } from './passage-words.ts'
import type { Lexicon } from './text-words.ts'

const readReport = remembered((model: ReportModel) => readPassages(passages(model)))

/** The passages of a report, walked once a model: many rules read them. */
export const reportPassages = (model: ReportModel): readonly Passage[] => readReport(model).passages

/** The lexicon with which all passages of a report are read: the numbers of their words are its own. */
export const lexiconOf = (model: ReportModel): Lexicon => readReport(model).lexicon

/** The passages of a report without those that repeat an earlier one's text: enough to learn how it writes its names. */
export const distinctPassages = remembered((model: ReportModel): readonly Passage[] =>
  [
    ...new Map(
      reportPassages(model)
        .toReversed()
        .map((one) => [one.text, one]),
    ).values(),
  ].toReversed(),
)
