/**
 * Finds the quantities of a Russian or Kazakh text: «не менее 60 участников», «60-тан кем емес», «около 25 тыс»,
 * «5 420 000», «в двух школах». Dates, phones, numbers of acts and articles, list numbers and index codes are
 * no quantities and are left out: a checker that took them for figures would cry wolf.
 */
import { readDays } from '../calendar/read-days.ts'
import { phonesIn } from '../contact/phone.ts'
import { smallNumberWord } from './number-words.ts'
import { letterPattern, type LetterPattern } from './letter-pattern.ts'

export type Bound = 'atLeast' | 'more' | 'upTo' | 'less' | 'about'

export type NumberInText = {
  value: number
  /** As written, with its multiplier: «25 тыс». */
  text: string
  index: number
  /** Words that follow, up to three of the same clause, as written: «участников семинара». Empty when none do. */
  unitAfter: string
  bound: Bound | null
  /** Upper end of «4000 – 4200»; null for a single number. */
  to: number | null
  percent: boolean
  /** Written as a word: «двух». */
  word: boolean
}

type Span = { start: number; end: number }

const gap = '[ \\u00a0\\u202f\\u2009]'
const numeral = `\\d{4,}(?:${gap}000)+(?!\\d)|\\d{1,3}(?:${gap}\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)?`
const multiplier = `${gap}*(?:(тысяч[аи]?|тыс\\.?|мың)|(миллион(?:а|ов)?|млн\\.?)|(миллиард(?:а|ов)?|млрд\\.?))(?!\\p{L})`
const pattern = letterPattern(
  new RegExp(
    `(?<![\\d№#]|\\d[.,:/-]|[A-Za-z]-?)(${numeral})(?:${gap}*[-–—]${gap}*(${numeral})(?![\\d.,:/-]\\d))?(?:${multiplier})?(${gap}*%)?`,
    'gu',
  ),
)

/** Every quantity of a text in order. */
export function numbersIn(text: string): NumberInText[] {
  // What counts nothing has digits in it, so a text without them needs no mask.
  if (!/\d/.test(text)) return wordNumbers(text, new Uint8Array(text.length))
  const taken = foreignMask(text)
  const found = [...digitNumbers(text, taken), ...wordNumbers(text, taken)]
  return found.toSorted((a, b) => a.index - b.index)
}

function digitNumbers(text: string, taken: Uint8Array): NumberInText[] {
  const found: NumberInText[] = []
  for (const match of pattern.all(text)) {
    const [whole, first = '', second, thousand, million, billion, percent] = match
    if (taken.subarray(match.index, match.index + whole.length).includes(1)) continue
    if (isLabel(text, match.index, match.index + whole.length)) continue
    const factor = thousand ? 1e3 : million ? 1e6 : billion ? 1e9 : 1
    const value = toNumber(first) * factor
    const to = second === undefined ? null : toNumber(second) * factor
    if (to !== null && to < value) {
      found.push(...digitNumbers(text.slice(0, match.index + first.length), taken).slice(-1))
      continue
    }
    const end = match.index + whole.length
    const place = { text: whole, index: match.index, unitAfter: unitAfter(text, end) }
    found.push({
      value,
      to,
      ...place,
      bound: boundOf(text, match.index, end),
      percent: percent !== undefined,
      word: false,
    })
  }
  return found
}

const anyWord = letterPattern(/\p{L}+/gu)

function wordNumbers(text: string, taken: Uint8Array): NumberInText[] {
  const found: NumberInText[] = []
  for (const match of anyWord.all(text)) {
    const value = smallNumberWord(match[0].toLowerCase())
    if (value === null || taken[match.index] === 1) continue
    const end = match.index + match[0].length
    if (
      partOfLongNumeral.test(text.slice(end, end + 24)) ||
      longNumeralBefore.test(text.slice(Math.max(0, match.index - 24), match.index))
    )
      continue
    const bound = boundOf(text, match.index, end)
    const place = { text: match[0], index: match.index, unitAfter: unitAfter(text, end) }
    found.push({ value, to: null, ...place, bound, percent: false, word: true })
  }
  return found
}

