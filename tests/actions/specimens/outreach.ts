/* One valid use of every action on the plan of publications. */
import { recordMaterialMove } from '#actions/outreach/record-material-move.ts'
import { recordPublication } from '#actions/outreach/record-publication.ts'
import { recordReachReading } from '#actions/outreach/record-reach-reading.ts'
import { recordPrintedMaterial } from '#actions/outreach/record-printed-material.ts'
import { planPublication } from '#actions/outreach/plan-publication.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** A valid new row of the plan. */
export const plannedOf = ({ projectId, activityId }: VillageProject) => ({
  projectId,
  activityId,
  title: { ru: `Весы на полигоне ${(made += 1)}` },
  kind: 'article' as const,
  language: 'kk' as const,
  outlet: { ru: 'Вестник района' },
  byWhom: 'Сауле Ахметова',
  dueOn: '2023-06-15',
})

const madePlanned = async (village: VillageProject): Promise<string> =>
  (await planPublication(village.as('manager'), plannedOf(village))).id

/** A printed material of 500 of which nothing has come yet. */
export const madeMaterial = async ({ projectId, as }: VillageProject): Promise<string> =>
  (
    await recordPrintedMaterial(as('manager'), {
      projectId,
      kind: 'leaflet',
      title: { ru: `Памятка ${(made += 1)}` },
      printedOn: '2023-05-02',
      printRun: 500,
    })
  ).id

/** A valid delivery of all of a print run. */
export const deliveryOf = ({ projectId }: VillageProject, materialId: string) => ({
  projectId,
  materialId,
  kind: 'delivered' as const,
  on: '2023-05-02',
  quantity: 500,
})

const madeDelivery = async (village: VillageProject): Promise<string> =>
  (await recordMaterialMove(village.as('manager'), deliveryOf(village, await madeMaterial(village)))).id

/** A publication of 15 April 2023 whose reach nobody has read. */
export const madePublication = async ({ projectId, as }: VillageProject): Promise<string> =>
  (
    await recordPublication(as('manager'), {
      projectId,
      kind: 'post',
      outlet: { ru: 'Страница села' },
      title: { ru: `Сход прошёл ${(made += 1)}` },
      language: 'ru',
      publishedOn: '2023-04-15',
    })
  ).id

/** A valid reading of a publication. */
export const readingOf = ({ projectId }: VillageProject, publicationId: string) => ({
  projectId,
  publicationId,
  on: '2023-04-16',
  people: 120,
  source: { ru: 'счетчик страницы' },
})

const madeReading = async (village: VillageProject): Promise<string> =>
  (await recordReachReading(village.as('manager'), readingOf(village, await madePublication(village)))).id

type Specimen = (village: VillageProject) => unknown

export const outreachSpecimens = {
  planPublication: plannedOf,
  correctPlannedPublication: async (village) => ({ id: await madePlanned(village), kind: 'post' }),
  removePlannedPublication: async (village) => ({
    id: await madePlanned(village),
    reason: 'Внесено дважды',
  }),
  recordPlanStep: async (village) => ({
    projectId: village.projectId,
    plannedId: await madePlanned(village),
    kind: 'moved',
    toOn: '2023-06-22',
    reason: 'Редакция попросила неделю',
  }),
  recordReachReading: async (village) => readingOf(village, await madePublication(village)),
  correctReachReading: async (village) => ({
    id: await madeReading(village),
    people: 125,
    reason: 'Опечатка',
  }),
  withdrawReachReading: async (village) => ({ id: await madeReading(village), reason: 'Внесено дважды' }),
  recordMaterialMove: async (village) => deliveryOf(village, await madeMaterial(village)),
  correctMaterialMove: async (village) => ({
    id: await madeDelivery(village),
    quantity: 450,
    reason: 'Пересчитали пачки',
  }),
  withdrawMaterialMove: async (village) => ({
    id: await madeDelivery(village),
    reason: 'Внесено дважды',
  }),
} satisfies { readonly [action: string]: Specimen }
