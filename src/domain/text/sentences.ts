/**
 * Cuts Russian and Kazakh prose into sentences. A dot ends none after an abbreviation («г.», «ж.», «т.б.»), an initial,
 * inside a number or an address, or as the mark of a numbered item.
 */
import { letterPattern } from './letter-pattern.ts'
const abbreviations = new Set(
  (
    'г гг ж жж ул им с пос обл р-н д кв каб мкр пр просп стр тел факс моб т.д т.п т.е т.к т.б т.с.с т.ч др пр см ' +
    'ст п пп гл рис табл руб коп тг тыс млн млрд чел экз шт ед кг м км га л ч мин сек акад проф доц зам нач рук отв ' +
    'а.о қ қ.ә г.а с.о а.ә о б.т б.э респ соц гос мед ауд об пед'
  ).split(' '),
)

/** As much as is looked at around a dot; the longest abbreviation and item number fit. */
const window = 40

const saysSomething = letterPattern(/[\p{L}\d]/u)
/* The word before a dot, read backwards from it. */
const lastWord = letterPattern(/(?<=([\p{L}.-]+))$/u)
const endMarks = letterPattern(/(?:[.!?…]+)["»”’)]*/gu)

/** The sentences in order, trimmed; line ends part them too. An item's number stays with its sentence. */
export function sentences(text: string): string[] {
  const lines = text.includes('\n') ? text.split(/\r?\n/) : [text]
  return lines.flatMap(sentencesOfLine).filter((sentence) => saysSomething.test(sentence))
}

function sentencesOfLine(line: string): string[] {
  const found: string[] = []
  let from = 0
  for (const match of endMarks.all(line)) {
    const end = match.index + match[0].length
    if (!endsSentence(line, from, match.index, end)) continue
    found.push(line.slice(from, end).trim())
    from = end
  }
  return [...found, line.slice(from).trim()]
}

function endsSentence(line: string, from: number, mark: number, end: number): boolean {
  const rest = line.slice(end, end + window)
  if (rest.trim() === '') return true
  const closing = line.slice(mark, end)
  // «…!» inside a sentence goes on with a small letter or a dash: «Спасибо!» – сказала она.
  if (!/^\s*["«“(]?\s*(?:\p{Lu}|\d)/u.test(rest)) return false
  if (/^[.…]+$/.test(closing) && closing.length === 1)
    return dotEnds(line.slice(Math.max(from, mark - window), mark), rest)
  return !/^\s*[-–—]/.test(rest)
}

function dotEnds(before: string, rest: string): boolean {
  const isInsideNumber = /\d$/.test(before) && /^\d/.test(rest)
  const isItemNumber = /^\s*\d{1,2}(?:\.\d{1,2})*$/.test(before)
  if (isInsideNumber || isItemNumber) return false
  const word = lastWord.exec(before)?.[1] ?? ''
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) return false
  if (!abbreviations.has(word.toLowerCase())) return true
  // «в 2023 г. Затем …» ends one; «г. Кызылорда» and «ул. Абая» do not.
  return (
    /^(?:г|гг|ж|жж|т\.д|т\.п|т\.б|т\.с\.с|др|руб|тг|чел|экз|шт|тыс|млн)$/i.test(word) &&
    endsAfter(before, word, rest)
  )
}

function endsAfter(before: string, word: string, rest: string): boolean {
  if (!/^\s+["«“(]?\p{Lu}/u.test(rest)) return false
  if (/^(?:т\.|др)/i.test(word)) return true
  return /\d\s?\p{L}+$/u.test(before)
}