/** «пять миллионов», «двадцать пять»: one word of a longer numeral is not its value. */
const partOfLongNumeral = letterPattern(/^\s+(?:тысяч|миллион|миллиард|мың|жүз)/iu)
const longNumeralBefore = letterPattern(
  /(?<!\p{L})(?:\p{L}+дцать|сорок|\p{L}+десят|девяносто|сто|двести|\p{L}+ста|\p{L}+сот|тысяч\p{L}?|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың)\s+$/iu,
)

/** Marks the letters of pieces whose digits count nothing: dates, phones, «№ 24», «ст. 5», «V22NA029878», sites, list numbers. */
function foreignMask(text: string): Uint8Array {
  const mask = new Uint8Array(text.length)
  const spans: Span[] = [
    ...readDays(text, { year: 2000 }).map((day) => ({ start: day.index, end: day.index + day.text.length })),
    ...phonesIn(text).map((phone) => ({ start: phone.index, end: phone.index + phone.text.length })),
  ]
  for (const [sign, foreign] of foreignPatterns) {
    if (!sign.test(text)) continue
    for (const match of foreign.all(text))
      spans.push({ start: match.index, end: match.index + match[0].length })
  }
  for (const span of spans) mask.fill(1, span.start, span.end)
  return mask
}

/** What must stand in a text for the costlier search beside it to find anything. */
const foreignPatterns: readonly (readonly [sign: RegExp, found: LetterPattern])[] = [
  [/[№#]/, letterPattern(/(?:№|#)\s?\d[\d./-]*/g)],
  [/№№/, letterPattern(/№№\s?\d[\d./-]*(?:\s?(?:,|и)\s?\d+)*/g)],
  [
    /./,
    letterPattern(
      /(?<!\p{L})(?:ст|статья|статьи|статье|п|пп|пункт|пункта|подпункт|раздел|глава|приложени[еяю]|таблица|рис|рисунок|каб|кабинет|кв|дом|д|мкр|стр|ЦУР|ТДМ|МСБ|форма|шифр|лот|лота)\.?\s?\d[\d.-]*(?!\p{L})/giu,
    ),
  ],
  [
    /ул|мкр|микрорайон|проспект|көшесі/i,
    letterPattern(
      /(?<!\p{L})(?:ул|улица|мкр|микрорайон|проспект|көшесі)\.?[^\n;]{0,40}?,\s?(?:дом\s|д\.\s?)?\d+/giu,
    ),
  ],
  [/-/, letterPattern(/(?<![\d-])\d{1,3}-\d{2}-\d{2}(?![\d-])/g)],
  [/:/, letterPattern(/\d{1,2}:\d{2}(?::\d{2})?/g)],
  [/\d{9}/, letterPattern(/(?<!\d)\d{9,}(?!\d)/g)],
  [/[A-Za-z]/, letterPattern(/(?<![A-Za-z])[A-Za-z]{1,12}[\d-]{0,20}\d\w*|(?<!\d)\d+[A-Za-z]\w*/g)],
  [/[.)]/, letterPattern(/(?<=^|\n)[ \t\u00a0]*\d{1,2}(?:\.\d{1,2})*[.)](?!\d)/g)],
  [/[.)]/, letterPattern(/(?<=[\p{L}»"”)][;.!?]\s?)\d{1,2}[.)](?=\s?[«"]?\p{Lu})/gu)],
  [/\d{6},/, letterPattern(/(?<!\d)\d{6}(?=,\s?(?:г\.|город|қ\.|Кызылорд|Қызылорд))/g)],
  [/\//, letterPattern(/(?<!\d)\d+\/\d+(?!\d)/g)],
]

