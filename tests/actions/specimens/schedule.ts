/* Valid uses of the actions of the schedule; see `specimens.ts`. */
import { randomUUID } from 'node:crypto'
import { addDays } from '#domain/calendar/day.ts'
import { setHoliday } from '#actions/calendar/set-holiday.ts'
import { addExtraPickup } from '#actions/schedule/add-extra-pickup.ts'
import { addPickupFeed } from '#actions/schedule/add-pickup-feed.ts'
import { addPickupRule } from '#actions/schedule/add-pickup-rule.ts'
import { movePickup } from '#actions/schedule/move-pickup.ts'
import type { VillageProject } from '../village-project.ts'

const unique = (): string => randomUUID().slice(0, 8)
const manager = ({ as }: VillageProject) => as('manager')

export const scheduleInputs = {
  pickupRule: ({ placeId, projectId }: VillageProject) => ({
    placeId,
    projectId,
    weekdays: [2, 6],
    from: '2023-06-01',
    to: '2023-06-30',
    onHoliday: 'next' as const,
    note: unique(),
  }),
  extraPickup: ({ placeId, projectId }: VillageProject) => ({
    placeId,
    projectId,
    on: '2023-06-07',
    reason: `После субботника ${unique()}`,
  }),
  pickupFeed: ({ placeId }: VillageProject) => ({ placeId, note: `Группа ${unique()}` }),
}

const rule = async (village: VillageProject): Promise<string> =>
  (await addPickupRule(manager(village), scheduleInputs.pickupRule(village))).id

/** A round besides the schedule, ready to have something recorded of it. */
export const madePickup = async (village: VillageProject): Promise<string> =>
  (await addExtraPickup(manager(village), scheduleInputs.extraPickup(village))).id

let holidays = 10

export const scheduleSpecimens = {
  addPickupRule: scheduleInputs.pickupRule,
  changePickupRule: async (village: VillageProject) => ({
    ...scheduleInputs.pickupRule(village),
    id: await rule(village),
    weekdays: [2],
    reason: 'По субботам больше не вывозят',
  }),
  removePickupRule: async (village: VillageProject) => ({
    id: await rule(village),
    reason: 'Добавлено дважды',
  }),
  planPickups: async (village: VillageProject) => {
    const today = new Date().toISOString().slice(0, 10)
    const everyDay = { weekdays: [1, 2, 3, 4, 5, 6, 7], from: today, to: null, onHoliday: 'skip' as const }
    await addPickupRule(manager(village), { ...scheduleInputs.pickupRule(village), ...everyDay })
    holidays += 1
    const day = addDays(today, holidays)
    await setHoliday(manager(village), { day, kind: 'holiday', source: unique() })
    return {}
  },
  movePickup: async (village: VillageProject) => ({
    id: await madePickup(village),
    to: '2023-06-08',
    reason: 'Машина в ремонте',
  }),
  cancelPickup: async (village: VillageProject) => ({
    id: await madePickup(village),
    reason: 'Дорога размыта',
  }),
  restorePickup: async (village: VillageProject) => {
    const id = await madePickup(village)
    await movePickup(manager(village), { id, to: '2023-06-08', reason: 'Машина в ремонте' })
    return { id, reason: 'Машину починили' }
  },
  addExtraPickup: scheduleInputs.extraPickup,
  addPickupFeed: scheduleInputs.pickupFeed,
  revokePickupFeed: async (village: VillageProject) => ({
    id: (await addPickupFeed(manager(village), scheduleInputs.pickupFeed(village))).id,
  }),
}
