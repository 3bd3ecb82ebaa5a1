/* The season of rounds of the demo: rules, tracks of the trucks, marks of controllers, complaints and what was decided. */
import { addPlace } from '#actions/place/add-place.ts'
import { addPickupDuty } from '#actions/pickup/add-pickup-duty.ts'
import { answerPickupComplaint } from '#actions/pickup/answer-pickup-complaint.ts'
import { decidePickup } from '#actions/pickup/decide-pickup.ts'
import { judgePickups } from '#actions/pickup/judge-pickups.ts'
import { settleDumpingCheck } from '#actions/pickup/settle-dumping-check.ts'
import { recordPickupComplaint } from '#actions/pickup/record-pickup-complaint.ts'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { recordPickupObjection } from '#actions/pickup/record-pickup-objection.ts'
import { addPickupFeed } from '#actions/schedule/add-pickup-feed.ts'
import { addPickupRule } from '#actions/schedule/add-pickup-rule.ts'
import { addTracker } from '#actions/tracking/add-tracker.ts'
import { importTrack } from '#actions/tracking/import-track.ts'
import { addDays } from '#domain/calendar/day.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'
import { localInstant } from '#domain/tracking/local-instant.ts'
import type { ActionContext } from '#server/context.ts'
import { astrayRounds as astray } from '#store/dumping-check.ts'
import { controllersByConsent } from '#store/pickup.ts'
import { pickupsOfRule } from '#store/schedule.ts'
import { demoId } from './demo-id.ts'
import {
  astrayRounds,
  fateOf,
  landfillOf,
  landfills,
  missedReasons,
  pickupRules,
  roundVillages,
  sites,
  trackers,
  type Fate,
} from './records/pickups.ts'

type Entry = (context: ActionContext) => Promise<unknown>

/** The steps by which the season is entered. */
export const pickupEntries = (): Entry[] => [
  ...landfills.map((landfill) => (context: ActionContext) => addPlace(context, landfill)),
  ...sites.map((site) => (context: ActionContext) => addPlace(context, site)),
  ...pickupRules.map(
    (rule): Entry =>
      (context) =>
        addPickupRule(counting(context, rule.id), rule),
  ),
  ...trackers.map((tracker) => (context: ActionContext) => addTracker(context, tracker)),
  ...roundVillages.map(
    ({ key }): Entry =>
      (context) =>
        addPickupFeed(context, { id: demoId(`pickupFeed.${key}`), placeId: demoId(`place.${key}`) }),
  ),
  ...roundVillages.map(
    ({ key }): Entry =>
      (context) =>
        season(counting(context, key), key),
  ),
  (context) => judgePickups(context, { from: '2023-06-01', to: '2023-11-30' }),
  lookedInto,
]

/** Somebody went to see where the truck had stood the first time; the second is open. */
async function lookedInto(context: ActionContext): Promise<void> {
  const found = await context.database.read(context.organisationId, astray)
  const first = found.at(-1)
  const stand = first?.stands[0]
  if (!first || !stand) return
  await settleDumpingCheck(context, {
    id: demoId('dumpingCheck.first'),
    pickupId: first.id,
    stoodFrom: new Date(stand.from).toISOString(),
    outcome: 'nothing',
    reason:
      'Проехали на место: свежего мусора нет, водитель менял колесо. На полигон машина ушла без трекера',
  })
}

/** The same ids in every installation. */
function counting(context: ActionContext, of: string): ActionContext {
  let made = 0
  return { ...context, newId: () => demoId(`pickups.${of}.${(made += 1)}`) }
}

async function season(context: ActionContext, key: 'sabalak' | 'kamystybas'): Promise<void> {
  const { database, organisationId } = context
  const placeId = demoId(`place.${key}`)
  const { rounds, controllers } = await database.read(organisationId, async (db) => ({
    rounds: await pickupsOfRule(db, demoId(`pickupRule.${key}`)),
    controllers: (await controllersByConsent(db)).filter((one) => one.placeId === placeId),
  }))
  await roster(
    context,
    placeId,
    controllers.map(({ householdId }) => householdId),
  )
  const fixes = rounds.flatMap((round, at) => [
    ...trackOf(round, fateOf(at), key),
    ...wayToLandfill(round, key, {
      fate: fateOf(at),
      isAstray: key === 'sabalak' && astrayRounds.includes(at),
    }),
  ])
  await importTrack(context, { trackerId: demoId(`tracker.${key}`), source: 'season-2023.gpx', fixes })
  for (const [at, round] of rounds.entries())
    await told(context, round, {
      fate: fateOf(at),
      at,
      householdId: controllers[at % 4]?.householdId ?? null,
    })
}

