/* What the pages of the village's economy share: the businesses of the person, and lists to choose from. */
import { error } from '@sveltejs/kit'
import { isInScope } from '#domain/account/place-scope.ts'
import { worksOn, type Business } from '#domain/business/business.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { ofOwnVillages, villageScope } from '#server/village-scope.ts'
import { businesses, businessTable, businessVisits } from '#store/business.ts'
import { recordById } from '#store/record-table.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { asking, registerOf } from '../register.server.ts'
import { byName } from '../list.server.ts'

/** All businesses of the person, by name. */
export async function businessesFor(locals: App.Locals): Promise<Business[]> {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => ofOwnVillages(db, context.actor, 'business', await businesses(db)))
  return found.toSorted(byName(locals.lang, ({ name }: Business) => name))
}

/** A business of the person; one that is not theirs answers 404. */
export async function businessFor(locals: App.Locals, id: string): Promise<Business> {
  const { context, read } = await asking(locals)
  const found = await read(async (db) => {
    const business = isRecordId(id) ? await recordById(db, businessTable, id) : null
    return business && isInScope(await villageScope(db, context.actor, 'business'), business.placeId)
      ? business
      : null
  })
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

/** Names of the person's villages by their ids. */
export async function villageNames(locals: App.Locals): Promise<Map<string, string>> {
  const { villages } = await registerOf(locals)
  return new Map(villages.map(({ id, name }) => [id, textIn(name, locals.lang) ?? '']))
}

/** Businesses that work on a day, to choose from; under their villages where there are several. */
export async function businessOptions(locals: App.Locals, day: string): Promise<Option[]> {
  const names = await villageNames(locals)
  return (await businessesFor(locals))
    .filter((business) => worksOn(business, day))
    .map(({ id, name, placeId }) => ({
      value: id,
      label: names.size > 1 ? `${name} · ${names.get(placeId) ?? ''}` : name,
    }))
}

export const dayText = (day: string | null, lang: Language): string =>
  day === null ? '' : formatDay(day, lang, 'short')

/** «1 мая 2023 – …» */
export const spanText = (from: string, to: string | null, lang: Language): string =>
  `${dayText(from, lang)} – ${to === null ? '…' : dayText(to, lang)}`

/** Names beside their values, those without a value left out. */
export const factsOf = (facts: readonly (readonly [label: string, value: string | null])[]) =>
  facts.flatMap(([label, value]) => (value ? [{ label, value }] : []))

export const hiddenSeen: FormField = { kind: 'hidden', name: 'seen' }

/** The person's businesses that came to an event. */
export async function businessesAt(locals: App.Locals, eventId: string) {
  const { read } = await asking(locals)
  const came = new Set(
    (await read(businessVisits))
      .filter((visit) => visit.eventId === eventId)
      .map(({ businessId }) => businessId),
  )
  if (came.size === 0) return []
  return (await businessesFor(locals)).filter(({ id }) => came.has(id)).map(({ id, name }) => ({ id, name }))
}
