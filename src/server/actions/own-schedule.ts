/* What the actions of the schedule share: whom a round serves, and the stored rounds brought up to a rule. */
import type { Transaction } from 'kysely'
import { isInScope } from '#domain/account/place-scope.ts'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { settlementKinds } from '#domain/place/place.ts'
import { horizonDays, planChanges } from '#domain/schedule/occurrences.ts'
import type { Pickup, PickupRule, Served } from '#domain/schedule/schedule.ts'
import type { ActionContext, Actor } from '#server/context.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { householdGroupTable, streetTable } from '#store/household.ts'
import { places } from '#store/place.ts'
import { missingIds, recordById, recordToChange, type RowScope } from '#store/record-table.ts'
import { insertPickups, pickupsOfRule, pickupTable, updatePickup } from '#store/schedule.ts'
import type { DB } from '#store/schema.ts'
import { scopeOf } from './own-places.ts'
import { recordStamp } from './record-stamp.ts'

/** What is wrong with whom a round serves and where it stops. */
export async function wrongServed(
  trx: Transaction<DB>,
  input: Served & { readonly projectId?: string | null; readonly siteIds?: readonly string[] },
): Promise<FieldProblem[]> {
  const all = await places(trx)
  const village = all.find(({ id }) => id === input.placeId)
  const wrong: FieldProblem[] = []
  const refuse = (path: string, key = 'input.reference') => wrong.push({ path, key })
  if (!village || !settlementKinds.includes(village.kind)) refuse('placeId')
  if (input.groupId !== null) {
    const group = await recordById(trx, householdGroupTable, input.groupId)
    if (group?.placeId !== input.placeId) refuse('groupId', 'input.notOfVillage')
  }
  if (input.streetId !== null) {
    const street = await recordById(trx, streetTable, input.streetId)
    if (street?.placeId !== input.placeId) refuse('streetId', 'input.notOfVillage')
  }
  if (input.projectId && (await missingIds(trx, 'project', [input.projectId], null)).length > 0)
    refuse('projectId')
  const sites = new Map(all.map((place) => [place.id, place]))
  if (input.siteIds?.some((id) => sites.get(id)?.parentId !== input.placeId)) refuse('siteIds')
  else if (input.siteIds?.some((id) => sites.get(id)?.lat == null))
    refuse('siteIds', 'input.siteWithoutPlace')
  return wrong
}

/** A round of the person's villages, locked. Throws `record.notFound`. */
export async function ownPickup(trx: Transaction<DB>, actor: Actor, id: string): Promise<Pickup> {
  const pickup = await recordToChange(trx, pickupTable, id)
  if (pickup && isInScope(await scopeOf(trx, actor), pickup.placeId)) return pickup
  throw new Problem('record.notFound', { id })
}

/** The same, where it still is what the person saw. Throws `record.conflict`. */
export async function seenPickup(
  trx: Transaction<DB>,
  actor: Actor,
  { id, seen }: { readonly id: string; readonly seen?: string | undefined },
): Promise<Pickup> {
  const pickup = await ownPickup(trx, actor, id)
  if (seen !== undefined && seen !== recordStamp(pickup)) throw new Problem('record.conflict', { id })
  return pickup
}

interface Planning {
  readonly context: ActionContext
  readonly scope: Omit<RowScope, 'projectId'>
  readonly holidays: readonly Holiday[]
  /** Rounds of which something was recorded. */
  readonly keeps: ReadonlySet<string>
}

/** Brings the stored rounds of a rule up to it, up to the horizon. */
export async function planRule(
  trx: Transaction<DB>,
  rule: PickupRule,
  { context, scope, holidays, keeps }: Planning,
): Promise<{ added: number; changed: number }> {
  const today = dayOfInstant(scope.at, villageTimeZone)
  const to = addDays(rule.from > today ? rule.from : today, horizonDays)
  const stored = await pickupsOfRule(trx, rule.id)
  const { added, changed } = planChanges(rule, holidays, stored, { to, keeps })
  const { placeId, groupId, streetId, projectId, fromTime, toTime, siteIds } = rule
  const base = { placeId, groupId, streetId, projectId, fromTime, toTime, siteIds }
  const rest = { ruleId: rule.id, catchUpFor: null, reason: null, sequence: 0, changedAt: scope.at }
  await insertPickups(
    trx,
    scope,
    added.map((one) => ({ ...base, ...rest, ...one, id: context.newId() })),
  )
  for (const each of changed) await updatePickup(trx, { ...each, reason: null, changedAt: scope.at })
  return { added: added.length, changed: changed.length }
}

/** What a person did to a round: kept with its reason, never undone by a rule. */
export async function changeByHand(
  trx: Transaction<DB>,
  before: Pickup,
  change: Pick<Pickup, 'actualOn' | 'isCancelled' | 'reason'> & { readonly cause?: Pickup['cause'] },
  at: string,
): Promise<Pickup> {
  const after: Pickup = {
    ...before,
    cause: 'hand',
    ...change,
    sequence: before.sequence + 1,
    changedAt: at,
  }
  await updatePickup(trx, after)
  return after
}
