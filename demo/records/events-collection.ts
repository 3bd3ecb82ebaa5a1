import { counted, held, type DemoEvent } from './event-row.ts'

type Village = 'sabalak' | 'kamystybas'
const morning = ['10:00', '13:00'] as const
const evening = ['18:00', '20:00'] as const
const hour = ['15:00', '16:00'] as const
const nameOf = {
  sabalak: { ru: 'Сабалак', kk: 'Сабалақ' },
  kamystybas: { ru: 'Камыстыбас', kk: 'Қамыстыбас' },
}

const months = [
  ['июнь', 'маусым', '2023-06-30', '2023-06-29'],
  ['июль', 'шілде', '2023-07-31', '2023-07-28'],
  ['август', 'тамыз', '2023-08-31', '2023-08-29'],
  ['сентябрь', 'қыркүйек', '2023-09-29', '2023-09-28'],
  ['октябрь', 'қазан', '2023-10-31', '2023-10-30'],
  ['ноябрь', 'қараша', '2023-11-25', '2023-11-27'],
] as const

function report(village: Village, date: string, ru: string, kk: string): DemoEvent {
  return held(
    ['2.1', 'monthlyReport', date, hour, village],
    [`Отчет контролеров за ${ru}: ${nameOf[village].ru}`, `Бақылаушылар есебі, ${kk}: ${nameOf[village].kk}`],
    null,
  )
}

const reports: readonly DemoEvent[] = months.flatMap(([ru, kk, ofSabalak, ofKamystybas]) => [
  report('sabalak', ofSabalak, ru, kk),
  report('kamystybas', ofKamystybas, ru, kk),
])

const gathering = (date: string, village: Village, people: number): DemoEvent =>
  held(
    ['2.2', 'gathering', date, evening, village],
    [`Сход жителей: ${nameOf[village].ru}`, `Тұрғындар жиыны: ${nameOf[village].kk}`],
    people,
  )

const schedule = (date: string, village: Village, people: number): DemoEvent =>
  held(
    ['2.1', 'meeting', date, morning, village],
    [`Утверждение графика вывоза: ${nameOf[village].ru}`, `Шығару кестесін бекіту: ${nameOf[village].kk}`],
    people,
  )

const survey = (date: string, village: Village): DemoEvent =>
  held(
    ['2.1', 'survey', date, morning, village],
    [`Анкетирование жителей: ${nameOf[village].ru}`, `Тұрғындардан сауалнама алу: ${nameOf[village].kk}`],
    null,
  )

const testimonial = (date: string, village: Village): DemoEvent =>
  held(
    ['2.1', 'testimonial', date, morning, village],
    [`Запись видеоотзывов: ${nameOf[village].ru}`, `Бейнепікірлер жазу: ${nameOf[village].kk}`],
    null,
  )

const installation = (date: string, village: Village, people: number): DemoEvent =>
  held(
    ['2.3', 'installation', date, morning, village],
    [
      `Установка контейнеров раздельного сбора: ${nameOf[village].ru}`,
      `Бөлек жинау контейнерлерін орнату: ${nameOf[village].kk}`,
    ],
    people,
  )

const householdCount = (date: string, village: Village, sorting: number): DemoEvent =>
  held(
    ['2.3', 'survey', date, morning, village],
    [`Учет домохозяйств: ${nameOf[village].ru}`, `Үй шаруашылықтарын есепке алу: ${nameOf[village].kk}`],
    null,
    { quantities: counted({ householdsSorting: sorting }) },
  )

const cleanUp = (date: string, people: number, bags: number): DemoEvent =>
  held(
    ['2.4', 'cleanUp', date, morning, 'sabalak'],
    ['Субботник на стихийных свалках', 'Стихиялық қоқыс орындарындағы сенбілік'],
    people,
    { quantities: counted({ bags }) },
  )

/** Task 2: the schedule and its control, gatherings, separate collection, dumps. */
export const collectionEvents: readonly DemoEvent[] = [
  schedule('2023-06-02', 'sabalak', 12),
  schedule('2023-06-05', 'kamystybas', 10),
  survey('2023-08-12', 'sabalak'),
  survey('2023-08-26', 'kamystybas'),
  testimonial('2023-08-17', 'sabalak'),
  testimonial('2023-09-30', 'kamystybas'),
  ...reports,
  gathering('2023-06-10', 'sabalak', 14),
  gathering('2023-06-24', 'kamystybas', 12),
  gathering('2023-07-08', 'sabalak', 15),
  gathering('2023-07-22', 'kamystybas', 12),
  gathering('2023-08-05', 'sabalak', 13),
  gathering('2023-08-19', 'kamystybas', 12),
  installation('2023-07-14', 'sabalak', 14),
  installation('2023-07-21', 'kamystybas', 12),
  householdCount('2023-08-18', 'sabalak', 180),
  householdCount('2023-08-25', 'kamystybas', 120),
  householdCount('2023-10-20', 'sabalak', 300),
  householdCount('2023-10-24', 'kamystybas', 200),
  held(
    ['2.4', 'other', '2023-06-01', morning, 'sabalak'],
    ['Обследование стихийных свалок', 'Стихиялық қоқыс орындарын тексеру'],
    6,
  ),
  cleanUp('2023-06-17', 30, 160),
  cleanUp('2023-09-09', 28, 210),
  cleanUp('2023-10-14', 24, 130),
]
