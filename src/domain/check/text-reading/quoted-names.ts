import { levenshtein } from '../../text/levenshtein.ts'
import { fold } from './fold.ts'
import { letterPattern } from '../../text/letter-pattern.ts'

/** A name in quotation marks with the legal form before it, if any. */
export interface QuotedName {
  readonly name: string
  readonly form: string
  readonly index: number
  /** The word before the name or its legal form, folded. */
  readonly before: string
}

const legalForm = letterPattern(
  /(?:^|[\s,;(])(ОО|ОФ|ОЮЛ|ТОО|ИП|АО|КГУ|ГУ|ГККП|КГКП|НПО|МСУ|ПТ|КХ|ҚБ|ҚҚ|ЖШС|ЖК|КММ|ММ|МКҚК|общественн\p{L}+ объединени\p{L}+|общественн\p{L}+ фонд\p{L}*|частн\p{L}+ фонд\p{L}*|ассоциаци\p{L}+|центр\p{L}*|кафе|типографи\p{L}+)\s*$/iu,
)

/* The last word, read backwards from the end. */
const lastWord = letterPattern(/(?<=(\p{L}+)[\s,:–—-]*)$/u)

const quoted = letterPattern(/[«"“]([^«»"“”]{3,80})[»"”]/gu)

/** Names of three letters and more in «…», "…" or “…”, nested quotes taken as one name. */
export function quotedNames(text: string): QuotedName[] {
  const found: QuotedName[] = []
  for (const match of quoted.all(text)) {
    const before = text.slice(Math.max(0, match.index - 45), match.index)
    const form = legalForm.exec(before)?.[1] ?? ''
    const word = lastWord.exec(before.slice(0, form === '' ? undefined : before.lastIndexOf(form)))?.[1] ?? ''
    found.push({ name: (match[1] ?? '').trim(), form, index: match.index, before: fold(word) })
  }
  return found
}

const generic =
  /^(оо|оф|оюл|тоо|ип|ао|кгу|гу|нпо|кб|кк|жшс|жк|кмм|общественное|общественный|объединение|фонд|частный|ассоциация|коммунальное|государственное|учреждение|товарищество|когамдык|бирлестиги|коры|кор)$/

const word = letterPattern(/[\p{L}\d]+/gu)

/** The words of an organisation's name that tell it from others, folded: legal forms and quotation marks left out. */
export const nameWords = (name: string): string[] =>
  word.words(fold(name)).filter((each) => !generic.test(each))

/** Whether two names are one organisation's, but for its legal form, quotation marks, letters of the other language and slips. */
export function isSameName(one: string, other: string): boolean {
  const [first, second] = [nameWords(one).join(' '), nameWords(other).join(' ')]
  if (first === '' || second === '') return false
  if (first === second) return true
  const slips = Math.floor(Math.min(first.length, second.length) / 8)
  return slips > 0 && levenshtein(first, second, slips) !== null
}
