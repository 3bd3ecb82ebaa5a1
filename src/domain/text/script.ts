/**
 * Slips of the keyboard: Latin letters inside Cyrillic words and numbers run together with words. Judged by the parts
 * between hyphens, so «IT-компания» and «QR-код» are right. «СOVID» with a Cyrillic «С» is a slip; «Facebookте» and
 * «PDFа», a Latin name with an ending, are not, nor are Roman numerals with a Cyrillic «І».
 */
import { letterPattern } from './letter-pattern.ts'
export type ScriptSlip =
  | { kind: 'mixedScript'; text: string; index: number; suggestion: string | null }
  | { kind: 'runTogether'; text: string; index: number; suggestion: string }

const pairs = 'aаcсeеoоpрxхyуiіhһəәAАBВCСEЕHНKКMМOОPРTТXХYҮIІ'
const toCyrillic = new Map<string, string>()
const toLatin = new Map<string, string>()
for (let i = 0; i < pairs.length; i += 2) {
  toCyrillic.set(pairs.charAt(i), pairs.charAt(i + 1))
  toLatin.set(pairs.charAt(i + 1), pairs.charAt(i))
}

/** Every Latin letter and signs beside: six times faster than \p{Script=Latin}. */
const mayBeLatin = /[A-Za-z\u00aa\u00ba\u00c0-\u02ff\u1d00-\u1fff\u2070-\u209f\u2117-\u218f\u2c60-\uffff]/

/** Words that mix Latin and Cyrillic letters by mistake, with the spelling meant where it is sure. */
export function mixedScriptWords(text: string): ScriptSlip[] {
  const found: ScriptSlip[] = []
  if (!mayBeLatin.test(text)) return found
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const suggestion = mixedScript(match[0])
    if (suggestion !== undefined)
      found.push({ kind: 'mixedScript', text: match[0], index: match.index, suggestion })
  }
  return found
}

/** Undefined when the word is right; null when it is wrong but the word meant is not sure. */
function mixedScript(word: string): string | null | undefined {
  const latin = word.match(/\p{Script=Latin}/gu) ?? []
  const cyrillic = word.match(/\p{Script=Cyrillic}/gu) ?? []
  if (latin.length === 0 || cyrillic.length === 0) return undefined
  if (/^[IVXLCІХС]+$/.test(word)) return undefined
  const latinLooksCyrillic = latin.every((letter) => toCyrillic.has(letter))
  const cyrillicLooksLatin = cyrillic.every((letter) => toLatin.has(letter))
  const isNameWithEnding = /^\p{Script=Latin}{2,}\p{Script=Cyrillic}+$/u.test(word) && !latinLooksCyrillic
  if (isNameWithEnding) return undefined
  if (latinLooksCyrillic && cyrillicLooksLatin) return null
  if (latinLooksCyrillic) return replaced(word, toCyrillic)
  if (cyrillicLooksLatin) return replaced(word, toLatin)
  return Math.min(latin.length, cyrillic.length) === 1 ? null : undefined
}

const units = new Set(
  'шт чел тыс млн млрд экз руб тенге теңге тг км кг см мм мл га кв куб мес мин сек час дн кВт Гб Мб ГБ МБ'.split(
    ' ',
  ),
)
const wordThenNumber = letterPattern(/(?<![\p{L}\d-])(\p{Script=Cyrillic}{3,}\p{Ll})(\d+)(?![\d\p{L}])/gu)
const numberThenWord = letterPattern(/(?<![\p{L}\d.,/-])(\d+)(\p{Script=Cyrillic}{3,})(?![\d-])/gu)
/** Case and ordinal endings after a number, the hyphen forgotten: «15нші», «60тан»; not worth a remark. */
const endings = /^(?:[ыі]?нш[ыі]|[нтд][ае]н|[нд][ыі]ң|т[ыі]ң|ого|его|ому|ыми|ных|мя|ти)$/u

/** Numbers written together with words: «30ноября», «2023года», «Очищены12»; units («300шт») are let pass. */
export function numbersRunTogether(text: string): ScriptSlip[] {
  const found: ScriptSlip[] = []
  if (!/\d/.test(text)) return found
  for (const pattern of [wordThenNumber, numberThenWord]) {
    for (const match of pattern.all(text)) {
      const [whole, first = '', second = ''] = match
      if (units.has(second) || endings.test(second)) continue
      found.push({ kind: 'runTogether', text: whole, index: match.index, suggestion: `${first} ${second}` })
    }
  }
  return found.toSorted((a, b) => a.index - b.index)
}

function replaced(word: string, letters: ReadonlyMap<string, string>): string {
  return [...word].map((letter) => letters.get(letter) ?? letter).join('')
}
