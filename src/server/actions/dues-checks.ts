/* What the writes of the dues ask of villages, tariffs and months. */
import type { Kysely } from 'kysely'
import { addDays, lastDayOfMonth, type PlainDate } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { Tariff } from '#domain/dues/tariff.ts'
import { settlementKinds } from '#domain/place/place.ts'
import type { ActionContext } from '#server/context.ts'
import type { FieldProblem } from '#server/problem.ts'
import type { MonthClosing } from '#store/dues-month.ts'
import { places } from '#store/place.ts'
import type { DB } from '#store/schema.ts'
import { tariffs } from '#store/tariff.ts'

/** The day it is in the villages. */
export const todayOf = (context: Pick<ActionContext, 'now'>): PlainDate =>
  dayOfInstant(context.now(), villageTimeZone)

/** Which of these are no settlements of the organisation. */
export async function wrongSettlements(
  db: Kysely<DB>,
  ids: readonly string[],
  path: string,
): Promise<FieldProblem[]> {
  const known = await places(db)
  const isSettlement = (id: string): boolean =>
    known.some((place) => place.id === id && settlementKinds.includes(place.kind))
  return ids.every(isSettlement) ? [] : [{ path, key: 'input.reference' }]
}

type Priced = Pick<Tariff, 'id' | 'placeId' | 'unit' | 'from' | 'to'>

/** Two tariffs of one unit never hold on one day in one place. */
export async function wrongTariff(db: Kysely<DB>, tariff: Priced): Promise<FieldProblem[]> {
  const meets = ({ id, placeId, unit, from, to }: Priced): boolean =>
    id !== tariff.id &&
    placeId === tariff.placeId &&
    unit === tariff.unit &&
    (tariff.to === null || from <= tariff.to) &&
    (to === null || to >= tariff.from)
  return (await tariffs(db)).some(meets) ? [{ path: 'from', key: 'input.tariffOverlap' }] : []
}

/** The first month of a village that is not charged: behind the last one that is. */
export function openMonthOf(
  all: readonly Pick<MonthClosing, 'placeId' | 'month'>[],
  placeId: string,
): PlainDate | null {
  const last = all
    .filter((each) => each.placeId === placeId)
    .map(({ month }) => month)
    .toSorted()
    .at(-1)
  return last === undefined ? null : addDays(lastDayOfMonth(last), 1)
}
