import type { addTeamMember } from '#actions/people/add-team-member.ts'
import type { recordCoveredNgo } from '#actions/people/record-covered-ngo.ts'
import { own, type InputOf } from '../demo-id.ts'
import { eventsOf } from './participants.ts'

const from = '2023-03-14'
export const team: readonly InputOf<typeof addTeamMember>[] = [
  {
    ...own('team.manager'),
    kind: 'staff',
    name: 'Сагындыкова Раушан',
    position: { ru: 'Руководитель проекта', kk: 'Жоба жетекшісі' },
    from,
  },
  {
    ...own('team.accountant'),
    kind: 'staff',
    name: 'Мырзабекова Толкын',
    position: { ru: 'Бухгалтер', kk: 'Бухгалтер' },
    from,
  },
  {
    ...own('team.sabalak'),
    kind: 'staff',
    name: 'Ким Алия',
    position: { ru: 'Координатор в Сабалаке', kk: 'Сабалақтағы үйлестіруші' },
    from,
  },
  {
    ...own('team.kamystybas'),
    kind: 'staff',
    name: 'Тлеубаев Даурен',
    position: { ru: 'Координатор в Камыстыбасе', kk: 'Қамыстыбастағы үйлестіруші' },
    from,
  },
  {
    ...own('team.trainer'),
    kind: 'specialist',
    name: 'Ергалиева Назым',
    position: { ru: 'Тренер экосоветников', kk: 'Экокеңесшілер тренері' },
    from: '2023-05-01',
    to: '2023-09-30',
  },
]

const ngoNames: readonly (readonly [ru: string, kk: string])[] = [
  ['Общественное объединение «Жасыл дала»', '«Жасыл дала» қоғамдық бірлестігі'],
  ['Общественный фонд «Тұмар»', '«Тұмар» қоғамдық қоры'],
  ['Общественное объединение «Сырдың самалы»', '«Сырдың самалы» қоғамдық бірлестігі'],
  ['Общественный фонд «Ізгі жол»', '«Ізгі жол» қоғамдық қоры'],
  ['Общественное объединение «Аралдың жастары»', '«Аралдың жастары» қоғамдық бірлестігі'],
  ['Общественный фонд «Мейірбан жүрек»', '«Мейірбан жүрек» қоғамдық қоры'],
  ['Общественное объединение «Ауыл тынысы»', '«Ауыл тынысы» қоғамдық бірлестігі'],
  ['Общественный фонд «Бастау бұлақ»', '«Бастау бұлақ» қоғамдық қоры'],
  ['Частное учреждение «Дана ұрпақ»', '«Дана ұрпақ» жеке мекемесі'],
  ['Общественное объединение «Әйелдер әлемі»', '«Әйелдер әлемі» қоғамдық бірлестігі'],
  ['Общественный фонд «Сексеуіл»', '«Сексеуіл» қоғамдық қоры'],
  ['Общественное объединение «Ел тілегі»', '«Ел тілегі» қоғамдық бірлестігі'],
  ['Общественный фонд «Қамқор қанат»', '«Қамқор қанат» қоғамдық қоры'],
  ['Общественное объединение «Дария жағасы»', '«Дария жағасы» қоғамдық бірлестігі'],
  ['Общественный фонд «Жаңа толқын Сыр»', '«Жаңа толқын Сыр» қоғамдық қоры'],
]

const [briefing] = eventsOf(['5.2'])
const meetings = eventsOf(['1.1'])
/** Two of them helped from the first meetings on, the others came to the final briefing. */
const early: { readonly [ngo: string]: { readonly eventId: string | null; readonly coveredOn: string } } = {
  'Общественное объединение «Жасыл дала»': { eventId: meetings[1] ?? null, coveredOn: '2023-04-26' },
  'Общественное объединение «Аралдың жастары»': { eventId: meetings[3] ?? null, coveredOn: '2023-05-17' },
}

export const coveredNgos: readonly InputOf<typeof recordCoveredNgo>[] = ngoNames.map(([ru, kk], index) => ({
  ...own(`ngo.${index + 1}`),
  name: { ru, kk },
  ...(early[ru] ?? { eventId: briefing ?? null, coveredOn: '2023-11-28' }),
}))
