/**
 * Cuts a text into the pieces dates are made of. A number that belongs to something else (a time, a percentage,
 * «№ 5») comes out as `other`, so it can never become part of a date.
 */
import { rememberedWords } from '../text/remembered-words.ts'
import { monthWord, type MonthWord } from './month-words.ts'

type Piece =
  | { type: 'numericDay'; year: number; month: number; day: number; lastDay: number }
  | { type: 'numericMonth'; year: number; month: number }
  | { type: 'number'; value: number }
  | { type: 'year'; value: number; worded: boolean; kazakh: boolean }
  | { type: 'years'; from: number; to: number }
  | ({ type: 'month' } & MonthWord)
  | { type: WordType | 'dash' | 'comma' | 'newline' | 'stop' | 'word' | 'other' }
type WordType = 'and' | 'from' | 'to' | 'until' | 'between' | 'monthNoun' | 'preposition' | 'address'

export type DayToken = Piece & { start: number; end: number }

const yearWord =
  '\\s*(?:(?:учеб|финансов|календарн|бюджетн|отчетн|отчётн)\\p{L}*\\.?\\s+|(?:оқу|қаржы|есепті)\\s+)?' +
  '(?:годами|годах|годов|годам|годом|года|году|годы|год|гг\\.?|г\\.|г(?!\\p{L})|жыл\\p{L}*|жж\\.?|ж\\.|ж(?!\\p{L}))'
const fullYear = '((?:19|20)\\d\\d)'
const dash = '\\s?[-–—]\\s?'

type Rule = { pattern: RegExp; piece: (match: RegExpExecArray) => Piece | null }

/** Pieces that begin with a digit, a «№» or a quotation mark. */
const numberRules: readonly Rule[] = [
  { pattern: /№\s?\d[\d./-]*/uy, piece: () => ({ type: 'other' }) },
  rule(`${fullYear}-(\\d\\d)-(\\d\\d)(?![\\d-])`, (m) => numericDay(m[1], m[2], m[3], m[3])),
  rule(`(\\d{1,2})${dash}(\\d{1,2})\\.(\\d{1,2})\\.${fullYear}(?!\\d)(?:${yearWord})?`, (m) =>
    numericDay(m[4], m[3], m[1], m[2]),
  ),
  rule(`(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?${fullYear}(?!\\d)(?:${yearWord})?`, (m) =>
    numericDay(m[4], m[3], m[1], m[1]),
  ),
  rule(`(0?[1-9]|[12]\\d|3[01])([./])(0?[1-9]|1[0-2])\\2(\\d\\d)(?![\\d/]|[.,]\\d)(?:${yearWord})?`, (m) =>
    numericDay(`20${m[4] ?? ''}`, m[3], m[1], m[1]),
  ),
  rule(`(0[1-9]|1[0-2])\\.(20[0-4]\\d)(?!\\d|[.,]\\d)(?:${yearWord})?`, (m) => ({
    type: 'numericMonth',
    year: Number(m[2]),
    month: Number(m[1]),
  })),
  rule(`${fullYear}(?:${dash}|/)((?:19|20)?\\d\\d)(?!\\d)${yearWord}`, years),
  rule(`${fullYear}(?![\\d:]|[.,/]\\d)(${yearWord})?`, year),
  {
    pattern:
      /["«“]?(\d{1,2})(?![\d:%]|[./]\d)["»”]?(?:-?(?:ого|его|го|ое|ые|ый|е|й|х|[ыі]?н?ш[ыі])(?!\p{L}))?/uy,
    piece: (m) => ({ type: 'number', value: Number(m[1]) }),
  },
  { pattern: /\d[\d.,:/%]*/uy, piece: () => ({ type: 'other' }) },
]

const wordRule: Rule = { pattern: /\p{L}+/uy, piece: (m) => wordPiece(m[0]) }

