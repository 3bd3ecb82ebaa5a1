import { languages } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'

/** A text without case, quotes and doubled spaces, by which titles and words are compared. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[«»"*]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Titles of something in all languages, plain. */
export const inEveryLanguage = (key: MessageKey): readonly string[] =>
  languages.map((lang) => plainWords(message(lang, key)))
