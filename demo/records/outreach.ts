import type { recordPrintedMaterial } from '#actions/outreach/record-printed-material.ts'
import type { recordPublication } from '#actions/outreach/record-publication.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'
import { events } from './participants.ts'

type Publication = InputOf<typeof recordPublication>

const counter = { ru: 'счетчик просмотров страницы', kk: 'бет қаралымының есептегіші' }

// Reports of the controllers and counts of households are no news; the rest of the journal is, the earliest first.
const newsworthy = events
  .filter((event) => !['monthlyReport', 'application', 'survey', 'briefing'].includes(event.kind))
  .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** Readers of each piece: a little more or less than the even share, together exactly the total. */
function shares(total: number, count: number): number[] {
  const even = Math.floor(total / count)
  const uneven = Array.from({ length: count - 1 }, (_, n) => even + ((n * 37) % 61) - 30)
  return [...uneven, total - sum(uneven)]
}

const postCount = 30
const posted = Array.from(
  { length: postCount },
  (_, n) => newsworthy[Math.floor((n * newsworthy.length) / postCount)],
)

const posts: readonly Publication[] = posted
  .flatMap((event) => event ?? [])
  .map((event, index) => ({
    ...own(`publication.post.${index + 1}`),
    activityId: demoId('activity.6.1'),
    kind: 'post',
    outlet: { ru: 'Страница «Чистое село»', kk: '«Таза ауыл» парақшасы' },
    title: {
      ru: `Фоторепортаж № ${index + 1}. ${event.title.ru ?? ''}`,
      kk: `№ ${index + 1} фоторепортаж. ${event.title.kk ?? ''}`,
    },
    language: 'both',
    publishedOn: event.startsOn,
    url: `https://aray.example.kz/post/${index + 1}`,
    reach: shares(6000, postCount)[index] ?? 0,
    reachSource: counter,
  }))

const siteTopics: readonly (readonly [day: string, ru: string, kk: string])[] = [
  ['2023-03-20', 'О чем наш проект', 'Біздің жоба не туралы'],
  ['2023-04-21', 'Как вступить в инициативную группу', 'Бастамашыл топқа қалай кіруге болады'],
  ['2023-05-03', 'Что делает центр экосоветников', 'Экокеңесшілер орталығы не істейді'],
  ['2023-05-25', 'Наши предложения акимату', 'Әкімдікке ұсыныстарымыз'],
  ['2023-06-03', 'График вывоза мусора: Сабалак', 'Қоқыс шығару кестесі: Сабалақ'],
  ['2023-06-07', 'График вывоза мусора: Камыстыбас', 'Қоқыс шығару кестесі: Қамыстыбас'],
  ['2023-06-29', 'Памятка: что складывать отдельно', 'Жадынама: нені бөлек жинау керек'],
  ['2023-07-10', 'Из чего складывается тариф', 'Тариф неден құралады'],
  ['2023-07-24', 'Где стоят новые контейнеры', 'Жаңа контейнерлер қайда тұр'],
  ['2023-08-22', 'О чем спрашивали на сходах', 'Жиындарда не сұралды'],
  ['2023-09-11', 'Карта убранных свалок', 'Тазаланған қоқыс орындарының картасы'],
  ['2023-10-03', 'Советы для классного часа', 'Сынып сағатына арналған кеңестер'],
  ['2023-10-17', 'Экосоветники рассказывают', 'Экокеңесшілер әңгімелейді'],
  ['2023-11-06', 'Компост: с чего начать', 'Компост: неден бастау керек'],
  ['2023-11-26', 'Рекомендации круглого стола', 'Дөңгелек үстелдің ұсынымдары'],
]

const siteMaterials: readonly Publication[] = siteTopics.map(([publishedOn, ru, kk], index) => ({
  ...own(`publication.site.${index + 1}`),
  activityId: demoId('activity.6.2'),
  kind: 'article',
  outlet: { ru: 'Сайт фонда «Арай»', kk: '«Арай» қорының сайты' },
  title: { ru, kk },
  language: 'both',
  publishedOn,
  url: `https://aray.example.kz/material/${index + 1}`,
  reach: shares(2000, 15)[index] ?? 0,
  reachSource: counter,
}))

