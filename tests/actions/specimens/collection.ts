/* One valid use of every action on separate collection. */
import { addContainerSite } from '#actions/collection/add-container-site.ts'
import { addContainer } from '#actions/collection/add-container.ts'
import { recordContainerState } from '#actions/collection/record-container-state.ts'
import { recordEmptying } from '#actions/collection/record-emptying.ts'
import { recordHandOver } from '#actions/collection/record-hand-over.ts'
import type { Role } from '#domain/account/account.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

export const siteOf = ({ placeId }: VillageProject) => ({
  placeId,
  name: { ru: `Площадка ${(made += 1)}` },
  address: null,
  lat: 46.1,
  lon: 61.9,
})

export const madeSite = async (village: VillageProject): Promise<string> =>
  (await addContainerSite(village.as('manager'), siteOf(village))).id

export const containerOf = (siteId: string) => ({
  siteId,
  number: `${(made += 1)}`,
  fraction: 'plastic' as const,
  litres: 1100,
  since: '2023-05-01',
})

export async function madeContainer(
  village: VillageProject,
): Promise<{ readonly siteId: string; readonly id: string }> {
  const siteId = await madeSite(village)
  const { id } = await addContainer(village.as('manager'), containerOf(siteId))
  return { siteId, id }
}

/** A container emptied of so many kilograms. */
export async function madeEmptying(village: VillageProject, kg: number | null = 40, on = '2023-06-10') {
  const { siteId, id } = await madeContainer(village)
  const emptying = await recordEmptying(village.as('manager'), { siteId, containerIds: [id], on, kg })
  return { siteId, containerId: id, id: emptying.id }
}

const handOf = (village: VillageProject, kg: number) => ({
  placeId: village.placeId,
  on: '2023-06-20',
  fraction: 'plastic' as const,
  kg,
  recipient: 'ТОО «Қайта өңдеу»',
  price: '1200',
  document: `накладная № ${(made += 1)}`,
})

type Specimen = (village: VillageProject, role?: Role) => unknown

export const collectionSpecimens = {
  addContainerSite: (village) => siteOf(village),
  correctContainerSite: async (village) => ({
    ...siteOf(village),
    id: await madeSite(village),
    reason: 'Опечатка',
  }),
  addContainer: async (village) => containerOf(await madeSite(village)),
  correctContainer: async (village) => {
    const { id } = await madeContainer(village)
    const { siteId: _, ...container } = containerOf('')
    return { ...container, id, reason: 'Опечатка' }
  },
  recordContainerState: async (village) => ({
    containerId: (await madeContainer(village)).id,
    state: 'full',
    on: '2023-06-01',
  }),
  withdrawContainerState: async (village) => {
    const containerId = (await madeContainer(village)).id
    const seen = { containerId, state: 'full' as const, on: '2023-06-01' }
    return { id: (await recordContainerState(village.as('manager'), seen)).id, reason: 'Другой контейнер' }
  },
  recordEmptying: async (village) => {
    const { siteId, id } = await madeContainer(village)
    return { siteId, containerIds: [id], on: '2023-06-10', kg: 12.5 }
  },
  withdrawEmptying: async (village) => ({
    id: (await madeEmptying(village, null)).id,
    reason: 'Другой день',
  }),
  recordHandOver: async (village) => {
    await madeEmptying(village)
    return handOf(village, 10)
  },
  withdrawHandOver: async (village) => {
    await madeEmptying(village)
    const { id } = await recordHandOver(village.as('manager'), handOf(village, 5))
    return { id, reason: 'Не та накладная' }
  },
} satisfies { readonly [action: string]: Specimen }
