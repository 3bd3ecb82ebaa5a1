import { levenshtein } from '../text/levenshtein.ts'
import type { Lang } from '../text/lang.ts'
import type { Tiyn } from './amount.ts'
import { numberInWords, numeralVocabulary, russianPlural, type Numeral } from './numeral-words.ts'

/**
 * A sum of a contract or an act in words, tiyn in two digits: «пять миллионов четыреста двадцать тысяч тенге 00 тиынов»,
 * «двадцать один тенге 01 тиын», «бес миллион төрт жүз жиырма мың теңге 00 тиын». For 0 … 999 999 999 999,99.
 * «Тенге» is masculine and indeclinable in Russian; Kazakh has neither gender nor plural after a number.
 */
export function amountInWords(amount: Tiyn, lang: Lang): string {
  const tiyn = Number(amount % 100n)
  const two = String(tiyn).padStart(2, '0')
  const whole = numberInWords(amount / 100n, lang)
  if (lang === 'kk') return `${whole} теңге ${two} тиын`
  if (lang === 'en') return `${whole} tenge ${two} tiyn`
  return `${whole} тенге ${two} ${russianPlural(tiyn, 'тиын', 'тиына', 'тиынов')}`
}

export type AmountWords = {
  /** The whole amount. */
  amount: Tiyn
  tenge: bigint
  /** Tiyn beside the tenge, 0–99; null when the text names none. */
  tiyn: bigint | null
  /** Words as written that are no numerals but can only mean one. */
  misspelled: string[]
  lang: 'ru' | 'kk'
}

type Reading = { value: bigint; misspelled: string[] }

const vocabularies = { ru: numeralVocabulary('ru'), kk: numeralVocabulary('kk') }

/**
 * Reads an amount in words, in brackets or not, with or without «тенге» and «00 тиынов»; one or two wrong letters in a
 * word are tolerated when only one numeral is that near. Null when the text is anything else or could mean two numbers.
 */
export function readAmountInWords(text: string): AmountWords | null {
  const inBrackets = /\(([^()]*\p{L}[^()]*)\)/u.exec(text)?.[1]
  const plain = (inBrackets ?? text).toLowerCase().replace(/ё/g, 'е')
  const rest = inBrackets === undefined ? '' : text.slice(text.indexOf(')') + 1).toLowerCase()
  const tiyn = readTiyn(`${plain} ${rest}`)
  const words = (plain.split(/тенге|теңге|тг(?!\p{L})/u)[0] ?? '').match(/\p{L}+|\d+/gu) ?? []
  if (words.length === 0 || tiyn === undefined) return null
  const readings = (['ru', 'kk'] as const)
    .map((lang) => ({ lang, reading: readNumerals(words, vocabularies[lang]) }))
    .filter((one): one is { lang: 'ru' | 'kk'; reading: Reading } => one.reading !== null)
    .toSorted((a, b) => a.reading.misspelled.length - b.reading.misspelled.length)
  const best = readings[0]
  if (!best) return null
  const { value, misspelled } = best.reading
  return { amount: value * 100n + (tiyn ?? 0n), tenge: value, tiyn, misspelled, lang: best.lang }
}

/** Tiyn after «тенге»: null when not named, undefined when named but unreadable. */
function readTiyn(text: string): bigint | null | undefined {
  const named = /(?:тенге|теңге|тг)?[^\p{L}\d]*((?:[\p{L}\d]+\s+)*?)тиын\p{L}*/u.exec(
    text.split(/тенге|теңге/).at(-1) ?? '',
  )
  if (!named) return null
  const words = (named[1] ?? '').match(/\p{L}+|\d+/gu) ?? []
  if (words.length === 1 && /^\d{1,2}$/.test(words[0] ?? '')) return BigInt(words[0] ?? '0')
  const value = (readNumerals(words, vocabularies.ru) ?? readNumerals(words, vocabularies.kk))?.value
  return value !== undefined && value < 100n ? value : undefined
}

function readNumerals(words: readonly string[], vocabulary: ReadonlyMap<string, Numeral>): Reading | null {
  const numerals: Numeral[] = []
  const misspelled: string[] = []
  for (const word of words) {
    const found = numeralOf(word, vocabulary)
    if (!found) return null
    if (!found.exact) misspelled.push(word)
    numerals.push(found.numeral)
  }
  const value = valueOf(numerals)
  return value === null ? null : { value, misspelled }
}

function numeralOf(
  word: string,
  vocabulary: ReadonlyMap<string, Numeral>,
): { numeral: Numeral; exact: boolean } | null {
  const exact = vocabulary.get(word)
  if (exact) return { numeral: exact, exact: true }
  if (/\d/.test(word)) return null
  const unaccented = [...vocabulary].find(([known]) => foldKazakh(known) === word)
  if (unaccented) return { numeral: unaccented[1], exact: false }
  // «сто», «три», «он» differ by one letter from too many words.
  const max = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2
  const nearest = nearestNumeral(word, vocabulary, max)
  return nearest && { numeral: nearest, exact: false }
}

/**
 * The numeral nearest to a word, if none of another value is even one edit farther: «семьсят» may be «семьсот» or
 * «семьдесят». Forms of one numeral («тысяча», «тысячи») are no ambiguity: the values decide.
 */
function nearestNumeral(word: string, vocabulary: ReadonlyMap<string, Numeral>, max: number): Numeral | null {
  for (let distance = 1; distance <= max; distance++) {
    const within = (edits: number) =>
      [...vocabulary]
        .filter(([known]) => levenshtein(word, known, edits) !== null)
        .map(([, numeral]) => numeral)
    const [nearest] = within(distance)
    if (!nearest) continue
    return within(distance + 1).every((other) => other.value === nearest.value) ? nearest : null
  }
  return null
}

/** The number numerals in this order mean, or null when they cannot stand so: «двадцать пятьдесят», «мың миллион». */
function valueOf(numerals: readonly Numeral[]): bigint | null {
  if (numerals.length === 1 && numerals[0]?.value === 0) return 0n
  let [total, group, limit, lastScale] = [0, 0, 1000, Infinity]
  for (const numeral of numerals) {
    const { value, scale } = numeral
    if (value === 0) return null
    if (!scale) {
      if (value >= limit) return null
      ;[group, limit] = [group + value, numeral.limit]
    } else if (value === 100) {
      // «екі жүз», «жүз»; not «жиырма жүз» nor «жүз жүз».
      if (group > 9) return null
      ;[group, limit] = [Math.max(group, 1) * 100, 100]
    } else {
      if (value >= lastScale) return null
      ;[total, group, limit, lastScale] = [total + Math.max(group, 1) * value, 0, 1000, value]
    }
  }
  return BigInt(total + group)
}

function foldKazakh(word: string): string {
  const plain: Readonly<Record<string, string>> = {
    ө: 'о',
    ү: 'у',
    ұ: 'у',
    қ: 'к',
    ғ: 'г',
    ң: 'н',
    і: 'и',
    ә: 'а',
  }
  return word.replace(/[өүұқғңіә]/g, (letter) => plain[letter] ?? letter)
}
