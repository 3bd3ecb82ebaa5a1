import * as v from 'valibot'
import type { LocalText } from './local-text.ts'

/** Most characters of a name or title, and of a running text. */
export const nameLimit = 500
export const textLimit = 20_000

// Control characters and the marks that turn the reading direction can make a text show something else than it says.
const hidden = String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff`
const hiddenInText = new RegExp(`[${hidden}]`)
const hiddenInLine = new RegExp(String.raw`[${hidden}\t\n\r\u2028\u2029]`)

const tidy = (text: string): string => text.replaceAll('\r\n', '\n').trim().normalize('NFC')
const isClean = (pattern: RegExp) => (text: string) => text.isWellFormed() && !pattern.test(text)

const lineOf = (limit: number) =>
  v.pipe(
    v.string(),
    v.transform(tidy),
    v.maxLength(limit, 'input.tooLong'),
    v.check(isClean(hiddenInLine), 'input.hidden'),
  )

/** One line that must say something: a name, a number of a document. */
export const line = v.pipe(lineOf(nameLimit), v.nonEmpty('input.required'))

/** One line or null; an empty one is null. */
export const optionalLine = v.optional(
  v.nullable(
    v.pipe(
      lineOf(nameLimit),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

const paragraphs = v.pipe(
  v.string(),
  v.transform(tidy),
  v.maxLength(textLimit, 'input.tooLong'),
  v.check(isClean(hiddenInText), 'input.hidden'),
)

/** A running text that must say something, such as the reason of a correction. */
export const requiredText = v.pipe(paragraphs, v.nonEmpty('input.required'))

/** Why a record is corrected or removed; an empty one is none given. */
export const reason = v.pipe(
  paragraphs,
  v.transform((text) => (text === '' ? null : text)),
)

const withoutEmpty = ({ ru, kk }: { ru?: string | undefined; kk?: string | undefined }): LocalText => ({
  ...(ru ? { ru } : {}),
  ...(kk ? { kk } : {}),
})
const says = (text: LocalText): boolean => Boolean(text.ru ?? text.kk)

/** A name in Russian, Kazakh or both. */
export const localName = v.pipe(
  v.strictObject({ ru: v.optional(lineOf(nameLimit)), kk: v.optional(lineOf(nameLimit)) }),
  v.transform(withoutEmpty),
  v.check(says, 'input.required'),
)

/** A running text in Russian, Kazakh or both that must be there. */
export const requiredLocalText = v.pipe(
  v.strictObject({ ru: v.optional(paragraphs), kk: v.optional(paragraphs) }),
  v.transform(withoutEmpty),
  v.check(says, 'input.required'),
)

/** A running text in Russian, Kazakh, both or none yet. */
export const localText = v.optional(
  v.pipe(
    v.strictObject({ ru: v.optional(paragraphs), kk: v.optional(paragraphs) }),
    v.transform(withoutEmpty),
  ),
  {},
)
