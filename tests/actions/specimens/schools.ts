/* One valid use of every action on eco-adviser schools. */
import { recordEvent } from '#actions/event/record-event.ts'
import { addAdvisers } from '#actions/school/add-advisers.ts'
import { addSchoolCentre } from '#actions/school/add-school-centre.ts'
import { issueCertificates } from '#actions/school/issue-certificates.ts'
import { keepAdviserScan } from '#actions/school/keep-adviser-scan.ts'
import { nameAdviser } from '#actions/school/name-adviser.ts'
import { recordPresentation } from '#actions/school/record-presentation.ts'
import { recordTraining } from '#actions/school/record-training.ts'
import type { Role } from '#domain/account/account.ts'
import { advisersOf, certificatesOf } from '#store/school.ts'
import { signedPaper } from './initiative.ts'
import { newId, type VillageProject } from '../village-project.ts'

export const centreOf = ({ placeId }: VillageProject) => ({
  placeId,
  name: { ru: 'Центр экосоветников школы № 1' },
  openedOn: '2023-04-27',
})

/** A centre with advisers of one class. */
export async function madeCentre(village: VillageProject, count = 3) {
  const manager = village.as('manager')
  const { id: centreId } = await addSchoolCentre(manager, centreOf(village))
  await addAdvisers(manager, { centreId, className: '7А', since: '2023-05-01', count })
  const advisers = await manager.database.read(village.organisationId, (db) => advisersOf(db, centreId))
  return { centreId, adviserIds: advisers.map(({ id }) => id) }
}

export async function schoolEvent(
  { as, projectId, activityId, placeId }: VillageProject,
  kind: 'training' | 'presentation' | 'meeting',
  on: string,
  total = 30,
): Promise<string> {
  const event = { projectId, activityId, kind, title: { ru: 'В школе' }, startsOn: on, endsOn: on, placeId }
  return (await recordEvent(as('manager'), { ...event, attendance: { kind: 'count', total } })).id
}

export async function trainedCentre(village: VillageProject) {
  const centre = await madeCentre(village)
  const eventId = await schoolEvent(village, 'training', '2023-05-15')
  const { id: trainingId } = await recordTraining(village.as('manager'), { ...centre, eventId })
  return { ...centre, trainingId, trainingEventId: eventId }
}

export async function presentationOf(village: VillageProject) {
  const { centreId, adviserIds } = await trainedCentre(village)
  const eventId = await schoolEvent(village, 'presentation', '2023-10-09')
  return { centreId, adviserIds, eventId, className: '5Б', listeners: 24, minutes: 20 }
}

const adviser = async (village: VillageProject): Promise<string> =>
  (await madeCentre(village)).adviserIds[0] ?? ''

/** An adviser whose guardian agreed that the name is kept. */
export const namedAdviser = async (village: VillageProject): Promise<string> => {
  const id = await adviser(village)
  await nameAdviser(village.as('manager'), { id, name: 'Әлиева Дана', consentOn: '2023-05-02' })
  return id
}

type Specimen = (village: VillageProject, role?: Role) => unknown

export const schoolSpecimens = {
  addSchoolCentre: centreOf,
  changeSchoolCentre: async (village) => ({
    id: (await madeCentre(village)).centreId,
    materials: 'Плакаты, экобокс',
  }),
  addAdvisers: async (village) => ({
    centreId: (await madeCentre(village)).centreId,
    className: '8Ә',
    since: '2023-09-01',
    count: 2,
  }),
  changeAdviser: async (village) => ({
    id: await adviser(village),
    className: '8А',
    since: '2023-05-01',
    leftOn: null,
  }),
  nameAdviser: async (village) => ({
    id: await adviser(village),
    name: 'Әлиева Дана',
    consentOn: '2023-05-02',
  }),
  eraseAdviserName: async (village) => ({ id: await namedAdviser(village), on: '2023-06-01' }),
  keepAdviserScan: async (village) => ({ id: await namedAdviser(village), ...signedPaper() }),
  removeAdviserScan: async (village) => {
    const id = await namedAdviser(village)
    await keepAdviserScan(village.as('manager'), { id, ...signedPaper() })
    return { id, reason: 'Лист другого ученика' }
  },
  recordTraining: async (village) => ({
    ...(await madeCentre(village)),
    eventId: await schoolEvent(village, 'training', '2023-05-15'),
  }),
  removeTraining: async (village) => ({
    id: (await trainedCentre(village)).trainingId,
    reason: 'Другой центр',
  }),
  recordPresentation: presentationOf,
  removePresentation: async (village) => ({
    ...(await recordPresentation(village.as('manager'), await presentationOf(village))),
    reason: 'Другой класс',
  }),
  issueCertificates: async (village) => ({
    trainingId: (await trainedCentre(village)).trainingId,
    issuedOn: '2023-05-16',
  }),
  revokeCertificate: async (village) => {
    const manager = village.as('manager')
    const { trainingId } = await trainedCentre(village)
    await issueCertificates(manager, { trainingId, issuedOn: '2023-05-16' })
    const all = await manager.database.read(village.organisationId, certificatesOf)
    return {
      id: all.find((each) => each.trainingId === trainingId)?.id ?? newId(),
      reason: 'Ошибка в классе',
    }
  },
} satisfies { readonly [action: string]: Specimen }
