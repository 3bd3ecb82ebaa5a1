import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { WordProblem } from './word-problem.ts'

const keys: { readonly [code in Exclude<WordProblem['code'], 'notWord'>]: MessageKey } = {
  empty: 'interchange.empty',
  legacyDoc: 'interchange.legacyDoc',
  encrypted: 'interchange.encrypted',
  damaged: 'interchange.damaged',
  declaration: 'interchange.declaration',
  fileTooBig: 'interchange.fileTooBig',
  unpackedTooBig: 'interchange.unpackedTooBig',
  tooManyParts: 'interchange.tooManyParts',
  tooManyElements: 'interchange.tooManyElements',
  tooDeep: 'interchange.tooDeep',
  tooSlow: 'interchange.tooSlow',
}

const foreignKeys: {
  readonly [kind in Extract<WordProblem, { code: 'notWord' }>['params']['kind']]: MessageKey
} = {
  pdf: 'interchange.notWord.pdf',
  picture: 'interchange.notWord.picture',
  rtf: 'interchange.notWord.rtf',
  html: 'interchange.notWord.html',
  odt: 'interchange.notWord.odt',
  spreadsheet: 'interchange.notWord.spreadsheet',
  presentation: 'interchange.notWord.presentation',
  archive: 'interchange.notWord.archive',
  xml: 'interchange.notWord.xml',
  text: 'interchange.notWord.text',
  unknown: 'interchange.notWord.unknown',
}

/** The key of a problem's message, for those that make the text later; its parameters are the problem's own. */
export function wordProblemKey(problem: WordProblem): MessageKey {
  return problem.code === 'notWord' ? foreignKeys[problem.params.kind] : keys[problem.code]
}

/** Why a Word file could not be read, in one or two plain sentences. */
export function wordProblemText(lang: Language, problem: WordProblem): string {
  return message(lang, wordProblemKey(problem), problem.params)
}
