import type { planPublication } from '#actions/outreach/plan-publication.ts'
import type { recordPlanStep } from '#actions/outreach/record-plan-step.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

type Row = readonly [
  key: string,
  kind: InputOf<typeof planPublication>['kind'],
  dueOn: string,
  ru: string,
  kk: string,
  outletRu: string,
  outletKk: string,
  byWhom: string,
]

// Three came out, two are late, one was given up.
const rows: readonly Row[] = [
  [
    '6',
    'article',
    '2023-10-11',
    'Уроки чистоты в сельской школе',
    'Ауыл мектебіндегі тазалық сабақтары',
    'Районная газета',
    'Аудандық газет',
    'менеджер проекта',
  ],
  [
    '3',
    'newsItem',
    '2023-11-24',
    'Акимы обсудили опыт двух сел',
    'Әкімдер екі ауылдың тәжірибесін талқылады',
    'Областной телеканал',
    'Облыстық телеарна',
    'менеджер проекта',
  ],
  [
    '7',
    'article',
    '2023-11-27',
    'Что решили на круглом столе',
    'Дөңгелек үстелде не шешілді',
    'Городская газета',
    'Қалалық газет',
    'менеджер проекта',
  ],
  [
    'tariff',
    'post',
    '2023-11-10',
    'Как платить за вывоз мусора',
    'Қоқыс шығару ақысын қалай төлеу керек',
    'Страница «Чистое село»',
    '«Таза ауыл» парақшасы',
    'экоактивист села',
  ],
  [
    'summary',
    'article',
    '2023-11-28',
    'Чему научились два села за год',
    'Екі ауыл бір жылда не үйренді',
    'Районная газета',
    'Аудандық газет',
    'менеджер проекта',
  ],
  [
    'radio',
    'radio',
    '2023-09-20',
    'Разговор о раздельном сборе',
    'Бөлек жинау туралы әңгіме',
    'Областное радио',
    'Облыстық радио',
    'менеджер проекта',
  ],
]

export const plannedPublications: readonly InputOf<typeof planPublication>[] = rows.map(
  ([key, kind, dueOn, ru, kk, outletRu, outletKk, byWhom]) => ({
    ...own(`planned.${key}`),
    activityId: demoId('activity.6.3'),
    kind,
    title: { ru, kk },
    language: 'kk',
    outlet: { ru: outletRu, kk: outletKk },
    byWhom,
    dueOn,
  }),
)

export const planSteps: readonly InputOf<typeof recordPlanStep>[] = [
  {
    ...own('planned.6.moved'),
    plannedId: demoId('planned.6'),
    kind: 'moved',
    toOn: '2023-10-18',
    reason: 'Номер газеты был уже свёрстан',
  },
  {
    ...own('planned.radio.cancelled'),
    plannedId: demoId('planned.radio'),
    kind: 'cancelled',
    reason: 'Радио закрыло передачу, вместо неё снят видеоролик',
  },
]
