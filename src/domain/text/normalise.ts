/** Words as they are compared: lower case, ё as е, without accents, quotes and punctuation; hyphens kept inside a word. */
export function normaliseWords(text: string): string[] {
  return normaliseText(text).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
}

/**
 * One spelling of what looks alike: NFC, lower case, ё→е, every dash «-», every quote «"», every space one ordinary
 * space; soft hyphens and zero-width characters go.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[«»„“”‟"″]/g, '"')
    .replace(/[‘’‚ʼ`´]/g, "'")
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .trim()
}
