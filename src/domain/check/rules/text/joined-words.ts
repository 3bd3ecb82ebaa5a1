import { fold } from '../../text-reading/fold.ts'
import { hasKazakhLetters } from '../../../text/kazakh-letters.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { rememberedWords } from '../../../text/remembered-words.ts'

const leastPart = 4
const leastWhole = 11
/** First parts that compounds are rightly made of. */
const compounding =
  /^(видео|аудио|фото|теле|медиа|экол|авто|кино|мото|спорт|много|мало|само|взаимо|сельхоз|гос|соц|инфо|интернет|онлайн|обще|между|перво|ново|старо|высоко|благо|право|водо|энерго|тепло|ресурсо|природо|земле|мульти|микро|макро|мини|супер|радио|электро|психо|социо|нейро|кибер|арт|веб|транс|контр|пост|после|пред|против|около|внутри|сверх|граждан|равно|разно|одно|двух|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|жай|халык|кол|бас|аралык|жан)$/

const longWord = letterPattern(/\p{L}{3,}/gu)
const suspect = letterPattern(/\p{L}{3,}\.\p{Script=Cyrillic}{3,}|\p{L}{6,}/gu)

/** The words of a report with how often each stands alone. */
export function vocabularyOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of new Set(texts)) {
    for (const word of longWord.words(fold(text))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/**
 * Finds words written together: «кентаТасбогет» by the capital inside, «графикивывоза» where both halves stand alone
 * elsewhere in the report, «Кызылорда.были» by a full stop without a space. A word of the report is judged once.
 */
export function joinedWordsReader(vocabulary: ReadonlyMap<string, number>): (text: string) => string[] {
  const isSlip = rememberedWords((word) =>
    word.includes('.') ? isMissingSpace(word, vocabulary) : isJoined(word, vocabulary),
  )
  return (text) => {
    // Nearly no line has a slip, so the places of words are asked for only where one is.
    if (!suspect.words(text).some((word) => isSlip(word))) return []
    const slips = suspect.all(text).filter(({ 0: word, index }) => isSlip(word) && !isQuotedName(text, index))
    return slips.map(([word]) => word)
  }
}

/** A brand may be written as it likes: «ЭкоЖизнь». */
const isQuotedName = (text: string, at: number): boolean =>
  /[«"“]\s*$/u.test(text.slice(Math.max(0, at - 3), at))

const isMissingSpace = (word: string, vocabulary: ReadonlyMap<string, number>): boolean => {
  const [first = '', second = ''] = word.split('.')
  return (
    first.length >= 5 &&
    /^\p{Script=Cyrillic}+$/u.test(first) &&
    vocabulary.has(fold(second)) &&
    vocabulary.has(fold(first))
  )
}

/** Nearly every word: no need to look for its capitals. */
const smallAfterFirst = /^.[a-z\u0430-\u045f]*$/
const capitalInside = letterPattern(/(?!^)\p{Lu}/u)
const twoNames = letterPattern(/^(\p{L}\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u)

function isJoined(word: string, vocabulary: ReadonlyMap<string, number>): boolean {
  if (word.length < leastWhole && smallAfterFirst.test(word)) return false
  const hasCapital = capitalInside.test(word)
  if (!hasCapital && word.length < leastWhole) return false
  const capital = twoNames.exec(word)
  if (capital !== null) {
    const startsSmall = /^\p{Ll}/u.test(word)
    const [, first = '', second = ''] = capital.map(fold)
    return startsSmall || (alone(vocabulary, first) >= 1 && alone(vocabulary, second) >= 1)
  }
  if (word.length < leastWhole || hasCapital || hasKazakhLetters(word)) return false
  return isTwoWords(fold(word), vocabulary)
}

function isTwoWords(word: string, vocabulary: ReadonlyMap<string, number>): boolean {
  for (let cut = leastPart; cut <= word.length - leastPart; cut++) {
    const first = word.slice(0, cut)
    if (alone(vocabulary, first) < 2 || compounding.test(first)) continue
    if (alone(vocabulary, word.slice(cut)) >= 2) return true
  }
  return false
}

/** How often a folded word stands alone. */
const alone = (vocabulary: ReadonlyMap<string, number>, folded: string): number => vocabulary.get(folded) ?? 0
