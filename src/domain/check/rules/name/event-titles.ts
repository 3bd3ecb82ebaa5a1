import { linesText, type ReportModel } from '../../../report/model.ts'
import { distinctPassages } from '../../text-reading/report-passages.ts'
import { similarity } from '../../../text/shingles.ts'
import { normaliseWords } from '../../../text/normalise.ts'
import type { Variants } from './variants.ts'
import type { NameMention } from './named-mentions.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { hasSign, mayHold } from '../../text-reading/passage-words.ts'
import { sign } from '../../text-reading/text-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

const roundTable = letterPattern(
  /(?:круглы[йе]\p{L}*\s+стол\p{L}*|(?:итогов\p{L}+|республиканск\p{L}+|областн\p{L}+)\s+(?:форум|конференци)\p{L}*)\s+(?:на тему\s*:?\s*)?[«"“]([^»”"]{15,200})[»"”]|[«"“]([^»”"]{15,200})[»"”]\s+(?:тақырыбында(?:ғы)?\s+)?(?:атты\s+)?дөңгелек үстел/giu,
)

const ofEvent = wordCue(/круглы|форум|конференци|донгелек/)

/** The one round table of a project under two titles. Where the report counts several round tables it says nothing. */
export function eventTitles(model: ReportModel): Variants[] {
  if (severalRoundTables(model)) return []
  const mentions: NameMention[] = distinctPassages(model).flatMap((passage) =>
    (hasSign(passage, sign.quote) && mayHold(passage, ofEvent) ? roundTable.all(passage.text) : []).flatMap(
      (match) => {
        const text = match[1] ?? match[2]
        return text === undefined ? [] : [{ text, kazakh: match[2] !== undefined, passage }]
      },
    ),
  )
  const titles: NameMention[] = []
  for (const mention of mentions) {
    if (!titles.some(({ text }) => isOneTitle(text, mention.text))) titles.push(mention)
  }
  if (titles.length < 2) return []
  return [{ kind: 'event', spellings: titles.map(({ text }) => text), mentions: titles }]
}

const isOneTitle = (one: string, other: string): boolean => {
  const words = (text: string): string => normaliseWords(text).join(' ')
  return words(one) === words(other) || similarity(one, other, 2) > 0.5
}

const severalRoundTables = (model: ReportModel): boolean =>
  (model.activities ?? []).filter((row) =>
    /круглы\p{L}+\s+стол|дөңгелек үстел|форум|конференци/iu.test(linesText(row.cells.activity)),
  ).length !== 1
