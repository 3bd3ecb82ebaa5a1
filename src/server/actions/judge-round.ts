/*
 * The verdict on a round computed anew from everything that is stored, and written where it differs from the one that
 * holds. Positions that were deleted since are replaced by what they said before.
 */
import type { Transaction } from 'kysely'
import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { standingMarks, type PickupMark } from '#domain/pickup/pickup.ts'
import { gpsEvidence, provesRound, windowOf, type Grounds, type Site } from '#domain/pickup/round-evidence.ts'
import { roundVerdict, type GpsEvidence } from '#domain/pickup/verdict.ts'
import type { PlaceKind } from '#domain/place/place.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import { trackingDefaults } from '#domain/tracking/fix.ts'
import type { ActionContext } from '#server/context.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import {
  decisionsOf,
  insertVerdict,
  marksOf,
  objectionsOf,
  photosOf,
  verdictsOf,
  type VerdictBasis,
} from '#store/pickup.ts'
import { places } from '#store/place.ts'
import type { RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { keepDays, tracksBetween } from '#store/tracking.ts'

interface Judging {
  readonly context: ActionContext
  readonly scope: Omit<RowScope, 'projectId'>
}

/** Judges rounds; how many verdicts changed. A cancelled round is not judged. */
export async function judgeRounds(
  trx: Transaction<DB>,
  rounds: readonly Pickup[],
  { context, scope }: Judging,
): Promise<number> {
  const known = await knownPlaces(trx)
  const kept = addDays(dayOfInstant(scope.at, villageTimeZone), -(await keepDays(trx)))
  let changed = 0
  for (const round of rounds) {
    if (round.isCancelled) continue
    const grounds = groundsOf(round, known)
    const own = grounds.sites
    const before = (await verdictsOf(trx, [round.id])).get(round.id)
    const seen = await gpsOf(trx, round, grounds, scope.at)
    const isForgotten = round.actualOn <= kept && (seen === null || seen.coverage === 0)
    const gps = isForgotten ? (before?.basis.gps ?? seen) : seen
    const { verdict, basis, isPartial } = await judged(trx, round, own, gps)
    const isSame =
      before?.verdict === verdict &&
      before.isPartial === isPartial &&
      canonicalJson(before.basis) === canonicalJson(basis)
    // A round of which nothing is known needs no row that says so.
    if (isSame || (!before && verdict === 'unknown' && gps === null && basis.words.marks.length === 0))
      continue
    await insertVerdict(trx, scope, { id: context.newId(), pickupId: round.id, verdict, isPartial, basis })
    changed += 1
  }
  return changed
}

async function judged(trx: Transaction<DB>, round: Pickup, sites: readonly Site[], gps: GpsEvidence | null) {
  const ids = [round.id]
  const decision = (await decisionsOf(trx, ids)).at(-1) ?? null
  const objections = await objectionsOf(trx, ids)
  const photos = (await photosOf(trx, ids)).filter((shot) => provesRound(shot, round, sites)).length
  const marks = latestMarks(standingMarks(await marksOf(trx, ids))).map(({ outcome }) => outcome)
  const open = objections.filter(({ recordedAt }) => decision === null || recordedAt > decision.recordedAt)
  const found = roundVerdict(
    { marks, gps, photos, openObjections: open.length, decision: decision?.verdict ?? null },
    trackingDefaults.leastCoverage,
  )
  const basis: VerdictBasis = { words: found.words, photos, gps }
  return { verdict: found.verdict, isPartial: found.isPartial, basis }
}

/** One mark a controller: the latest by the device's clock. */
function latestMarks(marks: readonly PickupMark[]): PickupMark[] {
  const byController = new Map<string, PickupMark>()
  for (const mark of marks.toSorted((a, b) => (a.notedAt < b.notedAt ? -1 : 1)))
    byController.set(mark.householdId ?? mark.accountId ?? 'program', mark)
  return [...byController.values()]
}

async function gpsOf(
  trx: Transaction<DB>,
  round: Pickup,
  grounds: Grounds,
  at: string,
): Promise<GpsEvidence | null> {
  if (grounds.sites.length === 0) return null
  const tracks = await tracksBetween(trx, round.placeId, windowOf({ ...round, fromTime: null, toTime: null }))
  return gpsEvidence(round, grounds, tracks, Date.parse(at))
}

interface KnownPlace extends Site {
  readonly kind: PlaceKind
}

async function knownPlaces(trx: Transaction<DB>): Promise<readonly KnownPlace[]> {
  return (await places(trx)).flatMap(({ id, kind, lat, lon }) =>
    lat === null || lon === null ? [] : [{ id, kind, lat, lon }],
  )
}

function groundsOf({ siteIds }: Pickup, known: readonly KnownPlace[]): Grounds {
  const ofKind = (wanted: PlaceKind): readonly KnownPlace[] => known.filter(({ kind }) => kind === wanted)
  return {
    sites: siteIds.flatMap((id) => known.find((place) => place.id === id) ?? []),
    landfills: ofKind('landfill'),
    others: ofKind('site'),
  }
}
