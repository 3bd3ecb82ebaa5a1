import { letterPattern } from '../../text/letter-pattern.ts'

/** Words of places that name none: what stands beside a name. */
const generic =
  /^(?:сел[оаеуы]|сёл|город|район|област|аул|аульн|округ|школ|клуб|дом|центр|кент|посел|ауыл|қала|аудан|облыс|мектеп|орталық|онлайн|online|zoom)/iu

const marked = letterPattern(
  /(?:(?<!\p{L})(?:с|г|п|пос|а)\.\s?|(?<!\p{L})(?:сел[оаеу]|город[аеу]?|аул[аеу]?|кент[аеу]?|посел\p{L}+)\s+)[«"]?(\p{Lu}[\p{L}-]+)/gu,
)
const beforeStatus = letterPattern(/[«"]?(\p{Lu}[\p{L}-]+)[»"]?\s+(?:ауыл|қала|кент)\p{L}*/gu)
const capitalised = letterPattern(/\p{Lu}[\p{L}-]{2,}/gu)

/**
 * Stems of the settlements that a text names: capitalised words after «с.», «село», «г.» or before «ауылы», «қаласы»,
 * «кенті». With `loose`, every capitalised word that is not a general one, for the few words beside a date.
 */
export function settlementsIn(text: string, loose = false): Set<string> {
  const names = new Set<string>()
  const add = (word: string | undefined): void => {
    if (word !== undefined && word.length >= 3 && !generic.test(word)) names.add(stemOf(word))
  }
  for (const match of marked.all(text)) add(match[1])
  for (const match of beforeStatus.all(text)) add(match[1])
  if (names.size === 0 && loose) for (const match of capitalised.all(text)) add(match[0])
  return names
}

const stemOf = (word: string): string =>
  word.toLowerCase().slice(0, Math.max(3, Math.min(5, word.length - 1)))
