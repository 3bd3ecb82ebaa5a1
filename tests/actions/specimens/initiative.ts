/* One valid use of every action on initiative groups. */
import { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { keepMemberScan } from '#actions/initiative/keep-member-scan.ts'
import { madeGatheringEvent } from './gathering.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** A signed paper as a file; each is another one. */
export const signedPaper = () => ({
  fileName: 'согласие.pdf',
  bytes: Buffer.from(`%PDF-1.4 ${(made += 1)}`),
})

/** A valid new group. */
export const groupOf = ({ placeId }: VillageProject) => ({
  placeId,
  name: { ru: `Инициативная группа ${(made += 1)}`, kk: `Бастамашыл топ ${made}` },
  formedOn: '2023-03-20',
})

/** A group that the manager entered. */
export const madeGroup = async (village: VillageProject): Promise<string> =>
  (await addInitiativeGroup(village.as('manager'), groupOf(village))).id

export const named = {
  name: 'Арман Сейіт',
  phone: '+7 701 123 45 67',
  consentOn: '2023-04-01',
  consentHow: 'paper' as const,
  keptUntil: '2024-12-31',
}

/** A member of a new group, with a name. */
export const madeMember = async (village: VillageProject): Promise<string> => {
  const groupId = await madeGroup(village)
  const member = { groupId, role: 'leader' as const, from: '2023-04-01', ...named }
  return (await addInitiativeMember(village.as('manager'), member)).id
}

type Specimen = (village: VillageProject) => unknown

export const initiativeSpecimens = {
  addInitiativeGroup: groupOf,
  changeInitiativeGroup: async (village) => ({
    ...groupOf(village),
    id: await madeGroup(village),
    endedOn: '2023-11-30',
  }),
  removeInitiativeGroup: async (village) => ({ id: await madeGroup(village), reason: 'Записана дважды' }),
  addInitiativeMember: async (village) => ({
    groupId: await madeGroup(village),
    role: 'member',
    from: '2023-04-01',
    ...named,
  }),
  correctInitiativeMember: async (village) => ({
    id: await madeMember(village),
    role: 'secretary',
    from: '2023-04-01',
    to: '2023-09-30',
    ...named,
    reason: 'Избрали секретарём',
  }),
  withdrawMemberConsent: async (village) => ({ id: await madeMember(village), on: '2023-06-01' }),
  removeInitiativeMember: async (village) => ({ id: await madeMember(village), reason: 'Другой человек' }),
  keepMemberScan: async (village) => ({ id: await madeMember(village), ...signedPaper() }),
  removeMemberScan: async (village) => {
    const id = await madeMember(village)
    await keepMemberScan(village.as('manager'), { id, ...signedPaper() })
    return { id, reason: 'Лист другого человека' }
  },
  setActivists: async (village) => ({
    eventId: await madeGatheringEvent(village),
    parts: [{ memberId: await madeMember(village), part: 'speaker' }],
  }),
} satisfies { readonly [action: string]: Specimen }
