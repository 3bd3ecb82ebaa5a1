import { folded } from '../check/reading/cell-lines.ts'
import type { Place as KnownPlace, PlaceKind } from '../place/place.ts'
import { textIn } from '../text/local-text.ts'

/** A place that a report names: one that is known already by its `id`, or a new one. */
export interface ImportedPlace {
  readonly id: string | null
  readonly name: string
  readonly kind: PlaceKind
}

/** What a cell of places says: the places, and the words that name none for sure. */
export interface PlaceReading {
  readonly places: readonly ImportedPlace[]
  readonly unclear: readonly string[]
}

const before: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^(?:сельск\p{L}+|аульн\p{L}+)\s+округ\s+/iu, 'ruralDistrict'],
  [/^дачный массив\s+/iu, 'dachas'],
  [/^(?:село|сёла|с\.|аул|ауыл)\s*/iu, 'village'],
  [/^(?:город|г\.|қ\.)\s*/iu, 'city'],
  [/^(?:пос[её]лок|пос\.|кент)\s+/iu, 'township'],
]
const after: readonly (readonly [RegExp, PlaceKind])[] = [
  [/^\s+ауылдық округі(?!\p{L})/iu, 'ruralDistrict'],
  [/^\s+(?:сельский|аульный) округ(?!\p{L})/iu, 'ruralDistrict'],
  [/^\s+ауылы(?!\p{L})/iu, 'village'],
  [/^\s+қаласы(?!\p{L})/iu, 'city'],
  [/^\s+кенті(?!\p{L})/iu, 'township'],
  [/^\s+(?:ауданы|район)(?!\p{L})/iu, 'district'],
  [/^\s+(?:облысы|область)(?!\p{L})/iu, 'region'],
]
const named = /^[«"“]?(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*)[»"”]?(?!\p{L})/u
const online = /^(?:онлайн|online|zoom)(?!\p{L})/iu

interface Mention {
  readonly name: string
  readonly kind: PlaceKind | null
  /** What stands behind the name and says something more. */
  readonly rest: string
}

/**
 * Reads cells of places: a name with its kind («село Сабалак», «Қызылорда қаласы») is a place; a name alone is one only
 * where the organisation or another cell of the report knows it under one kind.
 */
export function placeReader(
  cells: readonly string[],
  known: readonly KnownPlace[],
): (cell: string) => PlaceReading {
  const kinds = new Map<string, Set<PlaceKind>>()
  const add = (name: string, kind: PlaceKind): void => {
    kinds.set(sameName(name), (kinds.get(sameName(name)) ?? new Set()).add(kind))
  }
  for (const mention of cells.flatMap(mentions)) if (mention.kind) add(mention.name, mention.kind)
  return (cell) => {
    const unclear: string[] = []
    const places = mentions(cell).flatMap((mention) => {
      if (mention.rest !== '') unclear.push(mention.rest)
      const place = placeOf(mention, kinds, known)
      if (!place && mention.name !== '') unclear.push(mention.name)
      return place ?? []
    })
    return { places: unique(places), unclear }
  }
}

function placeOf(
  { name, kind }: Mention,
  kinds: ReadonlyMap<string, ReadonlySet<PlaceKind>>,
  known: readonly KnownPlace[],
): ImportedPlace | null {
  if (name === '') return null
  const same = known.filter((place) => {
    const names = [textIn(place.name, 'ru'), textIn(place.name, 'kk')].flatMap((one) => one ?? [])
    return names.some((one) => sameName(one) === sameName(name)) && (kind === null || place.kind === kind)
  })
  const [one, ...others] = same
  if (one && others.length === 0) return { id: one.id, name, kind: one.kind }
  if (others.length > 0) return null
  const said = kind ? [kind] : [...(kinds.get(sameName(name)) ?? [])]
  const only = said.length === 1 ? said[0] : undefined
  return only ? { id: null, name, kind: only } : null
}

/** A cell of places is short; a longer one is told about as a whole. */
const longestCell = 2000

function mentions(cell: string): Mention[] {
  if (cell.length > longestCell) return [{ name: '', kind: null, rest: cell }]
  return cell
    .split(/[\n,;]|\s+(?:и|және|мен)\s+/u)
    .map(folded)
    .filter((part) => /\p{L}/u.test(part))
    .map(mentionOf)
}

function mentionOf(part: string): Mention {
  if (online.test(part)) return { name: part, kind: 'online', rest: '' }
  const mark = before.find(([pattern]) => pattern.test(part))
  const tail = mark ? part.replace(mark[0], '') : part
  const found = named.exec(tail)
  const name = found?.[1]
  if (name === undefined) return { name: '', kind: null, rest: part }
  const behind = tail.slice(found?.[0].length ?? 0)
  const ending = mark ? undefined : after.find(([pattern]) => pattern.test(behind))
  const kind = mark?.[1] ?? ending?.[1] ?? null
  const said = ending?.[0].exec(behind)?.[0] ?? ''
  const rest = behind.slice(said.length)
  // A capitalised word that other words follow is no place unless it is said to be one: «Школа № 5».
  if (kind === null && /[\p{L}\d]/u.test(rest)) return { name: '', kind: null, rest: part }
  const isArea = kind === 'district' || kind === 'region'
  return {
    name: isArea ? `${name}${said}` : name,
    kind,
    rest: /[\p{L}\d]/u.test(rest) ? folded(rest.replace(/^[\s.:()–-]+/u, '')) : '',
  }
}

const sameName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"“”]/g, '')

const unique = (places: readonly ImportedPlace[]): ImportedPlace[] => [
  ...new Map(places.map((place) => [`${place.kind} ${sameName(place.name)}`, place])).values(),
]

/** Under which one place of several cells is the same. */
export const placeKey = (place: ImportedPlace): string => place.id ?? `${place.kind} ${sameName(place.name)}`
