/* One valid use of every action on dumps. */
import { addDump } from '#actions/dump/add-dump.ts'
import { recordObservation } from '#actions/dump/record-observation.ts'
import { reportDump } from '#actions/dump/report-dump.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import type { Role } from '#domain/account/account.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** A valid new dump; each lies a kilometre from the one before. */
export const dumpOf = ({ placeId }: VillageProject) => ({
  placeId,
  title: { ru: `Овраг ${(made += 1)}` },
  lat: 46.1 + made / 100,
  lon: 61.9,
  sizeClass: 'medium' as const,
  wasteKinds: ['household' as const],
  on: '2023-04-02',
})

/** A dump that the manager entered. */
export const madeDump = async (village: VillageProject): Promise<string> =>
  (await addDump(village.as('manager'), dumpOf(village))).id

/** A photo among the project's evidence that proves nothing yet. */
export async function photoOf(village: VillageProject, role: Role = 'manager'): Promise<string> {
  made += 1
  // The smallest picture there is, told apart by what stands behind its end.
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const bytes = Buffer.concat([pixel, Buffer.from(`dump ${made}`)])
  const file = { projectId: village.projectId, kind: 'photo' as const, fileName: `${made}.png`, bytes }
  return (await addEvidence(village.as(role), file)).id
}

/** A report that waits. */
const madeReport = async (village: VillageProject): Promise<string> =>
  (await reportDump(village.as('manager'), { lat: 46.3, lon: 61.9, description: `Куча ${(made += 1)}` })).id

type Specimen = (village: VillageProject, role?: Role) => unknown

export const dumpSpecimens = {
  addDump: (village) => dumpOf(village),
  correctDump: async (village) => ({
    id: await madeDump(village),
    ...withoutDay(dumpOf(village)),
    reason: 'Опечатка в названии',
  }),
  recordObservation: async (village) => ({
    dumpId: await madeDump(village),
    seen: 'confirmed',
    on: '2023-04-10',
    note: 'Лежит',
  }),
  recordCleaning: async (village, role = 'manager') => ({
    dumpId: await madeDump(village),
    on: '2023-05-20',
    projectId: village.projectId,
    photos: [await photoOf(village, role === 'monitor' ? 'manager' : role)],
  }),
  withdrawObservation: async (village) => {
    const { id } = await recordObservation(village.as('manager'), {
      dumpId: await madeDump(village),
      seen: 'planned',
      on: '2023-04-10',
    })
    return { id, reason: 'Другая свалка' }
  },
  reportDump: () => ({ lat: 46.2, lon: 61.9, description: `Мусор ${(made += 1)}` }),
  settleReport: async (village) => ({ reportId: await madeReport(village), dumpId: await madeDump(village) }),
  rejectReport: async (village) => ({ reportId: await madeReport(village), reason: 'Это склад песка' }),
} satisfies { readonly [action: string]: Specimen }

const withoutDay = ({ on: _, ...rest }: ReturnType<typeof dumpOf>) => rest