/** «Задача 1.», «5-й», «2-класс», «1-ші»: numbers that order or name; but «60-тан» counts. */
function isLabel(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 12)
  if (
    /(?<!\p{L})(?:задач[аеиу]|міндет|этап|кезең|тур|группа|блок|модуль|день|школ[аеыу]\s№?)\s?$/iu.test(
      before,
    )
  )
    return true
  if (/^-?(?:й|я|е|го|ому|ым|ый|ая|ое|ш[ыі]|[ыі]нш[ыі]|нш[ыі])(?!\p{L})/iu.test(after)) return true
  return /^-?(?:класс|сынып)/iu.test(after)
}

const beforeBounds: readonly [LetterPattern, Bound][] = [
  // «…отзывовНе менее»: lines of a cell run together, so no letter boundary before «не».
  [letterPattern(/не\s+(?:менее|меньше|ниже)(?:\s+чем)?\s*$/iu), 'atLeast'],
  [letterPattern(/не\s+(?:более|больше|выше)(?:\s+чем)?\s*$/iu), 'upTo'],
  [letterPattern(/(?<!\p{L})(?:минимум|от|кемінде|ең аз(?:ы|ында)?|кем дегенде)\s*$/iu), 'atLeast'],
  [letterPattern(/(?<!\p{L})(?:максимум|до|ең көбі)\s*$/iu), 'upTo'],
  [letterPattern(/(?<!\p{L})(?:более(?:\s+чем)?|больше|свыше|выше)\s*$/iu), 'more'],
  [letterPattern(/(?<!\p{L})(?:менее(?:\s+чем)?|меньше|ниже)\s*$/iu), 'less'],
  [letterPattern(/(?<!\p{L})(?:около|примерно|порядка|приблизительно|почти|шамамен)\s*$/iu), 'about'],
]
const afterBounds: readonly [LetterPattern, Bound][] = [
  [letterPattern(/^[\s-]*(?:[нтд][ае]н\s+)?(?:\p{L}+\s+)?кем\s+емес/iu), 'atLeast'],
  [letterPattern(/^[\s-]*(?:[нтд][ае]н\s+)(?:\p{L}+\s+)?(?:аса|астам|артық)(?!\s+емес)/iu), 'more'],
  [letterPattern(/^[\s-]*(?:[нтд][ае]н\s+)(?:\p{L}+\s+)?(?:аспайтын|артық\s+емес)/iu), 'upTo'],
  [letterPattern(/^[\s-]*(?:[гғкқ][ае])\s+(?:дейін)/iu), 'upTo'],
  [letterPattern(/^[\s-]*(?:[гғкқ][ае])\s+(?:жуық|таяу)/iu), 'about'],
  [letterPattern(/^\s+(?:и\s+более|и\s+больше)/iu), 'atLeast'],
  [letterPattern(/^\s*(?:\p{L}+\s+)?(?:астам|жуық)(?!\p{L})/iu), 'more'],
]

function boundOf(text: string, start: number, end: number): Bound | null {
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 40)
  const found =
    beforeBounds.find(([bound]) => bound.test(before)) ?? afterBounds.find(([bound]) => bound.test(after))
  return found?.[1] ?? null
}

const unit = letterPattern(
  /^(?:-?(?:[нтд][ае]н|[гғкқ][ае]|ти|и|х|мя|ми)(?!\p{L}))?[\s\u00a0]*((?:\p{L}[\p{L}-]*(?:(?<=чел|шт|экз|ед)\.|\.(?=\s+\p{Ll}))?(?:[ \u00a0]+|(?!\p{L}))){0,3})/u,
)

/** A dot ends the unit unless it closes an abbreviation: «15 чел.», «10 постов в соц. сетях». */
function unitAfter(text: string, end: number): string {
  const after = text.slice(end, end + 80)
  return (unit.exec(after)?.[1] ?? '').replace(/\.\s+\p{Lu}.*$/u, '.').trim()
}

function toNumber(text: string): number {
  return Number(text.replace(/[ \u00a0\u202f\u2009]/g, '').replace(',', '.'))
}
