/* One valid use of every action on problems that residents raise. */
import { raiseConcern } from '#actions/concern/raise-concern.ts'
import { settleConcern } from '#actions/concern/settle-concern.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** A valid new problem. */
export const concernOf = ({ projectId, placeId }: VillageProject) => ({
  projectId,
  placeId,
  text: { ru: `Мусор не вывозят ${(made += 1)}` },
  raisedOn: '2023-04-14',
  raisedBy: { ru: 'Жители улицы Абая' },
})

export const madeConcern = async (village: VillageProject): Promise<string> =>
  (await raiseConcern(village.as('manager'), concernOf(village))).id

const settlement = { settledOn: '2023-06-10', settlement: { ru: 'Машина приезжает по графику' } }

type Specimen = (village: VillageProject) => unknown

export const concernSpecimens = {
  raiseConcern: concernOf,
  correctConcern: async (village) => ({
    id: await madeConcern(village),
    raisedOn: '2023-04-13',
    reason: 'Сказали днём раньше',
  }),
  settleConcern: async (village) => ({ id: await madeConcern(village), ...settlement }),
  reopenConcern: async (village) => {
    const id = await madeConcern(village)
    await settleConcern(village.as('manager'), { id, ...settlement })
    return { id, reason: 'Снова не приехали' }
  },
  removeConcern: async (village) => ({ id: await madeConcern(village), reason: 'Записано дважды' }),
} satisfies { readonly [action: string]: Specimen }
