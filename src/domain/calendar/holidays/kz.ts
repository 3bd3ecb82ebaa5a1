/**
 * Days off of Kazakhstan by year. Rule: Labour Code, art. 84–85: a holiday on a weekend gives the next working day off;
 * 7 January and the first day of Kurban Ait are days off that are never moved; the Government may move single days.
 * The year of a table is complete only as far as its source says: moves by decree come late.
 */
import type { Lang } from '../../text/lang.ts'
import type { HolidayYear, SpecialDay } from '../working-days.ts'

type Name = Record<Lang, string>
type Row = readonly [monthDay: string, kind: SpecialDay['kind'], name: Name, source?: string]

const newYear = name('Новый год', 'Жаңа жыл', 'New Year')
const christmas = name('Православное Рождество', 'Православиелік Рождество', 'Orthodox Christmas')
const womensDay = name('Международный женский день', 'Халықаралық әйелдер күні', "International Women's Day")
const constitution = name('День Конституции', 'Конституция күні', 'Constitution Day')
const nauryz = name('Наурыз мейрамы', 'Наурыз мейрамы', 'Nauryz')
const unity = name(
  'Праздник единства народа Казахстана',
  'Қазақстан халқының бірлігі мерекесі',
  'Unity Day of the People of Kazakhstan',
)
const defender = name('День защитника Отечества', 'Отан қорғаушы күні', 'Defender of the Fatherland Day')
const victory = name('День Победы', 'Жеңіс күні', 'Victory Day')
const capital = name('День столицы', 'Астана күні', 'Capital City Day')
const kurbanAit = name('Первый день Курбан айта', 'Құрбан айттың бірінші күні', 'First day of Kurban Ait')
const republic = name('День Республики', 'Республика күні', 'Republic Day')
const independence = name('День Независимости', 'Тәуелсіздік күні', 'Independence Day')
const moved = name('Перенос дня отдыха', 'Демалыс күнін ауыстыру', 'Day off moved by decree')

const decree2022 = 'Постановление Правительства РК от 06.10.2021 № 713 (pm.kz)'
const october2022 = 'tengrinews.kz, 04.10.2022: календарь после возвращения Дня Республики'
const decree2023 =
  'Постановление Правительства РК от 25.04.2023 «О переносе дня отдыха в 2023 году» (zakon.kz)'
const draft2024 =
  'проект постановления на портале «Открытые НПА», апрель 2024 (alataunews.kz); принятый текст не сверен'
const order2025 =
  'приказ Министра труда и социальной защиты населения, перенос с 05.01.2025 (azattyq-ruhy.kz)'
const nauryz2026 = 'inform.kz, календарь 2026 года: Наурыз 21–22 марта перенесён на 24–25 марта'
const constitution2027 = 'taspanews.kz, 18.03.2026: с 2027 года 15 марта вместо 30 августа'
const unconfirmed = 'переносы Правительства ещё могут добавиться'
const aitForecast = 'расчёт по лунному календарю; день объявляют каждый год'

/** Holidays on the same day in every year of the tables. */
const everyYear: readonly Row[] = [
  ['01-01', 'holiday', newYear],
  ['01-02', 'holiday', newYear],
  ['01-07', 'holiday', christmas],
  ['03-08', 'holiday', womensDay],
  ['03-21', 'holiday', nauryz],
  ['03-22', 'holiday', nauryz],
  ['03-23', 'holiday', nauryz],
  ['05-01', 'holiday', unity],
  ['05-07', 'holiday', defender],
  ['05-09', 'holiday', victory],
  ['07-06', 'holiday', capital],
  ['10-25', 'holiday', republic],
  ['12-16', 'holiday', independence],
]

/** Tables of 2022–2027. */
export const kazakhstanHolidays: readonly HolidayYear[] = [
  year(2022, 'Закон о праздниках с изменениями сентября 2022 года; Трудовой кодекс, ст. 84', [
    ['01-03', 'transferred', newYear],
    ['01-04', 'transferred', newYear],
    ['03-05', 'workingDay', moved, decree2022],
    ['03-07', 'transferred', moved, decree2022],
    ['05-02', 'transferred', unity],
    ['05-10', 'transferred', defender],
    ['07-09', 'holiday', kurbanAit],
    ['08-27', 'workingDay', moved, decree2022],
    ['08-29', 'transferred', moved, decree2022],
    ['08-30', 'holiday', constitution],
    ['10-22', 'workingDay', moved, october2022],
    ['10-24', 'transferred', moved, october2022],
  ]),
  year(2023, 'Закон о праздниках; Трудовой кодекс, ст. 84', [
    ['01-03', 'transferred', newYear],
    ['05-08', 'transferred', defender],
    ['06-28', 'holiday', kurbanAit],
    ['07-01', 'workingDay', moved, decree2023],
    ['07-07', 'transferred', moved, decree2023],
    ['08-30', 'holiday', constitution],
    ['12-18', 'transferred', independence],
  ]),
  year(2024, 'Закон о праздниках; Трудовой кодекс, ст. 84', [
    ['03-25', 'transferred', nauryz],
    ['05-04', 'workingDay', moved, draft2024],
    ['05-08', 'transferred', moved, draft2024],
    ['06-16', 'holiday', kurbanAit],
    ['07-08', 'transferred', capital],
    ['08-30', 'holiday', constitution],
  ]),
  year(2025, 'Закон о праздниках; Трудовой кодекс, ст. 84', [
    ['01-03', 'transferred', moved, order2025],
    ['01-05', 'workingDay', moved, order2025],
    ['03-10', 'transferred', womensDay],
    ['03-24', 'transferred', nauryz],
    ['03-25', 'transferred', nauryz],
    ['06-06', 'holiday', kurbanAit],
    ['07-07', 'transferred', capital],
    ['08-30', 'holiday', constitution],
    ['09-01', 'transferred', constitution],
    ['10-27', 'transferred', republic],
  ]),
  year(2026, `Закон о праздниках; Трудовой кодекс, ст. 84; ${unconfirmed}`, [
    ['03-09', 'transferred', womensDay],
    ['03-24', 'transferred', nauryz, nauryz2026],
    ['03-25', 'transferred', nauryz, nauryz2026],
    ['05-11', 'transferred', victory],
    ['05-27', 'holiday', kurbanAit, aitForecast],
    ['10-26', 'transferred', republic],
  ]),
  year(2027, `Закон о праздниках; Трудовой кодекс, ст. 84; ${unconfirmed}`, [
    ['01-04', 'transferred', newYear],
    ['03-15', 'holiday', constitution, constitution2027],
    ['03-24', 'transferred', nauryz],
    ['05-03', 'transferred', unity],
    ['05-10', 'transferred', victory],
    ['05-16', 'holiday', kurbanAit, aitForecast],
  ]),
]

function year(number: number, source: string, rows: readonly Row[]): HolidayYear {
  const days = [...everyYear, ...rows].map(([monthDay, kind, dayName, ownSource]) => ({
    day: `${number}-${monthDay}`,
    kind,
    name: dayName,
    source: ownSource ?? source,
  }))
  return { year: number, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }
}

function name(ru: string, kk: string, en: string): Name {
  return { ru, kk, en }
}
