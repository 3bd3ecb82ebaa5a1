/* Households as their writers may reach them: an activist's are those of own villages, others are as if not there. */
import type { Transaction } from 'kysely'
import { isInScope } from '#domain/account/place-scope.ts'
import type { HouseholdCard, HouseholdGroup, Street } from '#domain/household/household.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { settlementKinds } from '#domain/place/place.ts'
import type { Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { householdGroupTable, lockHousehold, streetTable } from '#store/household.ts'
import { householdOf } from '#store/household-writes.ts'
import { places } from '#store/place.ts'
import { recordById, recordToChange, type RecordTable } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { scopeOf } from './own-places.ts'

/** The household, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownHousehold(trx: Transaction<DB>, actor: Actor, id: string): Promise<HouseholdCard> {
  const household = await lockHousehold(trx, id)
  const isThere = household !== null && household.mergedInto === null
  if (isThere && isInScope(await scopeOf(trx, actor), household.placeId)) return household
  throw new Problem('record.notFound', { id })
}

/** The household of a count or a pause, locked. Throws `record.notFound`. */
export async function ownHouseholdOf(
  trx: Transaction<DB>,
  actor: Actor,
  table: 'household_residents' | 'household_pause',
  id: string,
): Promise<HouseholdCard> {
  const householdId = await householdOf(trx, table, id)
  if (householdId === null) throw new Problem('record.notFound', { id })
  return ownHousehold(trx, actor, householdId)
}

/** A street or group of a village, locked. Throws `record.notFound` where it is nobody's or another village's. */
export async function ownOfVillage<R extends Street | HouseholdGroup>(
  trx: Transaction<DB>,
  actor: Actor,
  table: RecordTable<R>,
  id: string,
): Promise<R> {
  const record = await recordToChange(trx, table, id)
  if (record && isInScope(await scopeOf(trx, actor), record.placeId)) return record
  throw new Problem('record.notFound', { id })
}

/** What is wrong with the village of a street or group: it is a settlement, and the person's own. */
export async function wrongVillage(
  trx: Transaction<DB>,
  actor: Actor,
  placeId: string,
): Promise<FieldProblem[]> {
  const place = (await places(trx)).find(({ id }) => id === placeId)
  const isRight =
    place && settlementKinds.includes(place.kind) && isInScope(await scopeOf(trx, actor), placeId)
  return isRight ? [] : [{ path: 'placeId', key: 'input.reference' }]
}

/** The street, where it is of the person's villages. Throws `input.invalid`. */
export async function ownStreet(trx: Transaction<DB>, actor: Actor, id: string): Promise<Street> {
  const street = await recordById(trx, streetTable, id)
  if (street && isInScope(await scopeOf(trx, actor), street.placeId)) return street
  throw new Problem('input.invalid', {}, [{ path: 'streetId', key: 'input.reference' }])
}

/** The group, where it is of this village. Throws `input.invalid`. */
export async function groupOfVillage(
  trx: Transaction<DB>,
  id: string,
  placeId: string,
): Promise<HouseholdGroup> {
  const group = await recordById(trx, householdGroupTable, id)
  if (group?.placeId === placeId) return group
  throw new Problem('input.invalid', {}, [{ path: 'groupId', key: 'input.reference' }])
}

/** What is wrong with a day of a household: it lies where the household is there. */
export function wrongDay(
  { since, leftOn }: Pick<HouseholdCard, 'since' | 'leftOn'>,
  day: PlainDate,
  path = 'from',
): FieldProblem[] {
  return day < since || (leftOn !== null && day > leftOn) ? [{ path, key: 'input.householdDay' }] : []
}
