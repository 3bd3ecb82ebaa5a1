/** Every way in which a step can be refused; the text is made at the edge from messages/…/problem.json by this code. */
export const problemCodes = [
  'input.invalid',
  'record.notFound',
  'record.exists',
  'record.unnamed',
  'record.conflict',
  'record.inUse',
  'permission.denied',
  'login.failed',
  'login.unknown',
  'login.tooMany',
  'login.tooManyOfAddress',
  'login.tooManyInAll',
  'login.code',
  'login.expired',
  'account.lastAdministrator',
  'setup.done',
  'setup.code',
  'token.invalid',
  'token.readOnly',
  'token.tooMany',
  'request.tooMany',
  'request.notJson',
  'request.type',
  'request.tooLarge',
  'request.method',
  'route.notFound',
  'action.unknown',
  'program.fault',
  'project.notFound',
  'organisation.notFound',
  'import.incomplete',
  'review.isDraft',
  'review.isSubmitted',
  'review.isReturned',
  'review.isAccepted',
  'review.isUnlocked',
  'review.letterMissing',
  'review.openRemarks',
  'review.foreignRemark',
  'review.oldAttempt',
  'review.changed',
  'form.unknown',
  'language.unknown',
  'file.unreadable',
  'file.notJson',
  'file.unwritable',
  'file.tooLarge',
  'file.tooManyPixels',
  'file.type',
  'file.exists',
  'database.noBinaries',
  'database.noUser',
  'database.unreachable',
  'database.forbidden',
  'database.inUse',
  'database.version',
  'database.diskFull',
  'database.notStarted',
  'database.lost',
  'database.notConnected',
  'migration.changed',
  'migration.unknown',
  'migration.failed',
  'backup.damaged',
  'backup.version',
  'restore.notEmpty',
  'restore.schema',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type ProblemParams = { readonly [name: string]: string | number }

/** One wrong value of an input: the field's path and a message key that says what is wrong with it. */
export interface FieldProblem {
  readonly path: string
  readonly key: string
  readonly params?: ProblemParams
}

/** A refused step. Carries a code of the closed list, never a text for people. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly fields: readonly FieldProblem[]

  constructor(code: ProblemCode, params: ProblemParams = {}, fields: readonly FieldProblem[] = []) {
    super(`${code} ${JSON.stringify(params)}`)
    this.name = 'Problem'
    this.code = code
    this.params = params
    this.fields = fields
  }
}
