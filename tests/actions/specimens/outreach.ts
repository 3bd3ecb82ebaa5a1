/* One valid use of every action on the plan of publications. */
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
} satisfies { readonly [action: string]: Specimen }
