import type { addIndicator } from '#actions/indicator/add-indicator.ts'
import type { setEffectPlan } from '#actions/indicator/set-effect-plan.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

type Indicator = InputOf<typeof addIndicator>
type Words = readonly [ru: string, kk: string]
type How = Pick<Indicator, 'kind' | 'source'> & Partial<Pick<Indicator, 'overPlaces' | 'overTime'>>
type Source = Indicator['source']
type EventKind = NonNullable<Source['eventKinds']>[number]
type PublicationKind = NonNullable<Source['publicationKinds']>[number]

const ofActivity = { scope: 'activity' } as const
const times = (...eventKinds: [EventKind, ...EventKind[]]): How => ({
  kind: 'eventCount',
  source: { ...ofActivity, records: 'events', measure: 'count', eventKinds },
})
const people = (...eventKinds: [EventKind, ...EventKind[]]): How => ({
  kind: 'peopleCount',
  source: { ...ofActivity, records: 'events', measure: 'people', eventKinds },
})
const amount = (quantityKey: string): How => ({
  kind: 'quantity',
  source: { ...ofActivity, records: 'events', measure: 'quantity', quantityKey },
})
/** What was counted last in each village. */
const latest = (quantityKey: string): How => ({ ...amount(quantityKey), kind: 'snapshot', overTime: 'last' })
const publications = (...publicationKinds: PublicationKind[]): How => ({
  kind: 'quantity',
  source: { ...ofActivity, records: 'publications', measure: 'count', publicationKinds },
})
/** Records of the village's service; what stands is counted at the end. */
const ofService = (records: Source['records'], measure: 'count' | 'people' = 'count'): How => ({
  kind: 'quantity',
  source: { records, measure, scope: 'project' },
})
const printRun: How = {
  kind: 'quantity',
  source: { ...ofActivity, records: 'printedMaterials', measure: 'printRun' },
}
/** Questionnaires that were filled in. */
const responses: How = {
  kind: 'quantity',
  source: { ...ofActivity, records: 'questionnaireResponses', measure: 'count' },
}

const exact = (value: number) => ({ kind: 'exact' as const, value })
const atLeast = (value: number) => ({ kind: 'atLeast' as const, value })

function indicator(
  code: string,
  [ru, kk]: Words,
  plan: Indicator['plan'],
  [unitRu, unitKk]: Words,
  how: How,
): Indicator {
  return {
    ...own(`indicator.${code}`),
    activityId: demoId(`activity.${code.slice(0, 3)}`),
    code,
    name: { ru, kk },
    unit: { ru: unitRu, kk: unitKk },
    plan,
    ...how,
  }
}

const person: Words = ['человек', 'адам']
const piece: Words = ['экземпляров', 'дана']
const household: Words = ['дворов', 'үй']

