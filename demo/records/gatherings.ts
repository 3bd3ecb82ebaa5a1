import type { raiseConcern } from '#actions/concern/raise-concern.ts'
import type { settleConcern } from '#actions/concern/settle-concern.ts'
import type { addAgendaItem } from '#actions/gathering/add-agenda-item.ts'
import type { recordDecision } from '#actions/gathering/record-decision.ts'
import type { recordGathering } from '#actions/gathering/record-gathering.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { carriedRecommendations } from './recommendations.ts'

type Words = readonly [ru: string, kk: string]
const text = ([ru, kk]: Words) => ({ ru, kk })
const fund: Words = ['Общественный фонд «Арай»', '«Арай» қоғамдық қоры']

/** The two problems that residents named at their first meetings. */
export const concerns: readonly InputOf<typeof raiseConcern>[] = [
  {
    ...own('concern.schedule'),
    placeId: demoId('place.sabalak'),
    text: text([
      'Мусор из Сабалака не вывозят по расписанию: машина приезжает редко, и никто не знает когда.',
      'Сабалақтан қоқыс кесте бойынша шығарылмайды: көлік сирек келеді, қашан келетінін ешкім білмейді.',
    ]),
    raisedOn: '2023-04-19',
    eventId: demoId('event.1.1.2023-04-19.meeting'),
    raisedBy: text(['Жители улиц Сабалака', 'Сабалақ көшелерінің тұрғындары']),
  },
  {
    ...own('concern.dumps'),
    placeId: demoId('place.kamystybas'),
    text: text([
      'В Камыстыбасе мусор сваливают у жилых домов и у канала, стихийные свалки растут.',
      'Қамыстыбаста қоқыс тұрғын үйлер мен канал жанына төгіледі, стихиялық қоқыс орындары көбейіп барады.',
    ]),
    raisedOn: '2023-05-16',
    eventId: demoId('event.1.1.2023-05-16.meeting'),
    raisedBy: text(['Активисты Камыстыбаса', 'Қамыстыбас белсенділері']),
  },
]

export const settlements: readonly InputOf<typeof settleConcern>[] = [
  {
    id: demoId('concern.schedule'),
    settledOn: '2023-12-28',
    settlement: text([
      'Вывоз идёт по утверждённому графику, отчёты контролёров приходят каждый месяц.',
      'Қоқыс бекітілген кесте бойынша шығарылады, бақылаушылардың есебі ай сайын келеді.',
    ]),
  },
]

interface Held {
  /** Its event of the journal. */
  readonly event: string
  readonly kind: InputOf<typeof recordGathering>['kind']
  readonly noticeOn: string
  readonly points: readonly (readonly [Words, readonly [number, number, number] | null, Words?])[]
}

const meeting = (event: string, noticeOn: string, points: Held['points']): Held => ({
  event,
  kind: 'communityMeeting',
  noticeOn,
  points,
})

const held: readonly Held[] = [
  meeting('event.1.1.2023-04-26.meeting', '2023-04-20', [
    [
      ['Выбор инициативной группы', 'Бастамашыл топ сайлау'],
      [13, 0, 1],
      [
        'Жительница улицы: группе нужны люди с каждой улицы.',
        'Көше тұрғыны: топта әр көшеден адам болуы керек.',
      ],
    ],
    [
      ['Предложения акиму города о вывозе мусора', 'Қоқыс шығару туралы қала әкіміне ұсыныстар'],
      [14, 0, 0],
      ['Житель: главное — постоянный день вывоза.', 'Тұрғын: ең бастысы — шығарудың тұрақты күні.'],
    ],
  ]),
  meeting('event.1.1.2023-05-17.meeting', '2023-05-12', [
    [
      ['Выбор инициативной группы', 'Бастамашыл топ сайлау'],
      [12, 1, 1],
    ],
    [
      ['Стихийные свалки у домов и у канала', 'Үйлер мен канал жанындағы стихиялық қоқыс'],
      [14, 0, 0],
    ],
  ]),
  meeting('event.2.2.2023-06-10.gathering', '2023-06-05', [
    [
      ['Как идёт вывоз по новому графику', 'Жаңа кесте бойынша қоқыс қалай шығарылып жатыр'],
      [12, 1, 1],
      ['Контролёр: один рейс пропущен.', 'Бақылаушы: бір рейс өткізіліп алынды.'],
    ],
  ]),
  meeting('event.2.2.2023-07-22.gathering', '2023-07-17', [
    [
      ['Где ставить контейнеры', 'Контейнерлерді қайда қою керек'],
      [11, 1, 0],
    ],
  ]),
  meeting('event.2.2.2023-08-05.gathering', '2023-07-31', [
    [
      ['Договоры магазинов на вывоз', 'Дүкендердің қоқыс шығару шарттары'],
      [10, 2, 1],
    ],
  ]),
  {
    event: 'event.5.1.2023-11-24.roundTable',
    kind: 'roundTable',
    noticeOn: '2023-11-14',
    points: [
      [['Итоги общественного контроля', 'Қоғамдық бақылаудың қорытындысы'], null],
      [['Рекомендации области', 'Облысқа арналған ұсынымдар'], null],
    ],
  },
]

