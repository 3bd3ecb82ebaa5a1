import type { addActivity } from '#actions/plan/add-activity.ts'
import type { addTask } from '#actions/plan/add-task.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { activityTexts } from './activity-texts.ts'

export const tasks: readonly InputOf<typeof addTask>[] = [
  {
    ...own('task.1'),
    title: {
      ru: 'Задача 1. Объединить неравнодушных жителей двух сел в инициативные группы',
      kk: '1-міндет. Екі ауылдың белсенді тұрғындарын бастамашыл топтарға біріктіру',
    },
  },
  {
    ...own('task.2'),
    title: {
      ru: 'Задача 2. Наладить вывоз мусора по графику и раздельный сбор',
      kk: '2-міндет. Қоқысты кестемен шығаруды және бөлек жинауды жолға қою',
    },
  },
  {
    ...own('task.3'),
    title: {
      ru: 'Задача 3. Подготовить школьных экосоветников',
      kk: '3-міндет. Мектеп экокеңесшілерін даярлау',
    },
  },
  {
    ...own('task.4'),
    title: {
      ru: 'Задача 4. Привлечь бизнес и фермеров к переработке биоотходов',
      kk: '4-міндет. Кәсіпкерлер мен фермерлерді биологиялық қалдықтарды өңдеуге тарту',
    },
  },
  { ...own('task.5'), kind: 'final', title: { ru: 'Итоговая презентация', kk: 'Қорытынды таныстырылым' } },
  {
    ...own('task.6'),
    kind: 'information',
    title: { ru: 'Информационная работа', kk: 'Ақпараттық жұмыс' },
  },
]

type Activity = InputOf<typeof addActivity>
const both = [demoId('place.sabalak'), demoId('place.kamystybas')]
const city = [demoId('place.city')]

function activity(
  code: string,
  task: number,
  [plannedFrom, plannedTo]: readonly [string, string],
  rest: Pick<Activity, 'placeIds' | 'requiredEvidence' | 'peopleCount' | 'responsible'>,
): Activity {
  const texts = activityTexts[code]
  if (!texts) throw new Error(`no texts of activity ${code}`)
  return {
    ...own(`activity.${code}`),
    taskId: demoId(`task.${task}`),
    code,
    plannedFrom,
    plannedTo,
    ...texts,
    ...rest,
  }
}

const sabalak = 'Ким Алия'
const kamystybas = 'Тлеубаев Даурен'
const manager = 'Сагындыкова Раушан'

export const activities: readonly Activity[] = [
  activity('1.1', 1, ['2023-04-10', '2023-05-31'], {
    placeIds: both,
    requiredEvidence: ['sheet', 'photo'],
    responsible: manager,
  }),
  activity('1.2', 1, ['2023-06-01', '2023-06-30'], {
    placeIds: both,
    requiredEvidence: ['photo'],
    responsible: sabalak,
  }),
  activity('2.1', 2, ['2023-06-01', '2023-11-30'], {
    placeIds: both,
    peopleCount: 'largest',
    responsible: kamystybas,
  }),
  activity('2.2', 2, ['2023-06-01', '2023-08-31'], {
    placeIds: both,
    requiredEvidence: ['sheet'],
    responsible: manager,
  }),
  activity('2.3', 2, ['2023-07-01', '2023-10-31'], {
    placeIds: both,
    requiredEvidence: ['photo'],
    responsible: sabalak,
  }),
  activity('2.4', 2, ['2023-06-01', '2023-10-31'], {
    placeIds: [demoId('place.sabalak')],
    requiredEvidence: ['photo'],
    responsible: sabalak,
  }),
  activity('3.1', 3, ['2023-04-15', '2023-04-30'], {
    placeIds: both,
    requiredEvidence: ['photo'],
    responsible: manager,
  }),
  activity('3.2', 3, ['2023-05-01', '2023-09-30'], {
    placeIds: both,
    requiredEvidence: ['sheet', 'photo'],
    responsible: manager,
  }),
  activity('3.3', 3, ['2023-10-01', '2023-10-31'], {
    placeIds: both,
    requiredEvidence: ['photo'],
    responsible: kamystybas,
  }),
  activity('4.1', 4, ['2023-07-01', '2023-07-31'], {
    placeIds: both,
    requiredEvidence: ['sheet'],
    responsible: manager,
  }),
  activity('4.2', 4, ['2023-11-01', '2023-11-30'], {
    placeIds: [demoId('place.kamystybas')],
    requiredEvidence: [],
    responsible: kamystybas,
  }),
  activity('5.1', 5, ['2023-11-20', '2023-11-30'], {
    placeIds: city,
    requiredEvidence: ['sheet', 'photo'],
    responsible: manager,
  }),
  activity('5.2', 5, ['2023-11-20', '2023-11-30'], {
    placeIds: city,
    requiredEvidence: ['sheet', 'photo'],
    responsible: manager,
  }),
  activity('6.1', 6, ['2023-03-14', '2023-11-30'], { placeIds: city, responsible: manager }),
  activity('6.2', 6, ['2023-03-14', '2023-11-30'], { placeIds: city, responsible: manager }),
  activity('6.3', 6, ['2023-03-14', '2023-11-30'], { placeIds: city, responsible: manager }),
]
