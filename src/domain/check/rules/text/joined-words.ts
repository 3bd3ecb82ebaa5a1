import { fold } from '../../text-reading/fold.ts'
import { hasKazakhLetters } from '../../../text/kazakh-letters.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import type { Passage } from '../../../report/passages.ts'
import { hasSign, passageWords } from '../../text-reading/passage-words.ts'
import { sign, type Lexicon, type TextWords, type Word } from '../../text-reading/text-words.ts'

const leastPart = 4
const leastWhole = 11
/** First parts that compounds are rightly made of. */
const compounding =
  /^(видео|аудио|фото|теле|медиа|экол|авто|кино|мото|спорт|много|мало|само|взаимо|сельхоз|гос|соц|инфо|интернет|онлайн|обще|между|перво|ново|старо|высоко|благо|право|водо|энерго|тепло|ресурсо|природо|земле|мульти|микро|макро|мини|супер|радио|электро|психо|социо|нейро|кибер|арт|веб|транс|контр|пост|после|пред|против|около|внутри|сверх|граждан|равно|разно|одно|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|жай|халык|кол|бас|аралык|жан)$/

const suspect = letterPattern(/\p{L}{3,}\.\p{Script=Cyrillic}{3,}|\p{L}{6,}/gu)
const leastSuspect = 6

/** How often each word of a report stands alone, asked for by its folded letters. */
export type Vocabulary = (folded: string, from?: number, to?: number) => number

/** Counts the words of three letters and more in texts that one lexicon has read. */
export function vocabularyOf(texts: readonly TextWords[], { folds }: Lexicon): Vocabulary {
  const counts = new Uint32Array(folds.size)
  for (const { words } of texts)
    for (const { folded } of words)
      if (folded.text.length >= leastKnown) counts[folded.number] = (counts[folded.number] ?? 0) + 1
  return (folded, from = 0, to = folded.length) => {
    const word = folds.find(folded, from, to)
    return word === undefined ? 0 : (counts[word.number] ?? 0)
  }
}

const leastKnown = 3

/**
 * Finds words written together: «кентаТасбогет» by the capital inside, «графикивывоза» where both halves stand alone
 * elsewhere in the report, «Кызылорда.были» by a full stop without a space. A word of the report is judged once.
 */
export function joinedWordsReader(
  vocabulary: Vocabulary,
  { spellings }: Lexicon,
): (passage: Passage) => string[] {
  // By the number of a word: 1 for a slip, 2 for none, 0 for one that is not judged yet.
  const judged = new Uint8Array(spellings.size)
  const isSlip = (word: string): boolean =>
    word.includes('.') ? isMissingSpace(word, vocabulary) : isJoined(word, vocabulary)
  const isJoinedWord = (word: Word): boolean => {
    if (word.text.length < (word.isPlain ? leastWhole : leastSuspect)) return false
    const judgement = judged[word.number] || (isJoined(word.text, vocabulary) ? 1 : 2)
    judged[word.number] = judgement
    return judgement === 1
  }
  return (passage) => {
    // Nearly no line has a slip, so the places of words are asked for only where one is.
    const { words } = passageWords(passage)
    const mayMissSpace = hasSign(passage, sign.stopInside)
    if (!mayMissSpace && !words.some(isJoinedWord)) return []
    const { text } = passage
    const slips = suspect.all(text).filter(({ 0: word, index }) => isSlip(word) && !isQuotedName(text, index))
    return slips.map(([word]) => word)
  }
}

/** A brand may be written as it likes: «ЭкоЖизнь». */
const isQuotedName = (text: string, at: number): boolean =>
  /[«"“]\s*$/u.test(text.slice(Math.max(0, at - 3), at))

const isMissingSpace = (word: string, vocabulary: Vocabulary): boolean => {
  const [first = '', second = ''] = word.split('.')
  return (
    first.length >= 5 &&
    /^\p{Script=Cyrillic}+$/u.test(first) &&
    vocabulary(fold(second)) > 0 &&
    vocabulary(fold(first)) > 0
  )
}

/** Nearly every word: no need to look for its capitals. */
const smallAfterFirst = /^.[a-z\u0430-\u045f]*$/
const capitalInside = letterPattern(/(?!^)\p{Lu}/u)
const twoNames = letterPattern(/^(\p{L}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u)

function isJoined(word: string, vocabulary: Vocabulary): boolean {
  if (word.length < leastWhole && smallAfterFirst.test(word)) return false
  const hasCapital = capitalInside.test(word)
  if (!hasCapital && word.length < leastWhole) return false
  const capital = twoNames.exec(word)
  if (capital !== null) {
    const startsSmall = /^\p{Ll}/u.test(word)
    const [, first = '', second = ''] = capital.map(fold)
    return startsSmall || (vocabulary(first) >= 1 && vocabulary(second) >= 1)
  }
  if (word.length < leastWhole || hasCapital || hasKazakhLetters(word)) return false
  return isTwoWords(fold(word), vocabulary)
}

function isTwoWords(word: string, vocabulary: Vocabulary): boolean {
  for (let cut = leastPart; cut <= word.length - leastPart; cut++) {
    if (vocabulary(word, 0, cut) < 2 || compounding.test(word.slice(0, cut))) continue
    if (vocabulary(word, cut) >= 2) return true
  }
  return false
}
