/*
 * The clean-ups of Sabalak as the journal tells of them: thirty, twenty-eight and twenty-four people, who cleared the dumps
 * of the register; their gear; and public works, in which seven people grew to fifteen. All names are invented.
 */
import type { addCleanUpPerson } from '#actions/cleanup/add-clean-up-person.ts'
import type { holdCleanUp } from '#actions/cleanup/hold-clean-up.ts'
import type { planCleanUp } from '#actions/cleanup/plan-clean-up.ts'
import type { answerObjection } from '#actions/objection/answer-objection.ts'
import type { recordObjection } from '#actions/objection/record-objection.ts'
import type { addStockItem } from '#actions/stock/add-stock-item.ts'
import type { recordStockMove } from '#actions/stock/record-stock-move.ts'
import type { addPublicWorker } from '#actions/works/add-public-worker.ts'
import type { issueThanks } from '#actions/works/issue-thanks.ts'
import type { PeopleCounts } from '#domain/cleanup/clean-up.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { cleanedOn } from './dumps.ts'

const { projectId } = own('cleanUp')
const sabalak = demoId('place.sabalak')
const kamystybas = demoId('place.kamystybas')

interface DemoDay {
  readonly on: keyof typeof cleanedOn
  readonly people: PeopleCounts
  readonly bags: number
  readonly volumeM3: number
  readonly kg: number | null
  readonly names: readonly string[]
}

// Named people come besides those without names: 26 + 4 = 30, 25 + 3 = 28, 22 + 2 = 24.
const days: readonly DemoDay[] = [
  {
    on: '2023-06-17',
    people: { residents: 12, volunteers: 7, publicWorkers: 7 },
    bags: 160,
    volumeM3: 14,
    kg: 1900,
    names: ['Үлгібаев Нұрлан', 'Мысалова Гүлнар', 'Тестова Жанат', 'Үлгібаева Сәуле'],
  },
  {
    on: '2023-09-09',
    people: { residents: 10, volunteers: 8, publicWorkers: 7 },
    bags: 210,
    volumeM3: 31,
    kg: null,
    names: ['Мысалова Гүлнар', 'Тестов Ержан', 'Үлгібаев Нұрлан'],
  },
  {
    on: '2023-10-14',
    people: { residents: 5, volunteers: 4, publicWorkers: 13 },
    bags: 130,
    volumeM3: 42,
    kg: 5200,
    names: ['Тестова Жанат', 'Үлгібаев Нұрлан'],
  },
]

const cleanUpId = (on: string): string => demoId(`cleanUp.${on}`)

export const cleanUps: readonly InputOf<typeof planCleanUp>[] = days.map(({ on }) => ({
  id: cleanUpId(on),
  projectId,
  placeId: sabalak,
  title: { ru: 'Субботник на стихийных свалках', kk: 'Стихиялық қоқыс орындарындағы сенбілік' },
  location: 'у школы, 10:00',
  plannedOn: on,
  dumpIds: cleanedOn[on].map((key) => demoId(`dump.${key}`)),
}))

export const cleanUpResults: readonly InputOf<typeof holdCleanUp>[] = days.map(
  ({ on, people, bags, volumeM3, kg }) => ({
    id: cleanUpId(on),
    heldOn: on,
    people: people as never,
    bags,
    volumeM3,
    kg,
  }),
)

const personId = (on: string, at: number): string => demoId(`cleanUpPerson.${on}.${at}`)
export const cleanUpPersons: readonly InputOf<typeof addCleanUpPerson>[] = days.flatMap(({ on, names }) =>
  names.map((name, at) => ({
    id: personId(on, at),
    cleanUpId: cleanUpId(on),
    name,
    consentOn: on,
    consentKind: 'sheet' as const,
  })),
)

const workers = (
  key: string,
  people: number,
  from: string,
  duty: string,
): InputOf<typeof addPublicWorker> => ({
  id: demoId(`worker.${key}`),
  projectId,
  placeId: sabalak,
  people,
  from,
  duty,
})

/** Seven since spring; eight more since September make fifteen. */
export const publicWorkers: readonly InputOf<typeof addPublicWorker>[] = [
  workers('spring', 6, '2023-04-03', 'Уборка улиц'),
  { ...workers('foreman', 1, '2023-04-03', 'Звеньевой'), name: 'Үлгібаев Нұрлан', consentOn: '2023-04-03' },
  workers('autumn', 7, '2023-09-04', 'Уборка улиц и берега канала'),
  {
    ...workers('sites', 1, '2023-09-04', 'Площадки раздельного сбора'),
    name: 'Тестов Ержан',
    consentOn: '2023-09-04',
  },
]

