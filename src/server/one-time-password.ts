import { deriveSecret } from './installation-key.ts'

/** Letters and digits that are not taken for one another when they are read out or copied from a screen. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'

/**
 * The password that somebody is given by an administrator, in three groups: `k3m9p-x7rwt-q2hcv`. It is made of the
 * occasion, so that a form that was sent twice gives the same one both times; nobody makes it without the
 * installation's key.
 */
export async function oneTimePassword(
  dataFolder: string,
  accountId: string,
  occasion: string,
): Promise<string> {
  const bytes = await deriveSecret(dataFolder, `one-time password of ${accountId}: ${occasion}`)
  const signs = [...bytes.subarray(0, 15)].map((byte) => alphabet[byte % alphabet.length]).join('')
  return [signs.slice(0, 5), signs.slice(5, 10), signs.slice(10)].join('-')
}
