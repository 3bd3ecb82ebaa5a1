/* Lists that are short enough to stand in memory: searched by words, sorted as the language sorts, shown page by page. */
import type { Language, LocalText } from '#domain/text/local-text.ts'

/** Sorts by names as the person's language does: Kazakh has its own letters after the Russian ones that they look like. */
export function byName<T>(lang: Language, nameOf: (each: T) => string): (a: T, b: T) => number {
  const { compare } = new Intl.Collator(lang === 'en' ? 'ru' : lang, { numeric: true })
  return (a, b) => compare(nameOf(a), nameOf(b))
}

/** Whether all words of a query stand in one of the texts, whatever their case; ё is е. */
export function says(query: string, texts: readonly (LocalText | string | null | undefined)[]): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const all = folded(
    texts.map((text) => (typeof text === 'string' ? text : Object.values(text ?? {}).join(' '))).join(' '),
  )
  return words.every((word) => all.includes(word))
}

const folded = (text: string): string => text.toLowerCase().normalize('NFC').replaceAll('ё', 'е')

export interface Page<T> {
  readonly rows: readonly T[]
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
  /** «51–100 / 240» */
  readonly shown: string
}

/** The page of a list that an address asks for by `page`; the addresses of its neighbours keep what else was asked. */
export function paged<T>(all: readonly T[], url: URL, size = 50): Page<T> {
  const last = Math.max(1, Math.ceil(all.length / size))
  const asked = Number(url.searchParams.get('page') ?? '1')
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1
  const addressOf = (page: number): string => {
    const params = new URLSearchParams(url.searchParams)
    params.set('page', String(page))
    return `?${params}`
  }
  const from = (at - 1) * size
  const rows = all.slice(from, from + size)
  return {
    rows,
    total: all.length,
    previous: at > 1 ? addressOf(at - 1) : null,
    next: at < last ? addressOf(at + 1) : null,
    shown: `${from + 1}–${from + rows.length} / ${all.length}`,
  }
}

/** A word that an address asks for, cut to what a filter can need. */
export const asked = (url: URL, name: string): string =>
  (url.searchParams.get(name) ?? '').slice(0, 200).trim()
