import type { RemarkAnchor } from '#domain/review/review.ts'
import { lineId, type LinePlace } from '#documents/html/line-place.ts'

const limit = 200

/** A place in an address: `1.activities~activities~3~fact~1`. */
export const placeWord = ({ section, table, row, column, paragraph }: RemarkAnchor['place']): string =>
  [section, table ?? '', row ?? '', column ?? '', paragraph ?? ''].join('~')

/** The place of an address; null where it is none. What stands there is for the action to say. */
export function placeOfWord(word: string | null): RemarkAnchor['place'] | null {
  const [section = '', table = '', row = '', column = '', paragraph = ''] = (word ?? '')
    .slice(0, limit)
    .split('~')
  const count = (text: string): number | null => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null)
  const [atRow, atParagraph] = [count(row), count(paragraph)]
  if (section === '') return null
  return {
    section,
    ...(table && { table }),
    ...(atRow !== null && { row: atRow }),
    ...(column && { column }),
    ...(atParagraph !== null && { paragraph: atParagraph }),
  }
}

/** The id of the line at a place, in the printed snapshot. */
export const lineIdOf = ({ section, row, column = '', paragraph = 1 }: RemarkAnchor['place']): string =>
  lineId({ section, column, paragraph, ...(row === undefined ? {} : { row }) } satisfies LinePlace)
