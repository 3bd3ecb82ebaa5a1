/*
 * A small invented project in which everything is recorded and everything agrees: what tests change one thing of.
 */
import { noServiceFacts } from '../../service/service-facts.ts'
import type { Event } from '../../event/event.ts'
import type { Indicator } from '../../indicator/indicator.ts'
import type { ProjectRecords } from '../../project/records.ts'
import type { Activity } from '../../plan/plan.ts'
import type { LocalText } from '../../text/local-text.ts'

/** A text in both report languages. */
export const both = (ru: string, kk: string): LocalText => ({ ru, kk })

/** An event of the fixture: a meeting of 20 people in the first village unless told otherwise. */
export const event = (id: string, day: string, changes: Partial<Event> = {}): Event => ({
  id,
  version: 1,
  activityId: 'meetings',
  kind: 'meeting',
  title: both(`Встреча ${id}`, `Кездесу ${id}`),
  startsOn: day,
  endsOn: day,
  startsAt: '10:00',
  endsAt: '12:00',
  placeId: 'aksu',
  organiser: null,
  attendance: { kind: 'count', total: 20 },
  quantities: [],
  result: {},
  isCancelled: false,
  recordedBy: 'person',
  recordedAt: `${day}T12:00:00Z`,
  correctedBy: null,
  correctionReason: null,
  ...changes,
})

export const indicator = (code: string, changes: Partial<Indicator> = {}): Indicator => ({
  id: `indicator-${code}`,
  activityId: 'meetings',
  position: 1,
  code,
  name: both(`Показатель ${code}`, `Көрсеткіш ${code}`),
  unit: both('человек', 'адам'),
  kind: 'peopleCount',
  plan: { kind: 'atLeast', value: 60 },
  overTime: 'sum',
  overPlaces: 'sum',
  source: { records: 'events', measure: 'people', scope: 'activity' },
  ...changes,
})

const activity = (id: string, taskId: string, code: string, changes: Partial<Activity> = {}): Activity => ({
  id,
  taskId,
  position: 1,
  code,
  title: both(`Мероприятие ${code}`, `Іс-шара ${code}`),
  plannedFrom: '2024-04-01',
  plannedTo: '2024-06-30',
  placeIds: ['aksu', 'birlik'],
  responsible: null,
  requiredEvidence: [],
  peopleCount: 'sum',
  result: both(`Собрались {{fact:1.1.a|unit}}.`, `{{fact:1.1.a|unit}} жиналды.`),
  effect: both('Соседи говорят друг с другом.', 'Көршілер өзара сөйлеседі.'),
  ...changes,
})

const narrative = (field: ProjectRecords['narratives'][number]['field'], ru: string, kk: string) =>
  ({ field, kind: null, text: both(ru, kk), version: 1 }) as const

const village = (id: string, ru: string, kk: string, lat: number): ProjectRecords['places'][number] => ({
  id,
  name: both(ru, kk),
  kind: 'village',
  parentId: null,
  lat,
  lon: 65.5,
})

const recommendation = (id: string, position: number, text: LocalText) => ({
  id,
  position,
  text,
  agreedOn: '2024-06-01',
  eventId: 'e3',
})

/** The project's records; `changes` replace whole lists. */
export function fixtureRecords(changes: Partial<ProjectRecords> = {}): ProjectRecords {
  return { ...passport, ...plan, ...journal, ...money, ...people, ...outcomes, ...texts, ...changes }
}

const passport = {
  organisation: {
    id: 'organisation',
    code: 'taza',
    name: both('Общественный фонд «Таза Өңір»', '«Таза Өңір» қоғамдық қоры'),
    bin: null,
    address: both('120000, г. Кызылорда, ул. Байтурсынова, 14', '120000, Қызылорда қ., Байтұрсынов к-сі, 14'),
    phone: '+77242100003',
    email: null,
    head: both('Сарсенова Айгерим Болатовна', 'Сәрсенова Әйгерім Болатқызы'),
  },
  project: {
    id: 'project',
    code: 'village',
    title: both('Чистое село', 'Таза ауыл'),
    direction: both('охрана окружающей среды', 'қоршаған ортаны қорғау'),
    contractNumber: '17',
    contractDate: '2024-03-20',
    startsOn: '2024-04-01',
    endsOn: '2024-11-30',
    grant: 542_000_000n,
    timeZone: 'Asia/Qyzylorda',
    form: 'kz-grant-final@2022',
  },
  amendments: [],
  places: [
    village('aksu', 'село Аксу', 'Ақсу ауылы', 44.8),
    village('birlik', 'село Бирлик', 'Бірлік ауылы', 45.2),
  ],
} satisfies Partial<ProjectRecords>

