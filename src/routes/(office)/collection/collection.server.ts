/* What the pages of separate collection read: the sites of the person, and containers to choose from. */
import { error } from '@sveltejs/kit'
import { isInScope } from '#domain/account/place-scope.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ContainerState, HandOver, SiteCard } from '#domain/collection/collection.ts'
import { standsOn } from '#domain/collection/container-state.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ofOwnVillages, villageScope } from '#server/village-scope.ts'
import { handOvers, siteById, siteCards } from '#store/collection.ts'
import type { Option } from '#ui/form/form-field.ts'
import { asking } from '../register.server.ts'

/** All sites of the person. */
export async function sitesFor(locals: App.Locals): Promise<SiteCard[]> {
  const { context, read } = await asking(locals)
  return read(async (db) => ofOwnVillages(db, context.actor, 'collection', await siteCards(db)))
}

/** A site of the person; one that is not theirs answers 404. */
export async function siteFor(locals: App.Locals, id: string): Promise<SiteCard> {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => {
    const site = isRecordId(id) ? await siteById(db, id) : null
    return site && isInScope(await villageScope(db, context.actor, 'collection'), site.placeId) ? site : null
  })
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

/** What was handed over in the person's villages. */
export async function handOversFor(locals: App.Locals): Promise<HandOver[]> {
  const { context, read } = await asking(locals)
  return read(async (db) => ofOwnVillages(db, context.actor, 'collection', await handOvers(db)))
}

export const nameOf = ({ name }: Pick<SiteCard, 'name'>, lang: Language): string => textIn(name, lang) ?? ''

/** «№ 2 · пластик» */
export const containerName = ({ number, fraction }: SiteCard['containers'][number], lang: Language): string =>
  `№ ${number} · ${message(lang, `collection.fraction.${fraction}`)}`

/** The containers that stand there on a day. */
export const containerOptions = (site: SiteCard, lang: Language, day: PlainDate): Option[] =>
  site.containers
    .filter((container) => standsOn(container, day))
    .map((container) => ({ value: container.id, label: containerName(container, lang) }))

/** How a container's state is coloured; words say it too. */
export const toneOf = (state: ContainerState | null): 'good' | 'warn' | 'bad' | '' =>
  state === null ? '' : state === 'ok' ? 'good' : state === 'full' ? 'warn' : 'bad'

/** A measured amount as people write it. */
export const measuredIn = (value: number | null, lang: Language): string =>
  value === null ? '—' : value.toLocaleString(lang === 'en' ? 'en' : 'ru', { maximumFractionDigits: 3 })
