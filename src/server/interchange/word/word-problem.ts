/** What a file is when it is no Word document. */
export type ForeignKind =
  | 'pdf'
  | 'picture'
  | 'rtf'
  | 'html'
  | 'odt'
  | 'spreadsheet'
  | 'presentation'
  | 'archive'
  | 'xml'
  | 'text'
  | 'unknown'

/** Why a file could not be read: one of a closed list, each with its text in `messages/<lang>/interchange.json`. */
export type WordProblem =
  | { code: 'empty'; params: Record<string, never> }
  | { code: 'notWord'; params: { kind: ForeignKind } }
  | { code: 'legacyDoc'; params: Record<string, never> }
  | { code: 'encrypted'; params: Record<string, never> }
  | { code: 'damaged'; params: Record<string, never> }
  | { code: 'declaration'; params: Record<string, never> }
  | { code: 'fileTooBig'; params: { megabytes: number } }
  | { code: 'unpackedTooBig'; params: { megabytes: number } }
  | { code: 'tooManyParts'; params: { limit: number } }
  | { code: 'tooManyElements'; params: { limit: number } }
  | { code: 'tooDeep'; params: { limit: number } }
  | { code: 'tooSlow'; params: { seconds: number } }

/** Stops reading from any depth; caught in `readWord`, which turns it into a value. */
export class Unreadable extends Error {
  readonly problem: WordProblem

  constructor(problem: WordProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** The file breaks the format: cut off, altered or badly written. */
export function damaged(): Unreadable {
  return new Unreadable({ code: 'damaged', params: {} })
}
