/* Which publications an address asks for: the same in the list, the table to save and the digest. */
import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import type { Publication } from '#domain/outreach/outreach.ts'
import { asked, says } from '../../../list.server.ts'

export interface PublicationFilters {
  readonly q: string
  readonly kind: string
  readonly language: string
  readonly from: PlainDate | ''
  readonly until: PlainDate | ''
}

/** A day that is none is not asked for; the list tells so by `wrongDays`. */
const askedDay = (url: URL, name: string): PlainDate | '' => {
  const text = asked(url, name)
  return isPlainDate(text) ? text : ''
}

export type WrongDay = 'none' | 'reversed' | null

/** What is wrong with the days of the period: one that does not exist, or an end before the beginning. */
export function wrongDays(url: URL): { readonly from: WrongDay; readonly until: WrongDay } {
  const wrong = (name: string): WrongDay =>
    asked(url, name) !== '' && askedDay(url, name) === '' ? 'none' : null
  const [from, until] = [askedDay(url, 'from'), askedDay(url, 'until')]
  const isReversed = from !== '' && until !== '' && until < from
  return { from: wrong('from'), until: isReversed ? 'reversed' : wrong('until') }
}

export const publicationFilters = (url: URL): PublicationFilters => ({
  q: asked(url, 'q'),
  kind: asked(url, 'kind'),
  language: asked(url, 'language'),
  from: askedDay(url, 'from'),
  until: askedDay(url, 'until'),
})

/** What is asked for, the earliest first; days of the period included. */
export const listedPublications = (
  publications: readonly Publication[],
  { q, kind, language, from, until }: PublicationFilters,
): Publication[] =>
  publications
    .filter(
      (each) =>
        (kind === '' || each.kind === kind) &&
        (language === '' || each.language === language) &&
        (from === '' || each.publishedOn >= from) &&
        (until === '' || each.publishedOn <= until) &&
        says(q, [each.title, each.outlet, each.url]),
    )
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : Number(a.publishedOn > b.publishedOn)))
