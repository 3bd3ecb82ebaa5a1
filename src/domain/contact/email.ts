export type EmailReading =
  { ok: true; email: string } | { ok: false; reason: 'shape' | 'cyrillic' | 'domain' }

/**
 * Whether an e-mail address can exist: one @, no spaces, a domain with a top level of letters. Cyrillic letters in it are
 * refused, for in Kazakhstan they are always a homoglyph typed by mistake («аlyans@mail.ru» with a Cyrillic «а»).
 * The domain comes back in lower case, the part before @ as written.
 */
export function parseEmail(text: string): EmailReading {
  const address = text.trim().replace(/^mailto:/i, '')
  const [local = '', domain = '', ...rest] = address.split('@')
  if (rest.length > 0 || local === '' || domain === '' || address.length > 254) return problem('shape')
  if (/\p{Script=Cyrillic}/u.test(address)) return problem('cyrillic')
  if (local.length > 64 || !/^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/.test(local))
    return problem('shape')
  const isDomain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,24}|xn--[a-z\d-]+)$/i.test(domain)
  return isDomain ? { ok: true, email: `${local}@${domain.toLowerCase()}` } : problem('domain')
}

/** Every piece of a text that is meant as an e-mail address, valid or not, with its position. */
export function emailsIn(text: string): { text: string; index: number }[] {
  return [...text.matchAll(/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu)].map((match) => ({
    text: match[0],
    index: match.index,
  }))
}

function problem(reason: 'shape' | 'cyrillic' | 'domain'): EmailReading {
  return { ok: false, reason }
}
