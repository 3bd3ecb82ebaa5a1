import { counted, held, type DemoEvent } from './event-row.ts'

const evening = ['17:00', '19:00'] as const
const day = ['10:00', '17:00'] as const

const round = (
  date: string,
  village: 'sabalak' | 'kamystybas',
  households: number,
  people: number,
): DemoEvent =>
  held(
    ['1.2', 'distribution', date, day, village],
    ['Подворный обход волонтеров', 'Еріктілердің үй-үйді аралауы'],
    people,
    { quantities: counted({ householdsInformed: households, manualsHanded: 125 }) },
  )

/** Task 1: meetings of activists and the rounds from house to house. */
export const groupEvents: readonly DemoEvent[] = [
  held(
    ['1.1', 'meeting', '2023-04-19', evening, 'sabalak'],
    ['Первая встреча активистов Сабалака', 'Сабалақ белсенділерінің алғашқы кездесуі'],
    16,
    {
      result: {
        ru: 'Названа главная проблема: вывоза мусора по расписанию нет.',
        kk: 'Басты мәселе аталды: қоқыс кесте бойынша шығарылмайды.',
      },
    },
  ),
  held(
    ['1.1', 'meeting', '2023-04-26', evening, 'sabalak'],
    ['Выбор инициативной группы Сабалака', 'Сабалақтың бастамашыл тобын сайлау'],
    14,
    {
      result: {
        ru: 'Избрана инициативная группа, распределены улицы.',
        kk: 'Бастамашыл топ сайланып, көшелер бөлінді.',
      },
    },
  ),
  held(
    ['1.1', 'meeting', '2023-05-16', evening, 'kamystybas'],
    ['Первая встреча активистов Камыстыбаса', 'Қамыстыбас белсенділерінің алғашқы кездесуі'],
    16,
    {
      result: {
        ru: 'Вторая проблема: стихийные свалки у жилых домов.',
        kk: 'Екінші мәселе: тұрғын үйлердің жанындағы стихиялық қоқыс.',
      },
    },
  ),
  held(
    ['1.1', 'meeting', '2023-05-17', evening, 'kamystybas'],
    ['Выбор инициативной группы Камыстыбаса', 'Қамыстыбастың бастамашыл тобын сайлау'],
    14,
    {
      result: {
        ru: 'Избрана инициативная группа, согласованы первые предложения акиматам.',
        kk: 'Бастамашыл топ сайланып, әкімдіктерге алғашқы ұсыныстар келісілді.',
      },
    },
  ),
  round('2023-06-06', 'sabalak', 190, 262),
  round('2023-06-08', 'sabalak', 185, 258),
  round('2023-06-13', 'sabalak', 175, 248),
  round('2023-06-20', 'kamystybas', 160, 226),
  round('2023-06-22', 'kamystybas', 150, 209),
  round('2023-06-27', 'kamystybas', 140, 197),
]
