/* What the pages of the register share: who asks, which day it is in the village, and the words for what is chosen. */
import { error } from '@sveltejs/kit'
import { isInScope } from '#domain/account/place-scope.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { HouseholdCard, HouseholdGroup, Street } from '#domain/household/household.ts'
import { settlementKinds, type Place } from '#domain/place/place.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { visibleHousehold, villagesOf } from '#server/visible-household.ts'
import { groups, streets } from '#store/household-lists.ts'
import { places } from '#store/place.ts'
import type { Option } from '#ui/form/form-field.ts'
import { contextOf } from './context-of.server.ts'
import { byName } from './list.server.ts'

/** The villages of the person with their streets and groups, each list by name. */
export interface Register {
  readonly villages: readonly Place[]
  readonly streets: readonly Street[]
  readonly groups: readonly HouseholdGroup[]
}

/** Who asks, what may be read, and the day it is there. */
export async function asking(locals: App.Locals) {
  const context = await contextOf(locals)
  return {
    context,
    role: context.actor.role,
    today: dayOfInstant(context.now(), villageTimeZone),
    read: <T>(fn: (db: Parameters<typeof places>[0]) => Promise<T>): Promise<T> =>
      context.database.read(context.organisationId, fn),
  }
}

/** The villages, streets and groups of the person. */
export async function registerOf(locals: App.Locals): Promise<Register> {
  const { context, read } = await asking(locals)
  const { lang } = locals
  const order = byName(lang, (each: { readonly name: LocalText }) => textIn(each.name, lang) ?? '')
  return read(async (db) => {
    const scope = await villagesOf(db, context.actor)
    const own = (await places(db)).filter(
      ({ id, kind }) => settlementKinds.includes(kind) && isInScope(scope, id),
    )
    const ids = new Set(own.map(({ id }) => id))
    const isOwn = ({ placeId }: { readonly placeId: string }): boolean => ids.has(placeId)
    return {
      villages: own.toSorted(order),
      streets: (await streets(db)).filter(isOwn).toSorted(order),
      groups: (await groups(db)).filter(isOwn).toSorted(order),
    }
  })
}

/** A household of the person; one that is not theirs answers 404. */
export async function householdFor(locals: App.Locals, id: string): Promise<HouseholdCard> {
  const { context, read } = await asking(locals)
  const household = await read((db) => visibleHousehold(db, context.actor, id))
  if (!household) error(404, message(locals.lang, 'site.notFound'))
  return household
}

/** Villages to choose from. */
export const villageOptions = ({ villages }: Register, lang: Language): Option[] =>
  villages.map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' }))

/** Streets or groups to choose from; under their villages where there are several. */
export function optionsByVillage(
  { villages }: Register,
  rows: readonly (Street | HouseholdGroup)[],
  lang: Language,
): Option[] {
  return villages.flatMap((village) =>
    rows
      .filter(({ placeId }) => placeId === village.id)
      .map(({ id, name }) => ({
        value: id,
        label: textIn(name, lang) ?? '',
        ...(villages.length > 1 ? { group: textIn(village.name, lang) ?? '' } : {}),
      })),
  )
}

/** «Абая, 12»: where a household is found in its village. */
export const addressOf = ({ street, number }: Pick<HouseholdCard, 'street' | 'number'>, lang: Language) =>
  `${textIn(street, lang) ?? ''}, ${number}`
