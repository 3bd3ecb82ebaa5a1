/* One valid use of every action on businesses, their applications for support, and bio-waste. */
import { addBusiness } from '#actions/business/add-business.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import { addWasteNotice } from '#actions/biowaste/add-waste-notice.ts'
import { agreeWasteMatch } from '#actions/biowaste/agree-waste-match.ts'
import { recordWasteHandOver } from '#actions/biowaste/record-waste-hand-over.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { recordApplicationStep } from '#actions/support/record-application-step.ts'
import type { Role } from '#domain/account/account.ts'
import { newId, type VillageProject } from '../village-project.ts'
import { schoolEvent } from './schools.ts'

export const businessOf = ({ placeId }: VillageProject) => ({
  placeId,
  kind: 'farm' as const,
  name: 'КХ «Береке»',
  trade: 'овцеводство',
  since: '2023-04-01',
})
export const madeBusiness = async (village: VillageProject): Promise<string> =>
  (await addBusiness(village.as('manager'), businessOf(village))).id

export async function madeVisit(village: VillageProject, on = '2023-07-12', total = 5) {
  const businessId = await madeBusiness(village)
  const eventId = await schoolEvent(village, 'meeting', on, total)
  await recordBusinessVisits(village.as('manager'), { eventId, businessIds: [businessId] })
  return { businessId, eventId }
}

export const applicationOf = (businessId: string) => ({
  businessId,
  kind: 'grant' as const,
  programme: 'Гранты на новые бизнес-идеи',
  givenBy: 'Отдел предпринимательства района',
  asked: '1 380 000',
  termDays: 30,
  on: '2023-11-22',
})
export const madeApplication = async (village: VillageProject, more = {}): Promise<string> =>
  (
    await recordApplication(village.as('manager'), {
      ...applicationOf(await madeBusiness(village)),
      ...more,
    })
  ).id

export const offerOf = ({ placeId }: VillageProject) => ({
  side: 'offer' as const,
  placeId,
  kind: 'manure' as const,
  unit: 't' as const,
  amount: 10,
  fromMonth: 4,
  toMonth: 10,
  since: '2023-05-01',
})
export const madeNotice = async (village: VillageProject, more = {}): Promise<string> =>
  (await addWasteNotice(village.as('manager'), { ...offerOf(village), ...more })).id

export async function madePair(village: VillageProject) {
  const offerId = await madeNotice(village)
  const needId = await madeNotice(village, { side: 'need', amount: 6 })
  return { offerId, needId, on: '2023-06-01' }
}
export async function madeMatch(village: VillageProject): Promise<string> {
  const pair = await madePair(village)
  return (await agreeWasteMatch(village.as('manager'), { ...pair, amount: 6 })).id
}
const handOf = (matchId: string) => ({ matchId, on: '2023-06-10', amount: 2.5 })

type Specimen = (village: VillageProject, role?: Role) => unknown

export const economySpecimens = {
  addBusiness: (village) => businessOf(village),
  correctBusiness: async (village) => ({
    ...businessOf(village),
    id: await madeBusiness(village),
    until: '2023-10-01',
    reason: 'Хозяйство закрыто',
  }),
  withdrawBusiness: async (village) => ({ id: await madeBusiness(village), reason: 'Записано дважды' }),
  recordBusinessContact: async (village) => ({
    id: await madeBusiness(village),
    name: 'Марат А.',
    phone: '+7 701 000 00 05',
    consentOn: '2023-04-02',
  }),
  eraseBusinessContact: async (village) => {
    const id = await madeBusiness(village)
    await recordBusinessContact(village.as('manager'), { id, name: 'Марат А.', consentOn: '2023-04-02' })
    return { id, on: '2023-08-01' }
  },
  recordBusinessVisits: async (village) => ({
    eventId: await schoolEvent(village, 'meeting', '2023-07-12', 5),
    businessIds: [await madeBusiness(village)],
  }),
  removeBusinessVisit: async (village) => ({ ...(await madeVisit(village)), reason: 'Не приезжали' }),
  recordApplication: async (village) => applicationOf(await madeBusiness(village)),
  correctApplication: async (village) => {
    const { businessId: _, on: __, ...application } = applicationOf('')
    return { ...application, id: await madeApplication(village), asked: '1 400 000', reason: 'Опечатка' }
  },
  withdrawApplication: async (village) => ({ id: await madeApplication(village), reason: 'Записано дважды' }),
  recordApplicationStep: async (village) => ({
    applicationId: await madeApplication(village),
    kind: 'approved',
    on: '2023-11-29',
    amount: '1 000 000',
  }),
  withdrawApplicationStep: async (village) => {
    const applicationId = await madeApplication(village)
    const manager = village.as('manager')
    const documents = { applicationId, kind: 'documents' as const, on: '2023-11-25' }
    const { id } = await recordApplicationStep(manager, documents)
    return { id, reason: 'Другая заявка' }
  },
  addWasteNotice: (village) => ({ ...offerOf(village), note: `Яма № ${newId()}` }),
  correctWasteNotice: async (village) => {
    const { side: _, ...offer } = offerOf(village)
    return { ...offer, id: await madeNotice(village), amount: 12, reason: 'Стадо больше' }
  },
  withdrawWasteNotice: async (village) => ({ id: await madeNotice(village), reason: 'Записано дважды' }),
  agreeWasteMatch: async (village) => ({ ...(await madePair(village)), amount: 4 }),
  declineWasteMatch: async (village) => ({ ...(await madePair(village)), reason: 'Нет машины' }),
  endWasteMatch: async (village) => ({ id: await madeMatch(village), on: '2023-09-01' }),
  withdrawWasteMatch: async (village) => ({ id: await madeMatch(village), reason: 'Передумали' }),
  recordWasteHandOver: async (village) => handOf(await madeMatch(village)),
  withdrawWasteHandOver: async (village) => {
    const handed = await recordWasteHandOver(village.as('manager'), handOf(await madeMatch(village)))
    return { id: handed.id, reason: 'Не тот день' }
  },
} satisfies { readonly [action: string]: Specimen }
