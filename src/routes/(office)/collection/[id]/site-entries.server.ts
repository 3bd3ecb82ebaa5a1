import { formatDay } from '#domain/calendar/format-day.ts'
import type { SiteCard } from '#domain/collection/collection.ts'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { measuredIn } from '../collection.server.ts'

export interface SiteEntry {
  readonly kind: 'state' | 'emptying'
  readonly id: string
  readonly day: string
  readonly on: string
  readonly what: string
  readonly details: readonly string[]
  readonly note: string | null
  readonly withdrawnWhy: string | null
  readonly photos: readonly { readonly id: string; readonly name: string; readonly isShown: boolean }[]
}

/** What was seen and emptied at a site as its page tells it, the newest first. */
export function siteEntries(site: SiteCard, named: ReadonlyMap<string, string>, lang: Language): SiteEntry[] {
  const nameOf = (id: string): string => named.get(id) ?? ''
  const seen = site.observations.map((each): SiteEntry => ({
    kind: 'state',
    id: each.id,
    day: each.on,
    on: formatDay(each.on, lang, 'short'),
    what: `${nameOf(each.containerId)}: ${message(lang, `collection.state.${each.state}`)}`,
    details: [],
    note: each.note,
    withdrawnWhy: each.withdrawnWhy,
    photos: each.photos.map((photo) => ({
      id: photo.id,
      name: photo.fileName,
      isShown: isShownPicture(photo),
    })),
  }))
  const emptied = site.emptyings.map((each): SiteEntry => ({
    kind: 'emptying',
    id: each.id,
    day: each.on,
    on: formatDay(each.on, lang, 'short'),
    what: `${message(lang, 'collection.emptying')}: ${each.containerIds.map(nameOf).join(', ')}`,
    details: [
      each.kg === null ? '' : `${measuredIn(each.kg, lang)} ${message(lang, 'collection.unit.kg')}`,
      each.volumeM3 === null
        ? ''
        : `${measuredIn(each.volumeM3, lang)} ${message(lang, 'collection.unit.m3')}`,
      each.kg === null && each.volumeM3 === null ? message(lang, 'collection.unweighed') : '',
      each.by ?? '',
    ].filter(Boolean),
    note: each.note,
    withdrawnWhy: each.withdrawnWhy,
    photos: [],
  }))
  return [...seen, ...emptied].toSorted((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? 1 : -1,
  )
}
