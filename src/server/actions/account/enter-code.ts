import type * as v from 'valibot'
import type { Transaction } from 'kysely'
import { enterCodeInput } from '#domain/account/own-account-input.ts'
import { bareRecoveryCode, totpDigits } from '#domain/account/recovery-code.ts'
import type { ActionContext } from '#server/context.ts'
import { unseal } from '#server/installation-key.ts'
import { Problem } from '#server/problem.ts'
import { hashToken } from '#server/session-token.ts'
import { hashRecoveryCode, totpStep } from '#server/totp.ts'
import type { DB } from '#store/schema.ts'
import { accountAwaitingCode, closeSessionRow } from '#store/session.ts'
import { takeRecoveryCode, totpToUse, useTotpStep } from '#store/second-step.ts'
import { countedAttempt } from '../login-attempt.ts'
import { openSessionRow, type OpenedSession } from '../open-session-row.ts'
import { parseInput } from '../parse-input.ts'

/**
 * The second step of a log-in: a code of the app or a recovery code, each good once. The session gets a new secret.
 * Throws `login.expired` where no password was given within ten minutes, `login.code` for a wrong code, and
 * `login.tooMany…` as the first step does.
 */
export async function enterCode(
  { database, now }: Pick<ActionContext, 'database' | 'now'>,
  input: v.InferInput<typeof enterCodeInput>,
): Promise<OpenedSession> {
  const { token, code, address, browser } = parseInput(enterCodeInput, input)
  const tokenHash = hashToken(token)
  const account = await accountAwaitingCode(database.kysely, tokenHash)
  if (!account) throw new Problem('login.expired')
  const attempt = { login: account.login, address }
  const opened = await countedAttempt({ database, now }, attempt, () =>
    database.transact(account.organisationId, async (trx) => {
      const at = now()
      const by = await takeCode(trx, database.dataFolder, account.id, code, at)
      if (!by) return null
      await closeSessionRow(trx, tokenHash, at)
      return openSessionRow(trx, account, { at, address, browser, awaitsCode: false, by })
    }),
  )
  if (!opened) throw new Problem('login.code')
  return opened
}

/** Uses a code up and says which kind it was; null for a wrong one. */
async function takeCode(
  trx: Transaction<DB>,
  dataFolder: string,
  accountId: string,
  code: string,
  at: string,
): Promise<'code' | 'recoveryCode' | null> {
  const totp = await totpToUse(trx, accountId)
  if (!totp?.confirmedAt) return null
  const digits = totpDigits(code)
  if (digits === null) {
    const hash = hashRecoveryCode(bareRecoveryCode(code))
    return (await takeRecoveryCode(trx, accountId, hash, at)) ? 'recoveryCode' : null
  }
  const secret = await unseal(dataFolder, accountId, totp.sealedSecret)
  const step = secret && totpStep(secret, digits, at)
  if (step === null || step <= totp.usedStep) return null
  await useTotpStep(trx, accountId, step)
  return 'code'
}
