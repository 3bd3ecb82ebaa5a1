/** Letters and digits that nobody takes for each other: no I, L, O, U, 0 and 1. */
const signs = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const length = 16

/** A code of random bytes: sixteen signs, some 78 bits. Bytes that would favour some signs are left out. */
export function certificateCode(random: Iterable<number>): string | null {
  let code = ''
  for (const byte of random) {
    if (byte < 240) code += signs[byte % signs.length]
    if (code.length === length) return code
  }
  return null
}

/** «ABCD-EFGH-JKMN-PQRS», to be read out and typed. */
export const printedCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** The code that somebody typed, in whatever case and with whatever between; null where it can be none. */
export function readCode(text: string): string | null {
  const code = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[\s–-]/g, '')
  return code.length === length && [...code].every((sign) => signs.includes(sign)) ? code : null
}

/** «А. Б.» of a name: all that a page for everybody may show of it. */
export const initialsOf = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(' ')
