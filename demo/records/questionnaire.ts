/* What the residents of both villages were asked in August: the questions, sixty sheets of answers and what they say. */
import type { recordAnalysis } from '#actions/questionnaire/record-analysis.ts'
import type { recordResponse } from '#actions/questionnaire/record-response.ts'
import type { Answer, QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

export const questionnaire = {
  ...own('questionnaire'),
  code: 'waste_2023',
  title: { ru: 'Вывоз мусора в вашем селе', kk: 'Ауылыңыздағы қоқыс шығару' },
  activityId: demoId('activity.2.1'),
}
export const versionId = demoId('questionnaire.version')

const item = (
  type: QuestionItem['type'],
  name: string,
  [ru, kk]: readonly [string, string],
  more: Partial<QuestionItem> = {},
): QuestionItem => ({
  type,
  name,
  label: { ru, kk },
  hint: {},
  isRequired: false,
  relevant: null,
  constraint: null,
  constraintMessage: {},
  choices: [],
  ...more,
})
const choices = (...all: readonly (readonly [name: string, ru: string, kk: string])[]) =>
  all.map(([name, ru, kk]) => ({ name, label: { ru, kk } }))

export const questions: readonly QuestionItem[] = [
  item('section', 'house', ['Ваш двор', 'Сіздің аулаңыз']),
  item('integer', 'people', ['Сколько человек живёт в доме?', 'Үйіңізде неше адам тұрады?'], {
    isRequired: true,
    constraint: '. >= 1 and . <= 20',
    constraintMessage: { ru: 'От 1 до 20 человек.', kk: '1-ден 20-ға дейін.' },
  }),
  item('one', 'pays', ['Платите ли вы за вывоз мусора?', 'Қоқыс шығаруға ақы төлейсіз бе?'], {
    isRequired: true,
    choices: choices(
      ['always', 'Плачу каждый месяц', 'Ай сайын төлеймін'],
      ['sometimes', 'Плачу не всегда', 'Кейде төлеймін'],
      ['never', 'Не плачу', 'Төлемеймін'],
    ),
  }),
  item('text', 'why', ['Почему не платите?', 'Неліктен төлемейсіз?'], { relevant: "${pays} = 'never'" }),
  item('section', 'service', ['Вывоз', 'Қоқыс шығару']),
  item('one', 'pleased', ['Довольны ли вы вывозом?', 'Қоқыс шығаруға көңіліңіз тола ма?'], {
    isRequired: true,
    choices: choices(
      ['yes', 'Доволен', 'Толады'],
      ['partly', 'Не во всём', 'Толық емес'],
      ['no', 'Недоволен', 'Толмайды'],
    ),
  }),
  item('many', 'missing', ['Чего не хватает?', 'Не жетіспейді?'], {
    relevant: "${pleased} != 'yes'",
    choices: choices(
      ['schedule', 'Твёрдого расписания', 'Тұрақты кесте'],
      ['containers', 'Контейнеров', 'Контейнерлер'],
      ['sorting', 'Раздельного сбора', 'Бөлек жинау'],
      ['cleaning', 'Уборки свалок', 'Қоқыс орындарын тазалау'],
    ),
  }),
  item('many', 'sorts', ['Что вы уже собираете отдельно?', 'Нені қазірдің өзінде бөлек жинайсыз?'], {
    choices: choices(
      ['plastic', 'Пластик', 'Пластик'],
      ['glass', 'Стекло', 'Шыны'],
      ['paper', 'Бумагу', 'Қағаз'],
      ['food', 'Пищевые отходы', 'Тамақ қалдықтары'],
    ),
  }),
  item('text', 'wish', ['Что бы вы предложили?', 'Не ұсынар едіңіз?']),
]

const wishes = [
  'Вывешивать расписание у магазина',
  'Қоқыс жәшігін мектептің жанына қою',
  'Чаще забирать мусор летом',
  'Балаларға экология сабағын өткізу',
]
const reasons = ['Машина не доезжает до улицы', 'Жанымызда полигон бар']

/** Of a list the one that a number points at. */
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T

/** The answers of a sheet: made by rule, so that every installation has the same. */
function answersOf(index: number): Record<string, Answer> {
  const inKamystybas = index >= 30
  const pays = pick(
    ['always', 'always', 'sometimes', 'always', inKamystybas ? 'never' : 'always', 'sometimes'],
    index * 5 + (index % 7),
  )
  const pleased = pick(
    pays === 'always' ? ['yes', 'yes', 'partly'] : ['partly', 'no', 'partly', 'yes'],
    index,
  )
  const missing = ['schedule', 'containers', 'sorting', 'cleaning'].filter(
    (_, at) => (index * 7 + at * 3) % 5 < 2,
  )
  const sorts = ['plastic', 'glass', 'paper', 'food'].filter((_, at) => (index * 3 + at * 5) % 7 < 3)
  return {
    people: 2 + ((index * 11) % 7),
    pays,
    pleased,
    ...(pays === 'never' ? { why: pick(reasons, index) } : {}),
    ...(pleased !== 'yes' && missing.length > 0 ? { missing } : {}),
    ...(sorts.length > 0 ? { sorts } : {}),
    ...(index % 6 === 0 ? { wish: pick(wishes, index / 6) } : {}),
  }
}

export const responses: readonly InputOf<typeof recordResponse>[] = Array.from(
  { length: 60 },
  (_, index) => ({
    id: demoId(`questionnaire.response.${index}`),
    questionnaireId: questionnaire.id,
    versionId,
    filledOn: index < 30 ? '2023-08-12' : '2023-08-26',
    way: index % 10 === 9 ? 'phone' : 'paper',
    placeId: demoId(index < 30 ? 'place.sabalak' : 'place.kamystybas'),
    answers: answersOf(index),
  }),
)

export const analysis: InputOf<typeof recordAnalysis> = {
  id: demoId('questionnaire.analysis'),
  questionnaireId: questionnaire.id,
  title: { ru: 'Что говорят жители о вывозе мусора', kk: 'Тұрғындар қоқыс шығару туралы не айтады' },
  until: '2023-08-31',
  conclusion: {
    ru: 'Те, кто платит каждый месяц, чаще довольны вывозом. Недовольным не хватает прежде всего твёрдого расписания и контейнеров.',
    kk: 'Ай сайын төлейтіндердің қоқыс шығаруға көңілі жиірек толады. Көңілі толмайтындарға ең алдымен тұрақты кесте мен контейнерлер жетіспейді.',
  },
  crosses: [
    { row: 'pleased', column: 'pays' },
    { row: 'missing', column: 'pays' },
  ],
}
