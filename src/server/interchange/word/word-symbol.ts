/** What the symbol fonts of Word mean in Unicode: only what occurs in reports; the rest prints as a bullet. */
const symbols: Record<string, string> = {
  'symbol:a3': '≤',
  'symbol:b0': '°',
  'symbol:b1': '±',
  'symbol:b3': '≥',
  'symbol:b4': '×',
  'symbol:b7': '•',
  'symbol:b9': '≠',
  'symbol:2d': '−',
  'wingdings:6f': '☐',
  'wingdings:a8': '☐',
  'wingdings:fc': '✓',
  'wingdings:fe': '☑',
  'wingdings:28': '☎',
  'wingdings:2a': '✉',
}

/** The character of a `w:sym`: fonts keep theirs in the private use area, as F0xx. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value) || value < 0x20 || value > 0xffff) return ''
  const known = symbols[`${font.toLowerCase()}:${(value & 0xff).toString(16)}`]
  if (known !== undefined) return known
  return isPrivate(value) ? '•' : String.fromCharCode(value)
}

/** A list's bullet as text: private characters of symbol fonts become a plain bullet. */
export function bulletText(text: string): string {
  const first = text.codePointAt(0)
  return first === undefined || isPrivate(first) ? '•' : text
}

function isPrivate(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff
}
