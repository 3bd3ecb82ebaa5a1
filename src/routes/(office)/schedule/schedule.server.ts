/* What the pages of the schedule share: names of those served, and the rounds that a person may see. */
import { isRecordId } from '#domain/project/is-record-id.ts'
import { error } from '@sveltejs/kit'
import { isInScope, isScoped, placeScope, type PlaceScope } from '#domain/account/place-scope.ts'
import type { Person } from '#domain/account/account.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Pickup, Served } from '#domain/schedule/schedule.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { places } from '#store/place.ts'
import { recordById } from '#store/record-table.ts'
import { pickupTable, roundDaysAround } from '#store/schedule.ts'
import { asking, type Register } from '../register.server.ts'

type Reading = Parameters<typeof places>[0]

/** The villages whose rounds a person may see. */
export async function roundScope(db: Reading, person: Person): Promise<PlaceScope> {
  return isScoped(person.role) ? placeScope(person, await places(db)) : 'everywhere'
}

/** Links to the nearest rounds of the person's villages before and after some days, for where none stands between. */
export async function roundsAround(
  db: Reading,
  person: Person,
  days: { readonly from: PlainDate; readonly to: PlainDate },
  lang: Language,
) {
  const scope = await roundScope(db, person)
  const { earlier, later } = await roundDaysAround(db, days, scope === 'everywhere' ? null : [...scope])
  return (['earlier', 'later'] as const).flatMap((side) => {
    const day = { earlier, later }[side]
    return day === null ? [] : [{ side, day, label: formatDay(day, lang, 'short') }]
  })
}

/** A round of the person's villages; another's answers 404. */
export async function pickupFor(locals: App.Locals, id: string): Promise<Pickup> {
  const { context, read } = await asking(locals)
  const found = isRecordId(id)
    ? await read(async (db) => {
        const pickup = await recordById(db, pickupTable, id)
        return pickup && isInScope(await roundScope(db, context.actor), pickup.placeId) ? pickup : null
      })
    : null
  if (!found) error(404, message(locals.lang, 'site.notFound'))
  return found
}

/** «село Сабалак, группа „Абая“»: whom a round serves; the village alone where it is for all of it. */
export function servedName(
  { placeId, groupId, streetId }: Served,
  register: Pick<Register, 'villages' | 'streets' | 'groups'>,
  lang: Language,
): string {
  const village = register.villages.find(({ id }) => id === placeId)
  return [textIn(village?.name, lang), partName({ groupId, streetId }, register, lang)]
    .filter(Boolean)
    .join(', ')
}

/** The group or street alone; empty where the whole village is served. */
export function partName(
  { groupId, streetId }: Pick<Served, 'groupId' | 'streetId'>,
  { streets, groups }: Pick<Register, 'streets' | 'groups'>,
  lang: Language,
): string {
  const part = groups.find(({ id }) => id === groupId) ?? streets.find(({ id }) => id === streetId)
  return textIn(part?.name, lang) ?? ''
}

/** How a round stands, as its tag says. */
export const stateOf = ({
  isCancelled,
  actualOn,
  plannedOn,
  ruleId,
}: Pickup): 'planned' | 'moved' | 'cancelled' | 'extra' =>
  isCancelled ? 'cancelled' : actualOn !== plannedOn ? 'moved' : ruleId === null ? 'extra' : 'planned'
