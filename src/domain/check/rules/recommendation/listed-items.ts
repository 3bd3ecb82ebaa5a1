import { lineText, type ReportModel } from '../../../report/model.ts'
import { fold } from '../../text-reading/fold.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'

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
  return kazakh * 40 > text.length || (!russian.test(text) && kazakhEnding.test(text)) ? 'kk' : 'ru'
}

const russian = letterPattern(
  /(?:[аеиоыуя]ть|[еиа]ние|ия|ов|ых)(?:ся)?(?!\p{L})|(?<!\p{L})(?:в|и|на|для|по|с|от|о|к)\s/iu,
)
const kazakhEnding = letterPattern(
  /(?:лар|лер|дар|дер|тар|тер|ге|га|ды|ды|ту|лу|ну)(?:ды|ге|га|дын)?(?!\p{L})/iu,
)

/**
 * How many recommendations the items are when the Kazakh and the Russian text of one count once. Two texts are one when
 * they share two words that both languages borrow, or one that no other text has (экологиялық, бағдарлама … «полигон», «экобокс», names,
 * numbers); each text is paired once, the most alike first. Lists of equal length in both languages are each other's.
 */
export function distinctCount(items: readonly ListedItem[]): number {
  const kazakh = items.filter((item) => item.lang === 'kk')
  const russian = items.filter((item) => item.lang === 'ru')
  if (kazakh.length === russian.length) return Math.max(kazakh.length, russian.length)
  return items.length - pairedCount(kazakh, russian)
}

function pairedCount(kazakh: readonly ListedItem[], russian: readonly ListedItem[]): number {
  const first = kazakh.map(({ text }) => wordStarts(text))
  const second = russian.map(({ text }) => wordStarts(text))
  const [firstHolders, secondHolders] = [holders(first), holders(second)]
  const weight = (start: string): number =>
    firstHolders.get(start) === 1 && secondHolders.get(start) === 1 ? 2 : 1
  const pairs = first.flatMap((one, i) =>
    second
      .map((other, j) => ({
        i,
        j,
        shared: [...one.intersection(other)].reduce((sum, start) => sum + weight(start), 0),
      }))
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

/** In how many texts each beginning of a word stands. */
function holders(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const starts of texts) for (const start of starts) counts.set(start, (counts.get(start) ?? 0) + 1)
  return counts
}

const telling = letterPattern(/\p{L}{5,}|\d{2,}/gu)

const wordStarts = (text: string): Set<string> =>
  new Set(telling.words(fold(text).replace(numbered, '')).map((word) => word.slice(0, 6)))
