import type { addTeamMember } from '#actions/people/add-team-member.ts'
import type { recordCoveredNgo } from '#actions/people/record-covered-ngo.ts'
import type { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { collectionEvents } from './events-collection.ts'
import { groupEvents } from './events-groups.ts'
import { schoolEvents } from './events-schools.ts'
import type { DemoEvent } from './event-row.ts'

export const events: readonly DemoEvent[] = [...groupEvents, ...collectionEvents, ...schoolEvents]

/** The ids of the events of some activities, of one kind where told. */
const eventsOf = (activities: readonly string[], kind?: DemoEvent['kind']): string[] =>
  events
    .filter((event) => activities.some((code) => event.activityId === demoId(`activity.${code}`)))
    .flatMap((event) => (event.id && (!kind || event.kind === kind) ? [event.id] : []))

type Group = InputOf<typeof recordParticipantGroup>

/** Different people, each counted in one group only: their sums are the totals of the statistics. */
export const participantGroups: readonly Group[] = [
  {
    ...own('group.school'),
    name: { ru: 'Школьники и педагоги двух школ', kk: 'Екі мектептің оқушылары мен педагогтары' },
    total: 912,
    countedOn: '2023-10-13',
    basis: {
      ru: 'по классным журналам учета презентаций и тренингов',
      kk: 'таныстырылымдар мен тренингтердің сынып журналдары бойынша',
    },
    eventIds: eventsOf(['3.1', '3.2', '3.3']),
    breakdown: {
      gender: { male: 420, female: 492 },
      social: { children: 860, publicSector: 52 },
      age: { age13to16: 680, age17to22: 180, age23to27: 6, age28to32: 10, age33to45: 16, age46to58: 20 },
    },
  },
  {
    ...own('group.households'),
    name: {
      ru: 'Жители, с которыми говорили при обходе дворов',
      kk: 'Үй-үйді аралау кезінде әңгімелескен тұрғындар',
    },
    total: 1400,
    countedOn: '2023-06-27',
    basis: {
      ru: 'по ведомостям подворного обхода, без членов инициативных групп',
      kk: 'үй аралау ведомостері бойынша, бастамашыл топ мүшелерінсіз',
    },
    eventIds: eventsOf(['1.2', '2.2', '2.3']),
    breakdown: {
      gender: { male: 629, female: 771 },
      social: {
        children: 40,
        youth: 470,
        publicSector: 4,
        disabled: 5,
        older: 632,
        unemployed: 10,
        other: 239,
      },
      age: {
        age13to16: 20,
        age17to22: 409,
        age23to27: 47,
        age28to32: 48,
        age33to45: 32,
        age46to58: 445,
        age59plus: 399,
      },
    },
  },
  {
    ...own('group.activists'),
    name: { ru: 'Активисты, участники встреч', kk: 'Кездесулерге қатысқан белсенділер' },
    total: 60,
    countedOn: '2023-05-17',
    basis: { ru: 'по спискам участников четырех встреч', kk: 'төрт кездесуге қатысушылар тізімі бойынша' },
    eventIds: eventsOf(['1.1']),
    breakdown: {
      gender: { male: 27, female: 33 },
      social: { youth: 12, publicSector: 4, older: 24, unemployed: 2, other: 18 },
      age: { age17to22: 6, age23to27: 3, age28to32: 4, age33to45: 11, age46to58: 22, age59plus: 14 },
    },
  },
  {
    ...own('group.volunteers'),
    name: { ru: 'Волонтеры субботников', kk: 'Сенбілік еріктілері' },
    total: 23,
    countedOn: '2023-10-14',
    basis: {
      ru: 'по спискам субботников, только те, кто не вошел в другие группы',
      kk: 'сенбілік тізімдері бойынша, басқа топтарға кірмегендер ғана',
    },
    eventIds: eventsOf(['2.4'], 'cleanUp'),
    breakdown: {
      gender: { male: 15, female: 8 },
      social: { youth: 10, unemployed: 8, other: 5 },
      age: { age17to22: 5, age23to27: 4, age28to32: 3, age33to45: 6, age46to58: 5 },
    },
  },
  {
    ...own('group.business'),
    name: { ru: 'Предприниматели и фермеры', kk: 'Кәсіпкерлер мен фермерлер' },
    total: 20,
    countedOn: '2023-07-20',
    basis: { ru: 'по спискам встреч', kk: 'кездесу тізімдері бойынша' },
    eventIds: eventsOf(['4.1', '4.2']),
    breakdown: {
      gender: { male: 14, female: 6 },
      social: { business: 4, older: 4, other: 12 },
      age: { age33to45: 8, age46to58: 10, age59plus: 2 },
    },
  },
  {
    ...own('group.roundTable'),
    name: { ru: 'Участники круглого стола', kk: 'Дөңгелек үстелге қатысушылар' },
    total: 60,
    countedOn: '2023-11-24',
    basis: { ru: 'по листу регистрации', kk: 'тіркеу парағы бойынша' },
    eventIds: eventsOf(['5.1']),
    breakdown: {
      gender: { male: 36, female: 24 },
      social: { youth: 8, civilServants: 15, older: 15, other: 22 },
      age: { age28to32: 4, age33to45: 16, age46to58: 32, age59plus: 8 },
    },
  },
  {
    ...own('group.briefing'),
    name: { ru: 'Представители НПО и редакций', kk: 'ҮЕҰ мен редакция өкілдері' },
    total: 25,
    countedOn: '2023-11-28',
    basis: { ru: 'по листу регистрации брифинга', kk: 'брифингтің тіркеу парағы бойынша' },
    eventIds: eventsOf(['5.2']),
    breakdown: {
      gender: { male: 9, female: 16 },
      social: { ngoMembers: 15, other: 10 },
      age: { age23to27: 3, age28to32: 6, age33to45: 8, age46to58: 6, age59plus: 2 },
    },
  },
]

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
