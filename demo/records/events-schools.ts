import { counted, held, person, type DemoEvent } from './event-row.ts'

type Village = 'sabalak' | 'kamystybas'
const lessons = ['09:00', '13:00'] as const
const afternoon = ['15:00', '17:00'] as const
const names = { sabalak: ['Сабалак', 'Сабалақ'], kamystybas: ['Камыстыбас', 'Қамыстыбас'] } as const

function opening(date: string, village: Village, people: number): DemoEvent {
  const [ru, kk] = names[village]
  return held(
    ['3.1', 'opening', date, afternoon, village],
    [`Открытие центра экосоветников: ${ru}`, `Экокеңесшілер орталығының ашылуы: ${kk}`],
    people,
  )
}

function training(date: string, village: Village, female: number): DemoEvent {
  const [ru, kk] = names[village]
  const age = { age13to16: 7, age17to22: 2, age33to45: 1 }
  const breakdown = { gender: { male: 10 - female, female }, social: { children: 9, publicSector: 1 }, age }
  return held(
    ['3.2', 'training', date, lessons, village],
    [`Тренинг для экосоветников: ${ru}`, `Экокеңесшілерге арналған тренинг: ${kk}`],
    10,
    { attendance: { kind: 'breakdown', total: 10, breakdown } },
  )
}

function presentations(date: string, village: Village, people: number): DemoEvent {
  const [ru, kk] = names[village]
  return held(
    ['3.3', 'presentation', date, lessons, village],
    [`Презентации экосоветников в школе: ${ru}`, `Экокеңесшілердің мектептегі таныстырылымдары: ${kk}`],
    people,
  )
}

function business(date: string, village: Village, people: ReturnType<typeof person>[]): DemoEvent {
  const [ru, kk] = names[village]
  return held(
    ['4.1', 'meeting', date, afternoon, village],
    [`Встреча с предпринимателями и фермерами: ${ru}`, `Кәсіпкерлермен және фермерлермен кездесу: ${kk}`],
    null,
    { attendance: { kind: 'sheet', people } },
  )
}

const workshop = (date: string): DemoEvent =>
  held(
    ['4.2', 'workshop', date, lessons, 'kamystybas'],
    ['Мастер-класс по компосту и биоудобрениям', 'Компост пен биологиялық тыңайтқыштар шеберлік сыныбы'],
    10,
  )

const application = (date: string, ru: string, kk: string): DemoEvent =>
  held(['4.2', 'application', date, afternoon, 'kamystybas'], [ru, kk], null)

/** Tasks 3 and 4, and the two final events. */
export const schoolEvents: readonly DemoEvent[] = [
  opening('2023-04-27', 'sabalak', 35),
  opening('2023-04-28', 'kamystybas', 30),
  training('2023-05-15', 'sabalak', 6),
  training('2023-05-16', 'sabalak', 5),
  training('2023-09-21', 'kamystybas', 7),
  training('2023-09-22', 'kamystybas', 5),
  presentations('2023-10-09', 'sabalak', 190),
  presentations('2023-10-10', 'sabalak', 187),
  presentations('2023-10-11', 'sabalak', 183),
  presentations('2023-10-12', 'kamystybas', 178),
  presentations('2023-10-13', 'kamystybas', 174),
  business('2023-07-12', 'sabalak', [
    person('Абенов Марат', 'male', 'business', 'age33to45'),
    person('Досжанова Гаухар', 'female', 'other', 'age46to58'),
    person('Ли Виктор', 'male', 'other', 'age46to58'),
    person('Нурпеисов Ержан', 'male', 'other', 'age33to45'),
    person('Сейткали Бауыржан', 'male', 'older', 'age46to58'),
  ]),
  business('2023-07-13', 'sabalak', [
    person('Ахмет Жанат', 'male', 'business', 'age33to45'),
    person('Байбосынова Карлыгаш', 'female', 'other', 'age46to58'),
    person('Жолдасов Талгат', 'male', 'other', 'age33to45'),
    person('Муратова Сауле', 'female', 'older', 'age59plus'),
    person('Пак Сергей', 'male', 'other', 'age46to58'),
  ]),
  business('2023-07-19', 'kamystybas', [
    person('Алдаберген Кайсар', 'male', 'business', 'age33to45'),
    person('Ертаева Индира', 'female', 'other', 'age33to45'),
    person('Косжанов Нурлан', 'male', 'other', 'age46to58'),
    person('Оразбай Сабит', 'male', 'older', 'age59plus'),
    person('Тажибаев Рустем', 'male', 'other', 'age46to58'),
  ]),
  business('2023-07-20', 'kamystybas', [
    person('Бисен Даурен', 'male', 'business', 'age33to45'),
    person('Елеусинова Меруерт', 'female', 'other', 'age46to58'),
    person('Изтлеу Асхат', 'male', 'other', 'age33to45'),
    person('Сарсен Галым', 'male', 'older', 'age46to58'),
    person('Уалиева Айжан', 'female', 'other', 'age46to58'),
  ]),
  workshop('2023-11-22'),
  workshop('2023-11-23'),
  application(
    '2023-11-22',
    'Подача заявки на грант фермерским хозяйством',
    'Фермер шаруашылығының грантқа өтінім беруі',
  ),
  application('2023-11-23', 'Подача заявки на микрокредит', 'Микрокредитке өтінім беру'),
  held(
    ['5.1', 'roundTable', '2023-11-24', ['10:00', '14:00'], 'city'],
    [
      'Круглый стол об участии сельчан в охране природы',
      'Ауыл тұрғындарының табиғатты қорғауға қатысуы: дөңгелек үстел',
    ],
    60,
    { quantities: counted({ akims: 15, deputies: 10 }) },
  ),
  held(
    ['5.2', 'briefing', '2023-11-28', ['11:00', '12:30'], 'city'],
    ['Итоговый брифинг проекта', 'Жобаның қорытынды брифингі'],
    25,
    { quantities: counted({ ngos: 15, journalists: 10 }) },
  ),
]
