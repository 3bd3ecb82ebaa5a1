/** Signs of one cell; with more, Excel calls the whole file damaged. */
const longestText = 32_767

/**
 * A text as a cell can hold it. Signs that XML does not know would make the whole file unreadable and are left out; what
 * only looks like Excel's own way of writing a sign (`_x0041_`) is escaped, or it would be read back as that sign.
 */
export function cellText(text: string): string {
  const whole = text
    .toWellFormed()
    // These signs must not reach the file.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  return whole.length <= longestText ? whole : `${cutWell(whole)}…`
}

/** Cut before the limit, never between the halves of one sign. */
const cutWell = (text: string): string => text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')
