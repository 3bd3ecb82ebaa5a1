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

/** A day that is none is not asked for. */
const askedDay = (url: URL, name: string): PlainDate | '' => {
  const text = asked(url, name)
  return isPlainDate(text) ? text : ''
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
