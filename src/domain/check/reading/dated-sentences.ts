/** What a date cannot be written without: two numbers parted by a mark, or a number and a month. */
import { letterPattern } from '../../text/letter-pattern.ts'
const mayHoldDate = letterPattern(
  /\d\s?[./-]\s?\d|янв|фев|март|апр|ма[йея]|ию[нл]|авг|сент|окт|нояб|дек|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан/iu,
)

/** The sentences of a text that may hold a date; all others need not be read for one. */
export const datedSentences = (text: string): string[] =>
  /\d/.test(text) && mayHoldDate.test(text)
    ? text
        .split(/(?<=[.!?])\s+(?=[\p{Lu}«"])/u)
        .filter((sentence) => /\d/.test(sentence) && mayHoldDate.test(sentence))
    : []