export const indicators: readonly Indicator[] = [
  indicator(
    '1.1.a',
    ['Встречи активистов', 'Белсенділер кездесуі'],
    exact(4),
    ['встречи', 'кездесу'],
    times('meeting'),
  ),
  indicator(
    '1.1.b',
    ['Члены инициативных групп', 'Бастамашыл топ мүшелері'],
    atLeast(30),
    person,
    ofService('initiativeMembers'),
  ),
  indicator(
    '1.1.c',
    ['Выявленные проблемы сел', 'Анықталған ауыл мәселелері'],
    exact(2),
    ['проблемы', 'мәселе'],
    { kind: 'quantity', source: { ...ofActivity, records: 'concerns', measure: 'count' } },
  ),
  indicator('1.1.d', ['Тираж памятки', 'Жадынама таралымы'], exact(300), piece, printRun),
  indicator(
    '1.1.e',
    ['Рекомендации государственным органам', 'Мемлекеттік органдарға ұсынымдар'],
    exact(25),
    ['', 'ұсыным'],
    { kind: 'quantity', source: { records: 'recommendations', measure: 'count', scope: 'project' } },
  ),
  indicator(
    '1.2.a',
    ['Домохозяйства, получившие разъяснения', 'Түсіндірме алған үй шаруашылықтары'],
    atLeast(1000),
    household,
    amount('householdsInformed'),
  ),
  indicator(
    '1.2.b',
    ['Жители, с которыми поговорили волонтеры', 'Еріктілер әңгімелескен тұрғындар'],
    atLeast(1000),
    person,
    people('distribution'),
  ),
  indicator(
    '1.2.c',
    ['Тираж методического пособия', 'Әдістемелік құрал таралымы'],
    exact(750),
    piece,
    printRun,
  ),
  indicator(
    '2.1.a',
    ['Утвержденные графики вывоза', 'Бекітілген шығару кестелері'],
    exact(2),
    ['графика', 'кесте'],
    ofService('pickupSchedules'),
  ),
  indicator(
    '2.1.b',
    ['Ежемесячные отчеты контролеров', 'Бақылаушылардың ай сайынғы есептері'],
    exact(12),
    ['отчетов', 'есеп'],
    ofService('controlReports'),
  ),
  indicator(
    '2.1.c',
    ['Анкеты участников', 'Қатысушылар сауалнамасы'],
    atLeast(60),
    ['анкет', 'сауалнама'],
    responses,
  ),
  indicator(
    '2.1.d',
    ['Видеоотзывы жителей', 'Тұрғындардың бейнепікірлері'],
    atLeast(10),
    ['отзывов', 'пікір'],
    { kind: 'quantity', source: { ...ofActivity, records: 'videoTestimonials', measure: 'count' } },
  ),
  indicator('2.2.a', ['Сходы жителей', 'Тұрғындар жиыны'], exact(6), ['сходов', 'жиын'], times('gathering')),
  indicator('2.2.b', ['Участники сходов', 'Жиынға қатысушылар'], atLeast(60), person, people('gathering')),
  indicator(
    '2.2.c',
    ['Анализ вопросов жителей', 'Тұрғындар сұрақтарының талдауы'],
    { kind: 'yesNo', value: true },
    ['', ''],
    { kind: 'yesNo', source: { records: 'questionnaireAnalyses', measure: 'count', scope: 'project' } },
  ),
  indicator(
    '2.3.a',
    ['Площадки раздельного сбора', 'Бөлек жинау алаңдары'],
    exact(4),
    ['площадки', 'алаң'],
    ofService('containerSites'),
  ),
  indicator(
    '2.3.b',
    ['Домохозяйства, разделяющие мусор', 'Қоқысты бөлек жинайтын үй шаруашылықтары'],
    atLeast(500),
    household,
    latest('householdsSorting'),
  ),
  indicator(
    '2.3.c',
    ['Домохозяйства, оплачивающие вывоз', 'Қоқыс шығару ақысын төлейтін үй шаруашылықтары'],
    atLeast(900),
    household,
    ofService('payingHouseholds'),
  ),
  indicator(
    '2.4.a',
    ['Убранные стихийные свалки', 'Тазаланған стихиялық қоқыс орындары'],
    exact(14),
    ['', 'орын'],
    ofService('dumpsCleaned'),
  ),
  indicator('2.4.b', ['Субботники', 'Сенбіліктер'], exact(3), ['', 'сенбілік'], ofService('cleanUps')),
  indicator(
    '2.4.c',
    ['Занятые на общественных работах', 'Қоғамдық жұмыспен қамтылғандар'],
    exact(15),
    person,
    { ...ofService('publicWorks', 'people'), kind: 'peopleCount' },
  ),
  indicator(
    '3.1.a',
    ['Центры экосоветников', 'Экокеңесшілер орталықтары'],
    exact(2),
    ['центра', 'орталық'],
    ofService('schoolCentres'),
  ),
  indicator(
    '3.2.a',
    ['Семинары-тренинги', 'Семинар-тренингтер'],
    exact(4),
    ['тренинга', 'тренинг'],
    times('training'),
  ),
  indicator(
    '3.2.b',
    ['Обученные экосоветники', 'Оқытылған экокеңесшілер'],
    atLeast(40),
    person,
    people('training'),
  ),
  indicator(
    '3.3.a',
    ['Презентации в классах', 'Сыныптағы таныстырылымдар'],
    atLeast(40),
    ['презентаций', 'рет'],
    ofService('schoolPresentations'),
  ),
  indicator('3.3.b', ['Слушатели презентаций', 'Таныстырылым тыңдаушылары'], atLeast(900), person, {
    ...ofService('schoolPresentations', 'people'),
    kind: 'peopleCount',
  }),
  indicator(
    '4.1.a',
    ['Встречи с предпринимателями', 'Кәсіпкерлермен кездесулер'],
    exact(4),
    ['встречи', 'кездесу'],
    times('meeting'),
  ),
  indicator(
    '4.1.b',
    ['Предприниматели и фермеры', 'Кәсіпкерлер мен фермерлер'],
    atLeast(20),
    person,
    people('meeting'),
  ),
  indicator(
    '4.2.a',
    ['Мастер-классы', 'Шеберлік сыныптары'],
    exact(2),
    ['мастер-класса', 'шеберлік сыныбы'],
    times('workshop'),
  ),
  indicator(
    '4.2.b',
    ['Участники мастер-классов', 'Шеберлік сыныбына қатысушылар'],
    atLeast(20),
    person,
    people('workshop'),
  ),
  indicator(
    '4.2.c',
    ['Заявки предпринимателей', 'Кәсіпкерлер өтінімдері'],
    exact(2),
    ['заявки', 'өтінім'],
    ofService('applications'),
  ),
  indicator(
    '5.1.a',
    ['Круглый стол', 'Дөңгелек үстел'],
    exact(1),
    ['мероприятие', 'іс-шара'],
    times('roundTable'),
  ),
  indicator(
    '5.1.b',
    ['Участники круглого стола', 'Дөңгелек үстелге қатысушылар'],
    atLeast(60),
    person,
    people('roundTable'),
  ),
  indicator('5.1.c', ['Акимы сел', 'Ауыл әкімдері'], exact(15), person, amount('akims')),
  indicator('5.1.d', ['Депутаты', 'Депутаттар'], exact(10), person, amount('deputies')),
  indicator('5.2.a', ['Брифинг', 'Брифинг'], exact(1), ['мероприятие', 'іс-шара'], times('briefing')),
  indicator(
    '5.2.b',
    ['Участники брифинга', 'Брифингке қатысушылар'],
    atLeast(25),
    person,
    people('briefing'),
  ),
  indicator(
    '6.1.a',
    ['Посты в социальных сетях', 'Әлеуметтік желідегі посттар'],
    atLeast(30),
    ['постов', 'пост'],
    publications('post'),
  ),
  indicator(
    '6.2.a',
    ['Материалы на сайте', 'Сайттағы материалдар'],
    atLeast(15),
    ['материалов', 'материал'],
    publications('article'),
  ),
  indicator(
    '6.3.a',
    ['Новостные сюжеты', 'Жаңалық сюжеттері'],
    exact(3),
    ['', 'сюжет'],
    publications('newsItem'),
  ),
  indicator(
    '6.3.b',
    ['Статьи в газетах', 'Газет мақалалары'],
    exact(4),
    ['', 'мақала'],
    publications('article'),
  ),
  indicator('6.3.c', ['Видеоролик', 'Бейнеролик'], exact(1), ['', 'ролик'], publications('video')),
]

export const effectPlans: readonly Omit<InputOf<typeof setEffectPlan>, 'projectId'>[] = [
  { key: 'directBeneficiaries', planned: 2500 },
  { key: 'indirectBeneficiaries', planned: 10_000 },
  { key: 'staff', planned: 4 },
  { key: 'specialists', planned: 1 },
  { key: 'ngos', planned: 15 },
  { key: 'partners', planned: 3 },
]