const plan = {
  tasks: [
    { id: 'own', position: 1, kind: 'own', title: both('Объединить жителей', 'Тұрғындарды біріктіру') },
    { id: 'information', position: 2, kind: 'information', title: both('Информация', 'Ақпарат') },
    { id: 'final', position: 3, kind: 'final', title: both('Презентация', 'Таныстырылым') },
  ],
  activities: [
    activity('meetings', 'own', '1.1'),
    activity('presentation', 'final', '2.1', { placeIds: ['aksu'], plannedTo: '2024-11-30' }),
    activity('posts', 'information', '3.1', { plannedTo: '2024-11-30' }),
  ],
  indicators: [
    indicator('1.1.a'),
    indicator('1.1.b', {
      position: 2,
      name: both('Встречи', 'Кездесулер'),
      unit: both('встречи', 'кездесу'),
      kind: 'eventCount',
      plan: { kind: 'exact', value: 3 },
      source: { records: 'events', measure: 'count', scope: 'activity', eventKinds: ['meeting'] },
    }),
    indicator('2.1.a', {
      activityId: 'presentation',
      name: both('Презентация проведена', 'Таныстырылым өтті'),
      unit: {},
      kind: 'yesNo',
      plan: { kind: 'yesNo', value: true },
      source: { records: 'events', measure: 'count', scope: 'activity' },
    }),
    indicator('3.1.a', {
      activityId: 'posts',
      name: both('Публикации', 'Жарияланымдар'),
      unit: both('публикации', 'жарияланым'),
      kind: 'quantity',
      plan: { kind: 'exact', value: 2 },
      source: { records: 'publications', measure: 'count', scope: 'activity' },
    }),
  ],
  effectPlans: [
    { key: 'directBeneficiaries', planned: 50 },
    { key: 'indirectBeneficiaries', planned: 4000 },
    { key: 'staff', planned: 1 },
    { key: 'specialists', planned: 1 },
    { key: 'ngos', planned: 1 },
    { key: 'partners', planned: 1 },
  ],
} satisfies Partial<ProjectRecords>

const journal = {
  events: [
    event('e1', '2024-04-15'),
    event('e2', '2024-04-17', { placeId: 'birlik' }),
    event('e3', '2024-05-14', { endsOn: '2024-05-15' }),
    event('e4', '2024-11-20', { activityId: 'presentation', kind: 'presentation' }),
  ],
  evidence: [],
  evidenceLinks: [],
} satisfies Partial<ProjectRecords>

const money = {
  budgetLines: [
    {
      id: 'pay',
      position: 1,
      code: '1',
      category: 'payroll',
      title: both('Зарплата', 'Еңбекақы'),
      planned: 300_000_000n,
      startsOn: null,
      endsOn: null,
    },
    {
      id: 'tax',
      position: 2,
      code: '2',
      category: 'taxes',
      title: both('Налоги', 'Салықтар'),
      planned: 42_000_000n,
      startsOn: null,
      endsOn: null,
    },
    {
      id: 'buy',
      position: 3,
      code: '3',
      category: 'purchases',
      title: both('Закупки', 'Сатып алу'),
      planned: 200_000_000n,
      startsOn: null,
      endsOn: null,
    },
  ],
  expenses: (['pay', 'tax', 'buy'] as const).map((line, index) => ({
    id: `expense-${line}`,
    budgetLineId: line,
    paidOn: '2024-09-10',
    amount: [300_000_000n, 42_000_000n, 200_000_000n][index] ?? 0n,
    payee: 'Получатель',
    purpose: both('Оплата', 'Төлем'),
    documentKind: 'paymentOrder' as const,
    documentNumber: String(index + 1),
    documentDate: '2024-09-10',
  })),
  refunds: [],
} satisfies Partial<ProjectRecords>

const people = {
  participantGroups: [
    {
      id: 'residents',
      name: both('Жители', 'Тұрғындар'),
      counting: 'typed' as const,
      total: 50,
      breakdown: {
        gender: { male: 20, female: 30 },
        social: { youth: 20, older: 30 },
        age: { age17to22: 20, age46to58: 25, age59plus: 5 },
      },
      countedOn: '2024-06-01',
      basis: both('листы регистрации, каждый один раз', 'тіркеу парақтары, әрқайсысы бір рет'),
      eventIds: ['e1', 'e2', 'e3'],
    },
  ],
  team: [
    {
      id: 'm1',
      kind: 'staff',
      name: 'Сарсенова А. Б.',
      position: both('Руководитель', 'Басшы'),
      from: '2024-04-01',
      to: null,
    },
    {
      id: 'm2',
      kind: 'specialist',
      name: 'Ержан К.',
      position: both('Тренер', 'Тренер'),
      from: '2024-05-01',
      to: '2024-06-30',
    },
  ],
  coveredNgos: [
    { id: 'n1', name: both('ОО «Бирлик»', '«Бірлік» ҚБ'), eventId: 'e2', coveredOn: '2024-04-17' },
  ],
} satisfies Partial<ProjectRecords>