const otherRules: readonly Rule[] = [
  wordRule,
  { pattern: /[-–—−‒]/uy, piece: () => ({ type: 'dash' }) },
  { pattern: /[,;]/uy, piece: () => ({ type: 'comma' }) },
  { pattern: /\n/uy, piece: () => ({ type: 'newline' }) },
  { pattern: /[!?.]/uy, piece: () => ({ type: 'stop' }) },
  { pattern: /[\s"«»“”:()]/uy, piece: () => null },
  { pattern: /./suy, piece: () => ({ type: 'other' }) },
]

const wordRules: readonly Rule[] = [wordRule]
const allRules: readonly Rule[] = [...numberRules, ...otherRules]

/** Every piece is begun by its first sign, so only those rules are tried that may begin with it. */
const rulesFor = rememberedWords((sign: string): readonly Rule[] => {
  if (/\p{L}/u.test(sign)) return wordRules
  return /[\d№"«“]/.test(sign) ? allRules : otherRules
})

const wordTypes: ReadonlyMap<string, WordType> = new Map(
  (
    [
      ['and', 'и және мен бен пен and'],
      ['from', 'с со от from'],
      ['to', 'по до to'],
      ['until', 'дейін'],
      ['between', 'аралығында аралығындағы аралығы'],
      ['monthNoun', 'месяц месяца месяце ай айы айында айының айынан айына'],
      ['preposition', 'в во на за к in'],
      [
        'address',
        'ул улица улице улицы мкр микрорайон дом д кв каб кабинет проспект имени школа көшесі көше шағын',
      ],
    ] as const
  ).flatMap(([type, words]) => words.split(' ').map((word) => [word, type] as const)),
)

/** What follows a bare number of four digits and makes it a quantity: «в апреле 2000 тенге». */
const counted =
  /^\s*(?:тенге|теңге|тг|₸|%|чел|адам|тұрғын|шт|дана|экз|руб|дол|домо|жител|участ|учащ|учени|оқушы|тыс|мың|млн|кг|тонн|м[²2³3]|\d)/u

/** The pieces of a text in order; spaces, quotes and brackets are left out. */
export function dayTokens(text: string): DayToken[] {
  const lower = lowerSameLength(text)
  const tokens: DayToken[] = []
  let at = 0
  while (at < lower.length) at = readToken(lower, at, tokens)
  return tokens
}

function readToken(text: string, at: number, tokens: DayToken[]): number {
  for (const { pattern, piece } of rulesFor(text.charAt(at))) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) continue
    const end = at + match[0].length
    const made = piece(match)
    if (made && !isAbbreviationDot(made, tokens.at(-1), at)) tokens.push({ ...made, start: at, end })
    return end
  }
  return at + 1
}

/** A dot after one or two letters, a number or a short month ends no sentence: «г.», «с.», «дек.», «1.». */
function isAbbreviationDot(piece: Piece, before: DayToken | undefined, at: number): boolean {
  if (piece.type !== 'stop' || before?.end !== at) return false
  if (before.type === 'month') return before.abbreviated
  return before.type === 'number' || before.end - before.start <= 2
}

function wordPiece(word: string): Piece {
  const type = wordTypes.get(word)
  if (type) return { type }
  const month = monthWord(word)
  return month ? { type: 'month', ...month } : { type: 'word' }
}

function year(match: RegExpExecArray): Piece {
  const suffix = match[2]
  const rest = match.input.slice(match.index + match[0].length)
  const value = Number(match[1])
  // «2000 г» without a dot are grams as often as a year.
  const grams = suffix?.trim() === 'г' && (value < 2010 || value > 2039)
  if ((suffix === undefined && counted.test(rest)) || grams) return { type: 'other' }
  return { type: 'year', value, worded: suffix !== undefined, kazakh: suffix?.includes('ж') ?? false }
}

function years(match: RegExpExecArray): Piece {
  const from = match[1] ?? ''
  const to = match[2] ?? ''
  return { type: 'years', from: Number(from), to: Number(to.length === 2 ? from.slice(0, 2) + to : to) }
}

function numericDay(...parts: (string | undefined)[]): Piece {
  const [y = 0, month = 0, day = 0, lastDay = 0] = parts.map(Number)
  return { type: 'numericDay', year: y, month, day, lastDay }
}

function rule(source: string, piece: Rule['piece']): Rule {
  return { pattern: new RegExp(source, 'uy'), piece }
}

/** Lower case that keeps every index, for letters whose lower case is longer keep themselves. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return [...text]
    .map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char))
    .join('')
}