const item = (
  key: string,
  ru: string,
  kk: string,
  unit: 'pair' | 'piece' | 'pack',
): InputOf<typeof addStockItem> => ({
  id: demoId(`stock.${key}`),
  name: { ru, kk },
  unit,
})

export const stockItems: readonly InputOf<typeof addStockItem>[] = [
  item('gloves', 'Перчатки рабочие', 'Жұмыс қолғабы', 'pair'),
  item('bags', 'Мешки для мусора', 'Қоқыс қабы', 'piece'),
  item('rakes', 'Грабли', 'Тырма', 'piece'),
  item('vests', 'Жилеты сигнальные', 'Сигналдық кеудеше', 'piece'),
]

let moved = 0
const move = (
  kind: InputOf<typeof recordStockMove>['kind'],
  key: string,
  quantity: number,
  on: string,
  more: Partial<InputOf<typeof recordStockMove>> = {},
): InputOf<typeof recordStockMove> => ({
  id: demoId(`stockMove.${(moved += 1)}`),
  itemId: demoId(`stock.${key}`),
  placeId: sabalak,
  kind,
  on,
  quantity,
  ...more,
})

const gearOf = ({ on, bags }: DemoDay, people: number): InputOf<typeof recordStockMove>[] => {
  const holder = { cleanUpId: cleanUpId(on) }
  return [
    move('issued', 'gloves', people, on, holder),
    move('issued', 'bags', bags + 20, on, holder),
    move('issued', 'rakes', 12, on, holder),
    move('used', 'gloves', 9, on, { ...holder, note: 'Порвались за день' }),
    move('returned', 'gloves', people - 9, on, holder),
    move('used', 'bags', bags, on, { ...holder, note: 'Наполнены' }),
    move('returned', 'bags', 20, on, holder),
    move('returned', 'rakes', 12, on, holder),
  ]
}

export const stockMoves: readonly InputOf<typeof recordStockMove>[] = [
  move('received', 'gloves', 100, '2023-06-05', { note: 'накладная № 41' }),
  move('received', 'bags', 600, '2023-06-05', { note: 'накладная № 41' }),
  move('received', 'rakes', 15, '2023-06-05', { note: 'накладная № 42' }),
  move('received', 'vests', 16, '2023-06-05', { note: 'накладная № 42' }),
  move('received', 'gloves', 20, '2023-06-06', { placeId: kamystybas, note: 'накладная № 43' }),
  move('issued', 'vests', 6, '2023-06-06', { workerId: demoId('worker.spring') }),
  move('issued', 'vests', 1, '2023-06-06', { workerId: demoId('worker.foreman') }),
  ...days.flatMap((day, at) => gearOf(day, [30, 28, 24][at]!)),
  move('issued', 'vests', 7, '2023-09-05', { workerId: demoId('worker.autumn') }),
  move('issued', 'vests', 1, '2023-09-05', { workerId: demoId('worker.sites') }),
  move('writtenOff', 'rakes', 1, '2023-10-16', { note: 'Сломан черенок' }),
  move('counted', 'gloves', 72, '2023-11-25', { note: 'Одной пары недостаёт' }),
]

export const thanks: readonly InputOf<typeof issueThanks>[] = [
  { id: demoId('certificate.1'), personId: personId('2023-10-14', 0), on: '2023-11-25' },
  { id: demoId('certificate.2'), workerId: demoId('worker.foreman'), on: '2023-11-25' },
]

const tariffObjection = demoId('objection.tariff')
export const objections: readonly InputOf<typeof recordObjection>[] = [
  {
    id: tariffObjection,
    projectId,
    placeId: sabalak,
    on: '2023-06-10',
    side: 'жители двух улиц',
    about: 'Плата за вывоз',
    grounds: 'Считают плату высокой для больших семей и просят считать её с двора, а не с человека.',
  },
  {
    id: demoId('objection.site'),
    projectId,
    placeId: kamystybas,
    on: '2023-07-05',
    side: 'житель улицы Жамбыла',
    about: 'Место площадки у дома культуры',
    grounds: 'Площадка видна из окон. Предложено перенести её за здание.',
  },
]

export const objectionAnswers: readonly InputOf<typeof answerObjection>[] = [
  {
    id: tariffObjection,
    answer:
      'Расчёт платы показан на сходе. Тариф с двора возможен только решением маслихата, обращение передано.',
    answeredOn: '2023-06-24',
  },
]