const outcomes = {
  partners: [
    {
      id: 'p1',
      position: 1,
      kind: 'organisation',
      name: both('ОО «Бирлик»', '«Бірлік» ҚБ'),
      role: both('Собирает жителей', 'Тұрғындарды жинайды'),
      contact: both('с. Бирлик', 'Бірлік ауылы'),
      note: {},
      since: '2024-04-01',
    },
  ],
  concerns: [],
  testimonials: [],
  gatherings: [],
  agendaItems: [],
  decisions: [],
  recommendations: [
    recommendation('r1', 1, both('Утвердить график вывоза.', 'Шығару кестесін бекіту.')),
    recommendation('r2', 2, both('Выделить место для площадки.', 'Алаңға орын бөлу.')),
  ],
  letters: [
    {
      id: 'l1',
      number: '24',
      sentOn: '2024-06-03',
      addressee: both('Аппарат акима', 'Әкім аппараты'),
      subject: both('Рекомендации', 'Ұсынымдар'),
      recommendationIds: ['r1', 'r2'],
      replyTermDays: 15,
      addresseePerson: {},
      body: {},
      enclosures: {},
      signer: {},
      signerPosition: {},
      executor: {},
      executorPhone: null,
      registeredNumber: null,
      registeredOn: null,
      reminderOf: null,
      controlMonth: null,
    },
  ],
  replies: [],
  publications: (['2024-05-20', '2024-10-02'] as const).map((publishedOn, index) => ({
    id: `pub${index + 1}`,
    activityId: 'posts',
    kind: 'post' as const,
    outlet: both('Страница фонда', 'Қор парақшасы'),
    title: both(`Пост ${index + 1}`, `Жазба ${index + 1}`),
    language: 'both' as const,
    publishedOn,
    url: null,
    reach: 2000,
    reachSource: both('счетчик сети', 'желі есептегіші'),
    plannedId: null,
  })),
  plannedPublications: [],
  planSteps: [],
  printedMaterials: [],
  proposals: [
    {
      id: 'proposal',
      position: 1,
      sphere: both('Экология', 'Экология'),
      priority: both('Раздельный сбор', 'Бөлек жинау'),
      problem: both('Отходы лежат за селом.', 'Қалдықтар ауыл сыртында жатыр.'),
      amountThousands: 5400,
      grantKind: 'medium',
      expected: both('Вывоз по графику.', 'Кесте бойынша шығару.'),
    },
  ],
} satisfies Partial<ProjectRecords>

const texts = {
  narratives: [
    narrative('about', 'Проект шел в двух селах.', 'Жоба екі ауылда өтті.'),
    narrative('goal', 'Вовлечь жителей.', 'Тұрғындарды тарту.'),
    narrative('achieved', 'Собрано участий: {{participants:1.1}}.', 'Қатысу саны: {{participants:1.1}}.'),
    narrative(
      'goalFacts',
      'Выработано рекомендаций: {{count:recommendations}}.',
      'Ұсыным саны: {{count:recommendations}}.',
    ),
    narrative('changes', 'Порядок на улицах.', 'Көшелер таза.'),
    narrative('concreteResults', 'Жители решают сами.', 'Тұрғындар өздері шешеді.'),
    narrative('longTermEffect', 'Пастбища чисты.', 'Жайылым таза.'),
    narrative('sustainability', 'Договор продлен.', 'Шарт ұзартылды.'),
    narrative('socialEffect', 'Дворы чисты.', 'Аулалар таза.'),
    narrative('partnerAnalysis', 'Партнер помог.', 'Серіктес көмектесті.'),
    narrative('attachments', 'Списки и письма.', 'Тізімдер мен хаттар.'),
  ],
  stories: [
    {
      id: 'story',
      position: 1,
      title: both('Двор Асель', 'Әсел ауласы'),
      before: both(
        'Мусор лежал у ворот. Машина не приезжала.',
        'Қоқыс қақпа алдында жатты. Көлік келмейтін.',
      ),
      impact: both('Фонд собрал соседей. Составили график.', 'Қор көршілерді жинады. Кесте жасалды.'),
      result: both('Теперь чисто.', 'Енді таза.'),
      quote: both('Дышится легче.', 'Тыныс алу жеңілдеді.'),
      quotedPerson: both('Асель, жительница', 'Әсел, тұрғын'),
      hasConsent: true,
      consentOn: '2024-10-01',
    },
  ],
  questionnaireResponses: [],
  questionnaireAnalyses: [],
  holidays: [],
  service: noServiceFacts,
} satisfies Partial<ProjectRecords>
