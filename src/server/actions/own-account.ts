import { Problem } from '#server/problem.ts'
import type { ActionContext } from '#server/context.ts'
import { isPassword } from '#server/password.ts'
import { accountWithHash } from '#store/account.ts'
import { countedAttempt } from './login-attempt.ts'
import { refuseFields } from './parse-input.ts'

/** The account of who acts. A program has none: `permission.denied`. */
export function ownId({ actor }: Pick<ActionContext, 'actor'>): string {
  if (actor.id === null) throw new Problem('permission.denied')
  return actor.id
}

/**
 * Refuses who does not know the own password, as a field `current`. A session left open on somebody's screen cannot try
 * passwords without end: the attempts count like those of a log-in.
 */
export async function proveOwnPassword(context: ActionContext, current: string): Promise<void> {
  const id = ownId(context)
  const account = await context.database.read(context.organisationId, (db) => accountWithHash(db, id))
  if (!account) throw new Problem('permission.denied')
  const attempt = { login: account.login, address: `account:${id}` }
  const isRight = await countedAttempt(context, attempt, async () =>
    (await isPassword(account.passwordHash, current)) ? true : null,
  )
  refuseFields(isRight ? [] : [{ path: 'current', key: 'input.passwordWrong' }])
}
