import {
  attemptAddress,
  attemptWindow_ms,
  failureLimits,
  type FailureLimit,
} from '#domain/account/log-in-limits.ts'
import type { ActionContext } from '#server/context.ts'
import { Problem, type ProblemCode } from '#server/problem.ts'
import { beginLoginAttempt, settleLoginAttempt } from '#store/login-attempt.ts'

const refusals: { readonly [limit in FailureLimit]: ProblemCode } = {
  login: 'login.tooMany',
  address: 'login.tooManyOfAddress',
  all: 'login.tooManyInAll',
}

export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString()

/**
 * Proves something secret within the limits of attempts. The limits are asked before the secret is looked at, so that
 * a shut name answers the same to the right and to the wrong one; the attempt stands as a failure until `prove` has
 * given something. Null where it did not.
 */
export async function countedAttempt<T>(
  { database, now }: Pick<ActionContext, 'database' | 'now'>,
  { login, address }: { readonly login: string; readonly address: string },
  prove: () => Promise<T | null>,
): Promise<T | null> {
  const since = later(now(), -attemptWindow_ms)
  const whence = attemptAddress(address)
  const begun = await beginLoginAttempt(database.kysely, { login, address: whence, since }, failureLimits)
  if (begun.shut !== null) {
    throw new Problem(refusals[begun.shut], { minutes: attemptWindow_ms / 60_000 })
  }
  const proven = await prove()
  if (proven !== null) await settleLoginAttempt(database.kysely, begun.attempt)
  return proven
}
