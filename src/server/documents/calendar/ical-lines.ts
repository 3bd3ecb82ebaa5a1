/*
 * iCalendar content lines (RFC 5545, 3.1): folded at 75 octets and never inside a character, which libraries get wrong
 * with Cyrillic; texts escaped (3.3.11).
 */
const lineOctets = 75

/** A text value as it stands in a line. */
export const icalText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replaceAll('\\', String.raw`\\`)
    .replaceAll(';', String.raw`\;`)
    .replaceAll(',', String.raw`\,`)
    .replace(/\r\n|\r|\n/g, String.raw`\n`)

/** One content line, folded: every further line begins with a space, which counts. */
export function foldedLine(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > lineOctets) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** Lines of a calendar as its bytes hold them. */
export const icalFile = (lines: readonly string[]): string =>
  lines.map((line) => `${foldedLine(line)}\r\n`).join('')

/** An instant (ISO in UTC) as `20270315T050000Z`. */
export const icalInstant = (instant: string): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
/** A day as `20270324`. */
export const icalDay = (day: string): string => day.replaceAll('-', '')