/** Four controllers take turns by the week. */
async function roster(context: ActionContext, placeId: string, households: readonly string[]): Promise<void> {
  for (let week = 0; week < 26; week += 1) {
    const from = addDays('2023-05-29', week * 7)
    const householdId = households[week % 4]
    if (householdId) await addPickupDuty(context, { placeId, from, to: addDays(from, 6), householdId })
  }
}

interface Told {
  readonly fate: Fate
  readonly at: number
  readonly householdId: string | null
}

async function told(context: ActionContext, round: Pickup, { fate, at, householdId }: Told): Promise<void> {
  const { id: pickupId, actualOn } = round
  const notedAt = new Date(localInstant(actualOn, '11:20', villageTimeZone)).toISOString()
  const mark = { pickupId, householdId, notedAt }
  const later = (days: number): string => addDays(actualOn, days)
  switch (fate) {
    case 'proven':
      await recordPickupMark(context, { ...mark, outcome: 'done', volumeM3: 6 + (at % 4) })
      return
    case 'partly':
      await recordPickupMark(context, {
        ...mark,
        outcome: 'partly',
        reason: 'Кузов заполнился, часть мешков оставили',
        volumeM3: 5,
      })
      return
    case 'missed': {
      const reason = missedReasons[at % missedReasons.length] ?? ''
      await recordPickupMark(context, { ...mark, outcome: 'missed', reason })
      if (at % 2 === 0) return
      const words = 'Машина стояла у переезда, вывезли вечером'
      await recordPickupObjection(context, { pickupId, side: 'hauler', raisedOn: later(2), words })
      const ground = 'Вечернего вывоза никто из контролёров не видел, фотографий нет'
      await decidePickup(context, { pickupId, verdict: 'missed', reason: ground })
      return
    }
    case 'disputed':
      await recordPickupMark(context, { ...mark, outcome: 'done', volumeM3: 7 })
      return
    case 'unknown': {
      const words = 'Мешки с мусором остались у ворот'
      const complaint = { pickupId, householdId, receivedOn: later(1), words }
      const { id } = await recordPickupComplaint(context, complaint)
      if (at > 40) return
      const answer = 'Передали перевозчику, мешки забрали в следующий раз'
      await answerPickupComplaint(context, { id, answeredOn: later(3), answer, isFounded: true })
      return
    }
    case 'trackAlone':
  }
}

const metresPerDegree = 111_195

/** Two hours of a truck, a fix each half a minute: it stands four minutes at each site, or passes two kilometres away. */
function trackOf({ actualOn }: Pickup, fate: Fate, key: string) {
  if (fate === 'unknown') return []
  const isThere = fate !== 'missed' && fate !== 'disputed'
  const own = roundVillages.find((village) => village.key === key)?.sites ?? []
  const start = localInstant(actualOn, '09:00', villageTimeZone)
  return Array.from({ length: 241 }, (_, at) => {
    const minute = at / 2
    const site = own[minute < 60 ? 0 : 1] ?? { lat: 0, lon: 0 }
    const fromStop = Math.abs((minute % 60) - 30)
    const metres = Math.max(0, fromStop - 2) * 120 + (isThere ? 0 : 2000)
    return {
      at: start + at * 30_000,
      lat: site.lat + metres / metresPerDegree,
      lon: site.lon,
      accuracyM: 8,
    }
  })
}

interface Way {
  readonly fate: Fate
  readonly isAstray: boolean
}

/** After a round ten minutes of way and ten at the landfill; or, once in a while, six minutes halfway and on without it. */
function wayToLandfill({ actualOn }: Pickup, key: 'sabalak' | 'kamystybas', { fate, isAstray }: Way) {
  const village = roundVillages.find((each) => each.key === key)
  if (!village || fate === 'unknown' || fate === 'missed' || fate === 'disputed') return []
  const goal = landfillOf(village)
  // Where the track of the round ends: 28 minutes of way behind the last site.
  const from = (village.sites.at(-1)?.lat ?? 0) + (28 * 120) / metresPerDegree
  const halfway = isAstray ? 0.5 : 1
  const start = localInstant(actualOn, '11:00', villageTimeZone)
  return Array.from({ length: 40 }, (_, at) => {
    const minute = (at + 1) / 2
    const share = Math.min(halfway, minute / 10) + (isAstray ? Math.max(0, minute - 11) * -0.1 : 0)
    return {
      at: start + (at + 1) * 30_000,
      lat: from + (goal.lat - from) * share,
      lon: goal.lon,
      accuracyM: 8,
    }
  })
}
