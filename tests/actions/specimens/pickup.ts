/* Valid uses of the actions of control and tracking; see `specimens.ts`. */
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar/day.ts'
import { addHousehold } from '#actions/household/add-household.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { addPickupDuty } from '#actions/pickup/add-pickup-duty.ts'
import { judgePickups } from '#actions/pickup/judge-pickups.ts'
import { recordPickupComplaint } from '#actions/pickup/record-pickup-complaint.ts'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addExtraPickup } from '#actions/schedule/add-extra-pickup.ts'
import { addTracker } from '#actions/tracking/add-tracker.ts'
import { importTrack } from '#actions/tracking/import-track.ts'
import { verdictsOf } from '#store/pickup.ts'
import type { VillageProject } from '../village-project.ts'
import { madePickup } from './schedule.ts'

const unique = (): string => randomUUID().slice(0, 8)
const manager = ({ as }: VillageProject) => as('manager')

let weeks = 0

export const pickupInputs = {
  mark: (pickupId: string) => ({
    pickupId,
    outcome: 'partly' as const,
    reason: `Не хватило места ${unique()}`,
    volumeM3: 7.5,
  }),
  duty: ({ placeId, as }: VillageProject) => ({
    placeId,
    from: '2023-06-05',
    to: addDays('2023-06-11', (weeks += 7) % 350),
    accountId: as('activist').actor.id,
  }),
  complaint: (pickupId: string) => ({
    pickupId,
    receivedOn: '2023-06-08',
    words: `Мешки остались у ворот ${unique()}`,
  }),
  objection: (pickupId: string) => ({
    pickupId,
    side: 'hauler' as const,
    raisedOn: '2023-06-09',
    words: `Машина стояла у переезда ${unique()}`,
  }),
  tracker: ({ placeId }: VillageProject) => ({
    kind: 'phone' as const,
    vehicle: `КамАЗ ${unique()}`,
    placeIds: [placeId],
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    fromTime: '06:00',
    toTime: '20:00',
  }),
  /** An hour in the morning of the day on which the extra round is. */
  track: (trackerId: string, spot = { lat: 44.7712, lon: 65.6045 }) => ({
    trackerId,
    source: 'track.gpx',
    fixes: Array.from({ length: 60 }, (_, minute) => ({
      at: Date.UTC(2023, 5, 7, 4, minute),
      ...spot,
      accuracyM: 8,
    })),
  }),
}

/** A household of the village, whose contact person may watch. */
export const madeHousehold = async (village: VillageProject): Promise<string> => {
  const street = { placeId: village.placeId, name: { ru: `Арал ${unique()}` } }
  const { id: streetId } = await addStreet(manager(village), street)
  const home = { streetId, number: '12', since: '2023-04-01' }
  return (await addHousehold(manager(village), home)).id
}
export const madeTracker = async (village: VillageProject): Promise<string> =>
  (await addTracker(manager(village), pickupInputs.tracker(village))).id

/** A round of 7 June 2023 whose truck stood ten minutes somewhere and did not come to the landfill. */
export async function madeAstrayRound(village: VillageProject) {
  const at = (kind: 'site' | 'landfill', lat: number) => ({
    name: { ru: `Место ${unique()}` },
    kind,
    parentId: village.placeId,
    lat,
    lon: 65.6045,
  })
  const { id: site } = await addPlace(manager(village), at('site', 44.7712))
  await addPlace(manager(village), at('landfill', 44.85))
  const round = { placeId: village.placeId, on: '2023-06-07', siteIds: [site], reason: unique() }
  const { id: pickupId } = await addExtraPickup(manager(village), round)
  const start = Date.UTC(2023, 5, 7, 4)
  // Ten minutes at the site, ten on the way, ten two kilometres on, ten on the way again.
  const kmNorth = (minute: number): number => (minute < 10 ? 0 : minute < 20 ? (minute - 10) / 5 : 2)
  const fixes = Array.from({ length: 80 }, (_, half) => ({
    at: start + half * 30_000,
    lat: 44.7712 + (kmNorth(half / 2) + Math.max(0, half / 2 - 30) / 5) / 111.195,
    lon: 65.6045,
    accuracyM: 8,
  }))
  await importTrack(manager(village), { trackerId: await madeTracker(village), source: 'astray.gpx', fixes })
  await judgePickups(manager(village), { from: '2023-06-07', to: '2023-06-07' })
  const stands = (
    await manager(village).database.read(village.organisationId, (db) => verdictsOf(db, [pickupId]))
  ).get(pickupId)?.basis.gps?.landfill?.stands
  return { pickupId, stoodFrom: new Date(stands?.[0]?.from ?? 0).toISOString(), stands }
}

let days = 40

export const pickupSpecimens = {
  recordPickupMark: async (village: VillageProject) => pickupInputs.mark(await madePickup(village)),
  correctPickupMark: async (village: VillageProject) => {
    const mark = pickupInputs.mark(await madePickup(village))
    const { id: markId } = await recordPickupMark(manager(village), mark)
    return { markId, outcome: 'done', correction: 'Вернулись и забрали' }
  },
  addPickupDuty: pickupInputs.duty,
  removePickupDuty: async (village: VillageProject) => {
    const duty = pickupInputs.duty(village)
    return { id: (await addPickupDuty(manager(village), duty)).id, reason: 'Записано дважды' }
  },
  recordPickupComplaint: async (village: VillageProject) => pickupInputs.complaint(await madePickup(village)),
  answerPickupComplaint: async (village: VillageProject) => {
    const complaint = pickupInputs.complaint(await madePickup(village))
    const { id } = await recordPickupComplaint(manager(village), complaint)
    return { id, answeredOn: '2023-06-09', answer: 'Забрали на следующий день', isFounded: true }
  },
  recordPickupObjection: async (village: VillageProject) => pickupInputs.objection(await madePickup(village)),
  decidePickup: async (village: VillageProject) => ({
    pickupId: await madePickup(village),
    verdict: 'missed',
    reason: 'Акт подписан обеими сторонами',
  }),
  judgePickups: async (village: VillageProject) => {
    const { id: site } = await addPlace(manager(village), {
      name: { ru: `Площадка ${unique()}` },
      kind: 'site',
      parentId: village.placeId,
      lat: 44.7712,
      lon: 65.6045,
    })
    const round = { placeId: village.placeId, on: '2023-06-07', siteIds: [site], reason: unique() }
    await addExtraPickup(manager(village), round)
    await importTrack(manager(village), pickupInputs.track(await madeTracker(village)))
    return { from: '2023-06-07', to: '2023-06-07' }
  },
  settleDumpingCheck: async (village: VillageProject) => {
    const { pickupId, stoodFrom } = await madeAstrayRound(village)
    return { pickupId, stoodFrom, outcome: 'nothing', reason: `Чисто ${unique()}` }
  },
  addTracker: pickupInputs.tracker,
  changeTracker: async (village: VillageProject) => ({
    id: await madeTracker(village),
    vehicle: `МАЗ ${unique()}`,
  }),
  issueTrackerToken: async (village: VillageProject) => ({ id: await madeTracker(village) }),
  revokeTrackerToken: async (village: VillageProject) => ({ id: await madeTracker(village) }),
  setPositionTerm: () => {
    days += 1
    return { keepDays: days }
  },
  forgetPositions: async (village: VillageProject) => {
    await importTrack(manager(village), pickupInputs.track(await madeTracker(village)))
    return {}
  },
  importTrack: async (village: VillageProject) => pickupInputs.track(await madeTracker(village)),
}
