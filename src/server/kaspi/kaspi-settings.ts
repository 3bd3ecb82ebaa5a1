/* Whether Kaspi may call, for which organisation, by which secret and from where. Nothing is answered unless it is set. */
import { createHash, timingSafeEqual } from 'node:crypto'

export interface KaspiSettings {
  /** Organisations by their codes, with the secret part of their address. */
  readonly keys: readonly { readonly code: string; readonly key: string }[]
  /** Addresses from which the bank calls; none where the secret alone is asked for. */
  readonly addresses: readonly string[]
}

const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,;]+/).filter(Boolean)

/** `ESEP_KASPI` is `code:secret` of one or more organisations, `ESEP_KASPI_ADDRESSES` a list of addresses. */
export function kaspiSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): KaspiSettings {
  const keys = words(env['ESEP_KASPI']).flatMap((word) => {
    const [, code, key] = /^([a-z0-9][a-z0-9-]{0,62}):([A-Za-z0-9_-]{24,200})$/.exec(word) ?? []
    return code !== undefined && key !== undefined ? [{ code, key }] : []
  })
  return { keys, addresses: words(env['ESEP_KASPI_ADDRESSES']) }
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest()

/** The code of the organisation that may be called by this secret from this address; null where none is. */
export function kaspiCaller({ keys, addresses }: KaspiSettings, key: string, address: string): string | null {
  const plain = address.replace(/^::ffff:/, '')
  if (addresses.length > 0 && !addresses.includes(plain)) return null
  // Compared as hashes, so that the time of an answer tells nothing of the secret.
  return keys.find((each) => timingSafeEqual(hash(each.key), hash(key)))?.code ?? null
}