type Piece = readonly [
  kind: Publication['kind'],
  day: string,
  outletRu: string,
  outletKk: string,
  ru: string,
  kk: string,
  language: 'ru' | 'kk',
  reach: number,
]
const pieces: readonly Piece[] = [
  [
    'newsItem',
    '2023-04-27',
    'Областной телеканал',
    'Облыстық телеарна',
    'Школьники открыли экологический центр',
    'Оқушылар экологиялық орталық ашты',
    'kk',
    2400,
  ],
  [
    'newsItem',
    '2023-09-09',
    'Областной телеканал',
    'Облыстық телеарна',
    'Сельчане убрали пять свалок за день',
    'Ауыл тұрғындары бір күнде бес қоқыс орнын тазалады',
    'kk',
    1900,
  ],
  [
    'newsItem',
    '2023-11-24',
    'Областной телеканал',
    'Облыстық телеарна',
    'Акимы обсудили опыт двух сел',
    'Әкімдер екі ауылдың тәжірибесін талқылады',
    'ru',
    1700,
  ],
  [
    'article',
    '2023-05-19',
    'Районная газета',
    'Аудандық газет',
    'Село берется за дело само',
    'Ауыл іске өзі кірісті',
    'kk',
    1100,
  ],
  [
    'article',
    '2023-07-26',
    'Городская газета',
    'Қалалық газет',
    'Контейнеры встали на место',
    'Контейнерлер орнына қойылды',
    'ru',
    1000,
  ],
  [
    'article',
    '2023-10-18',
    'Районная газета',
    'Аудандық газет',
    'Уроки чистоты в сельской школе',
    'Ауыл мектебіндегі тазалық сабақтары',
    'kk',
    1000,
  ],
  [
    'article',
    '2023-11-25',
    'Городская газета',
    'Қалалық газет',
    'Что решили на круглом столе',
    'Дөңгелек үстелде не шешілді',
    'ru',
    900,
  ],
  [
    'video',
    '2023-08-21',
    'Видеоканал «Чистое село»',
    '«Таза ауыл» бейнеарнасы',
    'Как два села учатся чистоте',
    'Екі ауыл тазалыққа қалай үйреніп жатыр',
    'kk',
    2000,
  ],
]

// Pieces that stood in the plan; the first ones came from the newspapers themselves.
const plannedPieces = new Set([3, 6, 7])

const media: readonly Publication[] = pieces.map(
  ([kind, publishedOn, outletRu, outletKk, ru, kk, language, reach], index) => ({
    ...own(`publication.media.${index + 1}`),
    activityId: demoId('activity.6.3'),
    kind,
    outlet: { ru: outletRu, kk: outletKk },
    title: { ru, kk },
    language,
    publishedOn,
    url: `https://media.example.kz/${publishedOn}`,
    reach,
    reachSource: { ru: 'справка редакции об аудитории', kk: 'редакцияның аудитория туралы анықтамасы' },
    plannedId: plannedPieces.has(index + 1) ? demoId(`planned.${index + 1}`) : null,
  }),
)

/** Their readers together are the indirect beneficiaries. */
export const publications: readonly Publication[] = [...posts, ...siteMaterials, ...media]

export const printedMaterials: readonly InputOf<typeof recordPrintedMaterial>[] = [
  {
    ...own('printed.leaflet'),
    activityId: demoId('activity.1.1'),
    kind: 'leaflet',
    title: { ru: 'Памятка «Сортируем дома»', kk: '«Үйде сұрыптаймыз» жадынамасы' },
    printedOn: '2023-04-18',
    printRun: 300,
    handedOut: 300,
    handedTo: { ru: 'участникам встреч и сходов', kk: 'кездесулер мен жиындарға қатысушыларға' },
  },
  {
    ...own('printed.manual'),
    activityId: demoId('activity.1.2'),
    kind: 'manual',
    title: {
      ru: 'Методическое пособие о раздельном сборе мусора',
      kk: 'Қоқысты бөлек жинау туралы әдістемелік құрал',
    },
    printedOn: '2023-06-01',
    printRun: 750,
    handedOut: 750,
    handedTo: { ru: 'домохозяйствам при обходе', kk: 'аралау кезінде үй шаруашылықтарына' },
  },
]
