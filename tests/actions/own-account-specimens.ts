/*
 * The ground for specimens of what people do with their own account: the account as it was at first, with a second step
 * or an open session where the specimen needs one.
 */
import { randomBytes } from 'node:crypto'
import { confirmTotp } from '#actions/account/confirm-totp.ts'
import { prepareTotp } from '#actions/account/prepare-totp.ts'
import { resetTotp } from '#actions/account/reset-totp.ts'
import { setPassword } from '#actions/account/set-password.ts'
import type { Role } from '#domain/account/account.ts'
import { totpCode } from '#server/totp.ts'
import { confirmTotpRow, putTotp } from '#store/second-step.ts'
import { insertSession } from '#store/session.ts'
import { newId, villagePassword, type VillageProject } from './village-project.ts'

const later = (ms: number) => new Date(Date.now() + ms).toISOString()

/** The role's account with the password of the village and no second step; gives its id. */
export async function freshAccount(village: VillageProject, role: Role): Promise<string> {
  const id = village.as(role).actor.id ?? ''
  const administrator = village.as('administrator')
  await resetTotp(administrator, { id })
  await setPassword(administrator, { id, password: villagePassword, mustChangePassword: false })
  return id
}

/** Gives an account a second step that holds, with a secret that nobody knows. */
export async function withTotp(village: VillageProject, id: string): Promise<void> {
  const { organisationId } = village
  const at = later(0)
  await village.as('administrator').database.transact(organisationId, async (trx) => {
    await putTotp(trx, { organisationId, at }, id, randomBytes(48))
    await confirmTotpRow(trx, id, at, 0)
  })
}

/** Begins a second step of the role's account; gives the code that confirms it. */
export async function withTotpPrepared(village: VillageProject, role: Role): Promise<string> {
  await freshAccount(village, role)
  const { secret } = await prepareTotp(village.as(role), { current: villagePassword })
  return totpCode(secret, later(0))
}

/** A second step of the role's account, with its secret and recovery codes. */
export async function confirmedTotp(
  village: VillageProject,
  role: Role,
): Promise<{ id: string; secret: Buffer; recoveryCodes: readonly string[] }> {
  const id = await freshAccount(village, role)
  const { secret } = await prepareTotp(village.as(role), { current: villagePassword })
  const { recoveryCodes } = await confirmTotp(village.as(role), { code: totpCode(secret, later(0)) })
  return { id, secret, recoveryCodes }
}

/** Opens a session of the role's account; gives its id. */
export async function openedSession(village: VillageProject, role: Role): Promise<string> {
  const { organisationId } = village
  const context = village.as(role)
  const accountId = context.actor.id ?? ''
  const session = { organisationId, accountId, openedAt: later(0), expiresAt: later(3_600_000) }
  const rest = { tokenHash: Buffer.from(newId()), address: '10.0.0.1', browser: null, awaitsCode: false }
  return context.database.transact(organisationId, async (trx) => {
    await insertSession(trx, { ...session, ...rest })
    const row = await trx
      .selectFrom('session')
      .select('id')
      .where('token_hash', '=', rest.tokenHash)
      .executeTakeFirstOrThrow()
    return row.id
  })
}
