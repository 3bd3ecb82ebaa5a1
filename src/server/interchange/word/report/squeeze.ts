/*
 * Headings are compared by their letters and digits alone: authors and converters lose spaces («переченьприоритетных»),
 * change punctuation and case, and type Latin letters that look like Cyrillic ones.
 */
const twins = new Map([...'aceopxykmthbi'].map((latin, i) => [latin, [...'асеорхукмтнві'][i] ?? latin]))

const letter = /[\p{L}\p{N}№]/u
const others = /[^\p{L}\p{N}№]+/gu

/** Letters and digits in lower case. */
export function squeeze(text: string): string {
  return asCyrillic((ownLetters(text) ?? text.replace(others, '').toLowerCase()).replaceAll('ё', 'е'))
}

/** Whether a sign of the usual alphabets stays: 1 yes, 2 no; 0 leaves it to the regular expression, four times slower. */
const kept = Uint8Array.from({ length: 0x2120 }, (_, code) => {
  const isUsual = code < 0x100 || (code >= 0x400 && code <= 0x52f) || code >= 0x2010
  if (!isUsual) return 0
  return letter.test(String.fromCharCode(code)) ? 1 : 2
})

/** Letters and digits in lower case; null for a text with other than usual signs. */
function ownLetters(text: string): string | null {
  const lower = text.toLowerCase()
  let letters = ''
  let from = 0
  for (let i = 0; i < lower.length; i++) {
    const is = kept[lower.charCodeAt(i)] ?? 0
    if (is === 0) return null
    if (is === 1) continue
    if (i > from) letters += lower.slice(from, i)
    from = i + 1
  }
  return from === 0 ? lower : letters + lower.slice(from)
}

/** Where the letter of that number, from 0, of `squeeze(text)` stands in the text; null where it has fewer. */
export function letterPlace(text: string, number: number): number | null {
  let place = 0
  let before = 0
  for (const sign of text) {
    const is = kept[sign.charCodeAt(0)] ?? 0
    // Few letters are written with two code units, or become two in lower case.
    if (is === 1 || (is === 0 && letter.test(sign))) before += is === 1 ? 1 : sign.toLowerCase().length
    if (before > number) return place
    place += sign.length
  }
  return null
}

/** Latin letters among Cyrillic ones are typing mistakes; a wholly Latin word stays. */
function asCyrillic(text: string): string {
  if (!/[a-z]/.test(text) || !/[а-яәғқңөұүһі]/.test(text)) return text
  return text.replace(/[a-z]/g, (letter) => twins.get(letter) ?? letter)
}

/**
 * The best fuzzy match of `wanted` with a beginning of `text`: how many letters of `text` it takes and how many
 * differ; null when more than `limit` differ. Only cells within `limit` of the diagonal are counted: all others stand for
 * more differences than that.
 */
export function prefixMatch(
  text: string,
  wanted: string,
  limit: number,
): { length: number; distance: number } | null {
  if (text.startsWith(wanted)) return { length: wanted.length, distance: 0 }
  const width = Math.min(text.length, wanted.length + limit)
  let [row, next] = freshRows(width + 1)
  for (let i = 1; i <= wanted.length; i++) {
    const letter = wanted.charCodeAt(i - 1)
    const [from, to] = [Math.max(1, i - limit), Math.min(width, i + limit)]
    let before = from === 1 ? i : limit + 1
    let least = before
    next[from - 1] = before
    for (let j = from; j <= to; j++) {
      const change = (row[j - 1] ?? 0) + (text.charCodeAt(j - 1) === letter ? 0 : 1)
      const above = j === i + limit ? limit + 1 : (row[j] ?? 0) + 1
      before = Math.min(change, above, before + 1)
      next[j] = before
      if (before < least) least = before
    }
    if (least > limit) return null
    ;[row, next] = [next, row]
  }
  row.fill(limit + 1, 0, Math.max(0, wanted.length - limit))
  let length = 0
  for (let j = 0; j <= width; j++) if ((row[j] ?? 0) < (row[length] ?? 0)) length = j
  // Of equally near ends the one as long as what was wanted.
  if (wanted.length <= width && row[wanted.length] === row[length]) length = wanted.length
  const distance = row[length] ?? Infinity
  return distance <= limit ? { length, distance } : null
}

/** Lines are tried in hundreds, so every match counts in the same two rows. */
let rows: readonly [Uint16Array, Uint16Array] = [new Uint16Array(1024), new Uint16Array(1024)]

/** Two rows of at least this length, the first as many steps from an empty text as its place tells. */
function freshRows(length: number): readonly [Uint16Array, Uint16Array] {
  if (length > rows[0].length) rows = [new Uint16Array(length * 2), new Uint16Array(length * 2)]
  const [first] = rows
  for (let i = 0; i < length; i++) first[i] = i
  return rows
}

/** How many differing letters a heading of this length may have. */
export function tolerance(length: number): number {
  if (length < 6) return 0
  if (length < 12) return 1
  return Math.floor(length * 0.12) + 1
}

/** Two texts are one but for case, punctuation, spaces and a few letters. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [squeeze(left), squeeze(right)]
  if (a === b) return true
  const limit = tolerance(Math.min(a.length, b.length))
  if (Math.abs(a.length - b.length) > limit) return false
  const match = prefixMatch(a, b, limit)
  return match !== null && match.distance + Math.abs(a.length - match.length) <= limit
}

const GRAM = 4

/**
 * Whether at least the share `least` of the sequences stand in `whole` too: nearly all do in a quotation, next to none
 * in another text, which is given up after a few.
 */
export function isQuoted(grams: ReadonlySet<string>, whole: ReadonlySet<string>, least: number): boolean {
  const bearable = Math.ceil(grams.size * (1 - least))
  let missed = 0
  for (const gram of grams) if (!whole.has(gram) && ++missed > bearable) return false
  return grams.size > 0 && (grams.size - missed) / grams.size >= least
}

/**
 * Whether at least the share `least` of the sequences of these letters stand in `whole`. Most lines are no quotation and
 * are given up before all their sequences are known.
 */
export function isQuotation(letters: string, whole: ReadonlySet<string>, least: number): boolean {
  const bearable = Math.ceil((letters.length - GRAM + 1) * (1 - least))
  const missed = new Set<string>()
  for (let i = 0; i + GRAM <= letters.length; i++) {
    const gram = letters.slice(i, i + GRAM)
    if (!whole.has(gram) && missed.add(gram).size > bearable) return false
  }
  return isQuoted(gramsIn(letters), whole, least)
}

/** The four-letter sequences of a text. */
export const gramsOf = (text: string): Set<string> => gramsIn(squeeze(text))

/** The four-letter sequences of letters already squeezed. */
export function gramsIn(letters: string): Set<string> {
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= letters.length; i++) grams.add(letters.slice(i, i + GRAM))
  return grams
}
