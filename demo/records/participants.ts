/*
 * Who took part. The journal counts every group: at most events each person came once, so their categories are dealt over
 * the events; at meetings of activists and clean-ups names stand on sheets, where the same people come again. All names
 * are invented.
 */
import type { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import type { Breakdown } from '#domain/people/categories.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { breakdownsOf, peopleOf } from './attendance-parts.ts'
import type { DemoEvent } from './event-row.ts'
import { collectionEvents } from './events-collection.ts'
import { groupEvents } from './events-groups.ts'
import { schoolEvents } from './events-schools.ts'
import { activistNames, volunteerNames } from './sheet-names.ts'

const journal: readonly DemoEvent[] = [...groupEvents, ...collectionEvents, ...schoolEvents]

/** The ids of the events of some activities, of one kind where told. */
export const eventsOf = (activities: readonly string[], kind?: DemoEvent['kind']): string[] =>
  journal
    .filter((event) => activities.some((code) => event.activityId === demoId(`activity.${code}`)))
    .flatMap((event) => (event.id && (!kind || event.kind === kind) ? [event.id] : []))

/** The people of each group by category. */
const peopleBy = {
  school: {
    gender: { male: 420, female: 492 },
    social: { children: 860, publicSector: 52 },
    age: { age13to16: 680, age17to22: 180, age23to27: 6, age28to32: 10, age33to45: 16, age46to58: 20 },
  },
  households: {
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
  activists: {
    gender: { male: 27, female: 33 },
    social: { youth: 12, publicSector: 4, older: 24, unemployed: 2, other: 18 },
    age: { age17to22: 6, age23to27: 3, age28to32: 4, age33to45: 11, age46to58: 22, age59plus: 14 },
  },
  volunteers: {
    gender: { male: 15, female: 8 },
    social: { youth: 10, unemployed: 8, other: 5 },
    age: { age17to22: 5, age23to27: 4, age28to32: 3, age33to45: 6, age46to58: 5 },
  },
  roundTable: {
    gender: { male: 36, female: 24 },
    social: { youth: 8, civilServants: 15, older: 15, other: 22 },
    age: { age28to32: 4, age33to45: 16, age46to58: 32, age59plus: 8 },
  },
  briefing: {
    gender: { male: 9, female: 16 },
    social: { ngoMembers: 15, other: 10 },
    age: { age23to27: 3, age28to32: 6, age33to45: 8, age46to58: 6, age59plus: 2 },
  },
} satisfies { readonly [group: string]: Breakdown }

const activists = peopleOf(peopleBy.activists, activistNames)
const volunteers = peopleOf(peopleBy.volunteers, volunteerNames)
const named = new Set([
  'Үлгібаев Нұрлан',
  'Тестов Ержан',
  'Мысалова Гүлнар',
  'Тестова Жанат',
  'Үлгібаева Сәуле',
])
const unnamed = volunteers.filter(({ name }) => !named.has(name))
const volunteer = (...names: string[]) => volunteers.filter(({ name }) => names.includes(name))

/** Who stood on the sheets: thirty activists a village, and at clean-ups volunteers beside the activists of Sabalak. */
const sheets: { readonly [key: string]: DemoEvent['attendance'] } = Object.fromEntries(
  (
    [
      ['1.1.2023-04-19.meeting', activists.slice(0, 16)],
      ['1.1.2023-04-26.meeting', activists.slice(16, 30)],
      ['1.1.2023-05-16.meeting', activists.slice(30, 46)],
      ['1.1.2023-05-17.meeting', activists.slice(46)],
      [
        '2.4.2023-06-17.cleanUp',
        [
          ...volunteer('Үлгібаев Нұрлан', 'Мысалова Гүлнар', 'Тестова Жанат', 'Үлгібаева Сәуле'),
          ...unnamed.slice(0, 11),
          ...activists.slice(0, 15),
        ],
      ],
      [
        '2.4.2023-09-09.cleanUp',
        [
          ...volunteer('Мысалова Гүлнар', 'Тестов Ержан', 'Үлгібаев Нұрлан'),
          ...unnamed.slice(6),
          ...activists.slice(5, 18),
        ],
      ],
      [
        '2.4.2023-10-14.cleanUp',
        [
          ...volunteer('Тестова Жанат', 'Үлгібаев Нұрлан'),
          ...unnamed.slice(2, 12),
          ...activists.slice(3, 15),
        ],
      ],
    ] as const
  ).map(([key, people]) => [demoId(`event.${key}`), { kind: 'sheet', people: [...people] }]),
)

/** Farmers and traders of a village came to the workshop of their day as well. */
const businessOf = (place: string) =>
  schoolEvents
    .filter(
      (event) => event.activityId === demoId('activity.4.1') && event.placeId === demoId(`place.${place}`),
    )
    .flatMap(({ attendance }) => (attendance?.kind === 'sheet' ? attendance.people : []))

const workshops: { readonly [id: string]: DemoEvent['attendance'] } = {
  [demoId('event.4.2.2023-11-22.workshop')]: { kind: 'sheet', people: businessOf('sabalak') },
  [demoId('event.4.2.2023-11-23.workshop')]: { kind: 'sheet', people: businessOf('kamystybas') },
}

/** The people of a group dealt over the events at which each of them was once. */
function dealtOver(
  breakdown: Breakdown,
  eventIds: readonly string[],
): { [id: string]: DemoEvent['attendance'] } {
  const sizes = eventIds.map((id) => {
    const attendance = journal.find((event) => event.id === id)?.attendance
    return attendance?.kind === 'count' ? attendance.total : 0
  })
  const parts = breakdownsOf(breakdown, sizes)
  return Object.fromEntries(
    parts.map((attendance, at) => [eventIds[at] ?? '', attendance as DemoEvent['attendance']]),
  )
}

const came = {
  ...sheets,
  ...workshops,
  ...dealtOver(peopleBy.school, eventsOf(['3.3'])),
  ...dealtOver(peopleBy.households, eventsOf(['1.2'])),
  ...dealtOver(peopleBy.roundTable, eventsOf(['5.1'])),
  ...dealtOver(peopleBy.briefing, eventsOf(['5.2'])),
}

/** Every event of the demo's journal with who came. */
export const events: readonly DemoEvent[] = journal.map((event) => {
  const attendance = came[event.id ?? '']
  return attendance ? { ...event, attendance } : event
})

type Group = InputOf<typeof recordParticipantGroup>

const group = (
  key: string,
  [ru, kk]: readonly [string, string],
  counting: Group['counting'],
  countedOn: string,
  eventIds: string[],
  [basisRu, basisKk]: readonly [string, string],
): Group => ({
  ...own(`group.${key}`),
  name: { ru, kk },
  counting,
  countedOn,
  eventIds,
  basis: { ru: basisRu, kk: basisKk },
})

/** Different people, each counted in one group only: their sums are the totals of the statistics. */
export const participantGroups: readonly Group[] = [
  group(
    'school',
    ['Школьники и педагоги двух школ', 'Екі мектептің оқушылары мен педагогтары'],
    'attendance',
    '2023-10-13',
    eventsOf(['3.3']),
    [
      'по классным журналам учета презентаций, каждый класс слушал один раз',
      'таныстырылымдардың сынып журналдары бойынша, әр сынып бір рет тыңдаған',
    ],
  ),
  group(
    'households',
    ['Жители, с которыми говорили при обходе дворов', 'Үй-үйді аралау кезінде әңгімелескен тұрғындар'],
    'attendance',
    '2023-06-27',
    eventsOf(['1.2']),
    [
      'по ведомостям подворного обхода, без членов инициативных групп',
      'үй аралау ведомостері бойынша, бастамашыл топ мүшелерінсіз',
    ],
  ),
  group(
    'activists',
    ['Активисты, участники встреч', 'Кездесулерге қатысқан белсенділер'],
    'names',
    '2023-05-17',
    eventsOf(['1.1']),
    ['по спискам участников четырех встреч', 'төрт кездесуге қатысушылар тізімі бойынша'],
  ),
  group(
    'volunteers',
    ['Волонтеры субботников', 'Сенбілік еріктілері'],
    'names',
    '2023-10-14',
    eventsOf(['2.4'], 'cleanUp'),
    [
      'по спискам субботников, только те, кто не вошел в другие группы',
      'сенбілік тізімдері бойынша, басқа топтарға кірмегендер ғана',
    ],
  ),
  group(
    'business',
    ['Предприниматели и фермеры', 'Кәсіпкерлер мен фермерлер'],
    'names',
    '2023-07-20',
    eventsOf(['4.1', '4.2']),
    ['по спискам встреч', 'кездесу тізімдері бойынша'],
  ),
  group(
    'roundTable',
    ['Участники круглого стола', 'Дөңгелек үстелге қатысушылар'],
    'attendance',
    '2023-11-24',
    eventsOf(['5.1']),
    ['по листу регистрации', 'тіркеу парағы бойынша'],
  ),
  group(
    'briefing',
    ['Представители НПО и редакций', 'ҮЕҰ мен редакция өкілдері'],
    'attendance',
    '2023-11-28',
    eventsOf(['5.2']),
    ['по листу регистрации брифинга', 'брифингтің тіркеу парағы бойынша'],
  ),
]
