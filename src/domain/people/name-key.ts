import { sheetWord } from './sheet-words.ts'

/** By what two lines of sheets are one person: «Ахметова Гүлнар» is also written «Гүлнар  АХМЕТОВА». */
export const nameKey = (name: string): string =>
  sheetWord(name)
    .split(/[\s-]+/)
    .toSorted()
    .join(' ')
