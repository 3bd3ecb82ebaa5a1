import type { PlainDate } from '../calendar/day.ts'
import type { HouseholdCard } from './household.ts'
import type { HouseholdRow } from './household-rows.ts'

/**
 * A household as a row of a table that an import would find unchanged: the newest number of residents that holds on the
 * day, and the group of the day. `nameOf` names villages and groups by their ids.
 */
export function toldRow(
  household: HouseholdCard,
  street: string,
  day: PlainDate,
  nameOf: (id: string) => string,
): Omit<HouseholdRow, 'at'> {
  const { number, since, note, counts, memberships, placeId } = household
  const count = counts.findLast(({ from }) => from <= day)
  const group = memberships.find(({ from, to }) => from <= day && (to === null || to >= day))
  return {
    village: nameOf(placeId),
    street,
    number,
    since,
    residents: count?.residents ?? null,
    residentsFrom: count?.from ?? null,
    group: group ? nameOf(group.groupId) : null,
    note,
  }
}
