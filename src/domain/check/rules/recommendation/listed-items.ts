import { lineText, type ReportModel } from '../../../report/model.ts'
import { fold } from '../../text-reading/fold.ts'

export interface ListedItem {
  readonly text: string
  readonly lang: 'ru' | 'kk'
  readonly row: number
}

const numbered = /^\s*(\d{1,2})\s*[.)]\s*(?=\S)/u
const bulleted = /^\s*[-–—•*●]\s+/u

/**
 * The recommendations that the table lists: numbered or bulleted lines of the items column, else every line; a line
 * without a mark in a numbered cell continues the item above it.
 */
export function listedItems(model: ReportModel): ListedItem[] {
  return (model.recommendations ?? []).flatMap((row, index) => {
    const lines = (row.cells.items ?? []).map((line) => lineText(line).trim()).filter((text) => text !== '')
    const marked = [numbered, bulleted].find((mark) => lines.some((text) => mark.test(text)))
    const items = marked === undefined ? lines : lines.filter((text) => marked.test(text))
    return items.map((text) => ({ text, lang: languageOf(text), row: index + 1 }))
  })
}

const languageOf = (text: string): 'ru' | 'kk' => {
  const kazakh = text.match(/[әғқңөұүһі]/giu)?.length ?? 0
  return kazakh * 40 > text.length ? 'kk' : 'ru'
}

/**
 * How many recommendations the items are when the Kazakh and the Russian text of one count once. Two texts are one when
 * they share at least two words that both languages borrow (экологиялық, бағдарлама … «полигон», «экобокс», names,
 * numbers); each text is paired once, the most alike first. Lists of equal length in both languages are each other's.
 */
export function distinctCount(items: readonly ListedItem[]): number {
  const kazakh = items.filter((item) => item.lang === 'kk')
  const russian = items.filter((item) => item.lang === 'ru')
  if (kazakh.length === russian.length) return Math.max(kazakh.length, russian.length)
  return items.length - pairedCount(kazakh, russian)
}

function pairedCount(kazakh: readonly ListedItem[], russian: readonly ListedItem[]): number {
  const pairs = kazakh.flatMap((one, i) =>
    russian
      .map((other, j) => ({ i, j, shared: sharedWords(one.text, other.text) }))
      .filter(({ shared }) => shared >= 2),
  )
  const taken = { i: new Set<number>(), j: new Set<number>() }
  for (const { i, j } of pairs.toSorted((one, other) => other.shared - one.shared)) {
    if (taken.i.has(i) || taken.j.has(j)) continue
    taken.i.add(i)
    taken.j.add(j)
  }
  return taken.i.size
}

function sharedWords(one: string, other: string): number {
  const [first, second] = [wordStarts(one), wordStarts(other)]
  return [...first].filter((start) => second.has(start)).length
}

const wordStarts = (text: string): Set<string> =>
  new Set(
    (
      fold(text)
        .replace(numbered, '')
        .match(/\p{L}{5,}|\d{2,}/gu) ?? []
    ).map((word) => word.slice(0, 6)),
  )
