/*
 * The key with which secrets are kept that must be read again (those of the second step). It lies in the data folder
 * beside the database and is in no backup: who gets the rows alone cannot make codes. Without it the second step takes
 * recovery codes only, which need no key.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const cipher = 'aes-256-gcm'
const tag = { authTagLength: tagBytes }

/** The installation's key, made by whoever asks first; readable by its owner alone. */
async function installationKey(dataFolder: string): Promise<Buffer> {
  const file = path.join(dataFolder, 'secret.key')
  const kept = await readFile(file).catch(() => null)
  if (kept?.length === keyBytes) return kept
  // Written beside its place and linked, so that nobody reads half a key and of two makers one wins.
  await mkdir(dataFolder, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, randomBytes(keyBytes), { mode: 0o600, flag: 'wx' })
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { force: true })
  }
  return readFile(file)
}

/** Encrypts a secret of `owner`; it opens for the same owner only. Nonce, tag and text in one. */
export async function seal(dataFolder: string, owner: string, secret: Uint8Array): Promise<Buffer> {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, await installationKey(dataFolder), nonce, tag)
  sealing.setAAD(Buffer.from(owner))
  const text = Buffer.concat([sealing.update(secret), sealing.final()])
  return Buffer.concat([nonce, sealing.getAuthTag(), text])
}

/** The secret again, null where it was sealed by another key or for another owner. */
export async function unseal(dataFolder: string, owner: string, sealed: Buffer): Promise<Buffer | null> {
  const key = await installationKey(dataFolder)
  try {
    const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), tag)
    opening.setAAD(Buffer.from(owner))
    opening.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
    return Buffer.concat([opening.update(sealed.subarray(nonceBytes + tagBytes)), opening.final()])
  } catch {
    return null
  }
}

/** Thirty-two secret bytes that belong to a purpose: always the same, and nobody finds them without the key. */
export async function deriveSecret(dataFolder: string, purpose: string): Promise<Buffer> {
  return createHmac('sha256', await installationKey(dataFolder))
    .update(purpose)
    .digest()
}
