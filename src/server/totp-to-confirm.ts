import type { ActionContext } from './context.ts'
import { unseal } from './installation-key.ts'
import { totpSecretText, totpUri } from './totp.ts'
import { totpOfAccount } from '#store/second-step.ts'

/** How long a secret that nobody confirmed is shown: then one begins anew. */
const shown_ms = 15 * 60_000

/**
 * The secret that waits for its first code, to be shown once more after a wrong one: as letters and as the address of a
 * QR code, where `label` stands beside the codes. Null where none was begun in the last quarter of an hour.
 */
export async function totpToConfirm(
  { database, organisationId, actor, now }: ActionContext,
  label: string,
): Promise<{ readonly secret: string; readonly uri: string } | null> {
  const id = actor.id
  if (id === null) return null
  const totp = await database.read(organisationId, (db) => totpOfAccount(db, id))
  if (!totp || totp.confirmedAt !== null) return null
  if (Date.parse(now()) - Date.parse(totp.recordedAt) > shown_ms) return null
  const secret = await unseal(database.dataFolder, id, totp.sealedSecret)
  if (!secret) return null
  const groups = totpSecretText(secret).match(/.{1,4}/g) ?? []
  return { secret: groups.join(' '), uri: totpUri(secret, label) }
}
