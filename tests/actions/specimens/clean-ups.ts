/* One valid use of every action on clean-ups, gear, public works and objections. */
import { addCleanUpPerson } from '#actions/cleanup/add-clean-up-person.ts'
import { holdCleanUp } from '#actions/cleanup/hold-clean-up.ts'
import { planCleanUp } from '#actions/cleanup/plan-clean-up.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { addStockItem } from '#actions/stock/add-stock-item.ts'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { addPublicWorker } from '#actions/works/add-public-worker.ts'
import type { Role } from '#domain/account/account.ts'
import type { VillageProject } from '../village-project.ts'
import { photoOf } from './dumps.ts'

let made = 0

export const cleanUpOf = ({ placeId, projectId }: VillageProject) => ({
  placeId,
  projectId,
  title: { ru: `Субботник ${(made += 1)}` },
  plannedOn: '2023-06-17',
})

export const madeCleanUp = async (village: VillageProject): Promise<string> =>
  (await planCleanUp(village.as('manager'), cleanUpOf(village))).id

/** A clean-up that was held with thirty people. */
export async function heldCleanUp(village: VillageProject): Promise<string> {
  const id = await madeCleanUp(village)
  await holdCleanUp(village.as('manager'), { id, heldOn: '2023-06-17', people: { residents: 30 } as never })
  return id
}

const personOf = (cleanUpId: string) => ({
  cleanUpId,
  name: 'Асан Үлгіұлы',
  consentOn: '2023-06-17',
  consentKind: 'sheet' as const,
})
export const madePerson = async (village: VillageProject, cleanUpId?: string): Promise<string> =>
  (await addCleanUpPerson(village.as('manager'), personOf(cleanUpId ?? (await heldCleanUp(village))))).id

const itemOf = () => ({ name: { ru: `Перчатки ${(made += 1)}` }, unit: 'pair' as const })
export const madeItem = async (village: VillageProject): Promise<string> =>
  (await addStockItem(village.as('manager'), itemOf())).id

export const receivedOf = (village: VillageProject, itemId: string, quantity = 50) => ({
  itemId,
  placeId: village.placeId,
  kind: 'received' as const,
  on: '2023-06-01',
  quantity,
})

export const workerOf = ({ placeId, projectId }: VillageProject) => ({
  placeId,
  projectId,
  people: 7,
  duty: `участок ${(made += 1)}`,
  from: '2023-04-01',
})
export const namedWorkerOf = (village: VillageProject) => ({
  ...workerOf(village),
  people: 1,
  name: 'Сәуле Мысалова',
  consentOn: '2023-04-01',
})
export const madeWorker = async (village: VillageProject): Promise<string> =>
  (await addPublicWorker(village.as('manager'), namedWorkerOf(village))).id

const objectionOf = ({ placeId }: VillageProject) => ({
  placeId,
  on: '2023-05-05',
  side: 'жители улицы',
  about: 'Тариф на вывоз',
  grounds: `Считают плату высокой (${(made += 1)})`,
})
const madeObjection = async (village: VillageProject): Promise<string> =>
  (await recordObjection(village.as('manager'), objectionOf(village))).id

const reason = 'Опечатка'
type Specimen = (village: VillageProject, role?: Role) => unknown

export const cleanUpSpecimens = {
  planCleanUp: (village) => cleanUpOf(village),
  holdCleanUp: async (village) => ({ id: await madeCleanUp(village), heldOn: '2023-06-17', bags: 160 }),
  correctCleanUp: async (village) => ({ id: await madeCleanUp(village), ...cleanUpOf(village), reason }),
  cancelCleanUp: async (village) => ({ id: await madeCleanUp(village), reason: 'Шёл дождь' }),
  addCleanUpPerson: async (village) => personOf(await heldCleanUp(village)),
  eraseCleanUpPerson: async (village) => ({ id: await madePerson(village), on: '2023-07-01' }),
  addCleanUpPhotos: async (village, role = 'manager') => ({
    cleanUpId: await madeCleanUp(village),
    phase: 'before',
    projectId: village.projectId,
    photos: [await photoOf(village, role === 'monitor' ? 'manager' : role)],
  }),
  addStockItem: () => itemOf(),
  correctStockItem: async (village) => ({ id: await madeItem(village), ...itemOf(), reason }),
  recordStockMove: async (village) => receivedOf(village, await madeItem(village)),
  withdrawStockMove: async (village) => {
    const received = receivedOf(village, await madeItem(village))
    return { id: (await recordStockMove(village.as('manager'), received)).id, reason }
  },
  addPublicWorker: (village) => workerOf(village),
  correctPublicWorker: async (village) => ({
    id: await madeWorker(village),
    ...workerOf(village),
    people: 1,
    to: '2023-11-30',
    reason,
  }),
  withdrawPublicWorker: async (village) => ({ id: await madeWorker(village), reason }),
  erasePublicWorker: async (village) => ({ id: await madeWorker(village), on: '2023-07-01' }),
  issueThanks: async (village) => ({ workerId: await madeWorker(village), on: '2023-11-25' }),
  recordObjection: (village) => objectionOf(village),
  answerObjection: async (village) => ({
    id: await madeObjection(village),
    answer: 'Расчёт показан на сходе',
    answeredOn: '2023-05-20',
  }),
  eraseObjectionName: async (village) => {
    const named = { ...objectionOf(village), name: 'Асан Үлгіұлы', consentOn: '2023-05-05' }
    return { id: (await recordObjection(village.as('manager'), named)).id }
  },
  withdrawObjection: async (village) => ({ id: await madeObjection(village), reason }),
} satisfies { readonly [action: string]: Specimen }
