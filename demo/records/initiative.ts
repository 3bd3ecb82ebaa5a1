import type { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import type { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { demoId, type InputOf } from '../demo-id.ts'

type Group = InputOf<typeof addInitiativeGroup>
type Member = InputOf<typeof addInitiativeMember>

/** The groups that were chosen at the meetings of April and May; how many they are is what the journal counted there. */
const chosen = [
  {
    village: 'sabalak',
    name: { ru: 'Инициативная группа Сабалака', kk: 'Сабалақтың бастамашыл тобы' },
    on: '2023-04-26',
    members: 19,
    named: ['Тлеубаева Гүлнар', 'Ермеков Серік', 'Жанибекова Айнұр'],
  },
  {
    village: 'kamystybas',
    name: { ru: 'Инициативная группа Камыстыбаса', kk: 'Қамыстыбастың бастамашыл тобы' },
    on: '2023-05-17',
    members: 12,
    named: ['Байжанов Марат', 'Сейілбекова Зәуре'],
  },
] as const

export const initiativeGroups: readonly Group[] = chosen.map(({ village, name, on }) => ({
  id: demoId(`initiative.${village}`),
  placeId: demoId(`place.${village}`),
  name,
  formedOn: on,
}))

const roles = ['leader', 'secretary', 'coordinator'] as const

/** Who consented is named; the others count without a name. */
export const initiativeMembers: readonly Member[] = chosen.flatMap(({ village, on, members, named }) =>
  Array.from({ length: members }, (_, at): Member => {
    const name = named[at]
    return {
      id: demoId(`initiative.${village}.${at + 1}`),
      groupId: demoId(`initiative.${village}`),
      role: (name && roles[at]) ?? 'member',
      from: on,
      ...(name && { name, consentOn: on, consentHow: 'paper', keptUntil: '2026-12-31' }),
    }
  }),
)
