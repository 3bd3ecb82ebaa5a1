import type { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import type { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import type { setActivists } from '#actions/initiative/set-activists.ts'
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

type Ticks = InputOf<typeof setActivists>

/** Who of a group came: the first led, the second wrote, the third spoke. Some of the lists never came. */
const came = (event: string, village: string, numbers: readonly number[]): Ticks => ({
  eventId: demoId(event),
  parts: numbers.map((number, at) => ({
    memberId: demoId(`initiative.${village}.${number}`),
    part: (['chair', 'secretary', 'speaker'] as const)[at] ?? 'present',
  })),
})

export const activists: readonly Ticks[] = [
  came('event.1.1.2023-04-26.meeting', 'sabalak', [1, 2, 5, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14]),
  came('event.1.1.2023-05-17.meeting', 'kamystybas', [1, 2, 4, 3, 5, 6, 7, 8, 9, 10, 11]),
  came('event.2.2.2023-06-10.gathering', 'sabalak', [1, 2, 6, 3, 4, 7, 8, 9]),
  came('event.2.2.2023-07-22.gathering', 'kamystybas', [2, 1, 3, 5, 6]),
  came('event.2.2.2023-08-05.gathering', 'sabalak', [1, 3, 9, 2, 4, 7, 15]),
]