const idOf = ({ event }: Pick<Held, 'event'>): string => event.replace('event.', 'gathering.')

export const gatherings: readonly InputOf<typeof recordGathering>[] = held.map(
  ({ event, kind, noticeOn }) => ({
    ...own(idOf({ event })),
    eventId: demoId(event),
    kind,
    convener: text(fund),
    noticeOn,
    noticeHow: text([
      'Объявление на доске, сообщение в группе села',
      'Тақтадағы хабарландыру, ауыл тобындағы хабар',
    ]),
    chair: text(['Р. Сагындыкова', 'Р. Сағындықова']),
    secretary: text(['Д. Омарова', 'Д. Омарова']),
  }),
)

export const agendaItems: readonly InputOf<typeof addAgendaItem>[] = held.flatMap(({ event, points }) =>
  points.map(([title, votes, speech], at) => ({
    ...own(`${idOf({ event })}.item.${at + 1}`),
    gatheringId: demoId(idOf({ event })),
    title: text(title),
    ...(speech && { speeches: text(speech) }),
    ...(votes && { votesFor: votes[0], votesAgainst: votes[1], votesAbstained: votes[2] }),
  })),
)

/** Recommendations of the round table that are about dumps and what lies in the steppe; the rest are about the service. */
const aboutDumps = new Set(['60.7', '60.8', '60.9'])

/** A decision behind each recommendation, so that its story opens from the problem that it answers. */
const ofRecommendations: readonly InputOf<typeof recordDecision>[] = carriedRecommendations.map(
  ({ key, event, letter, sentOn, ru, kk }) => {
    const isOfDumps = letter === '27' || aboutDumps.has(key.replace('recommendation.', ''))
    const gathering = idOf({ event })
    return {
      ...own(key.replace('recommendation.', 'decision.')),
      gatheringId: demoId(gathering),
      agendaItemId: demoId(`${gathering}.item.2`),
      text: { ru: `Предложить: ${ru}`, kk: `Ұсыну: ${kk}` },
      owner: text(fund),
      dueOn: sentOn,
      doneOn: sentOn,
      outcome: { ru: `Отправлено письмом № ${letter}.`, kk: `№ ${letter} хатпен жіберілді.` },
      concernId: demoId(isOfDumps ? 'concern.dumps' : 'concern.schedule'),
      recommendationId: demoId(key),
    }
  },
)

const assigned = (
  event: string,
  words: Words,
  owner: Words,
  dueOn: string,
  done: readonly [string, Words] | null,
  /** Of an initiative group. */
  member: string | null = null,
): InputOf<typeof recordDecision> => ({
  ...own(`${idOf({ event })}.decision`),
  gatheringId: demoId(idOf({ event })),
  agendaItemId: demoId(`${idOf({ event })}.item.1`),
  text: text(words),
  owner: text(owner),
  memberId: member === null ? null : demoId(member),
  dueOn,
  ...(done && { doneOn: done[0], outcome: text(done[1]) }),
})

export const decisions: readonly InputOf<typeof recordDecision>[] = [
  ...ofRecommendations,
  assigned(
    'event.2.2.2023-06-10.gathering',
    [
      'Отмечать каждый рейс в листе контроля и сообщать о пропуске в тот же день.',
      'Әр рейсті бақылау парағына белгілеп, өткізіліп алынғанын сол күні хабарлау.',
    ],
    ['Инициативная группа Сабалака', 'Сабалақтың бастамашыл тобы'],
    '2023-06-30',
    ['2023-06-30', ['Лист заполняют с 12 июня.', 'Парақ 12 маусымнан бастап толтырылады.']],
    'initiative.sabalak.2',
  ),
  assigned(
    'event.2.2.2023-07-22.gathering',
    ['Согласовать с жителями места двух площадок.', 'Екі алаңның орнын тұрғындармен келісу.'],
    ['Инициативная группа Камыстыбаса', 'Қамыстыбастың бастамашыл тобы'],
    '2023-08-15',
    ['2023-08-10', ['Места выбраны, жители согласны.', 'Орындары таңдалды, тұрғындар келісті.']],
    'initiative.kamystybas.1',
  ),
  assigned(
    'event.2.2.2023-08-05.gathering',
    ['Предложить магазинам договоры на вывоз.', 'Дүкендерге қоқыс шығару шартын ұсыну.'],
    ['Подрядчик вывоза', 'Қоқыс шығаратын мердігер'],
    '2023-10-01',
    null,
  ),
]
