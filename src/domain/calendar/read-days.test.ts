import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayFromParts, lastDayOfMonth, type PlainDate } from './day.ts'
import { formatDay, formatDayRange, formatDays, formatMonth } from './format-day.ts'
import { readDays } from './read-days.ts'

/** Readings in one line: '2023-05-15/2023-05-16', a month as '2023-05', a span of months '2023-04..2023-11'. */
function read(text: string, year?: number): string[] {
  return readDays(text, year === undefined ? {} : { year }).map((r) => {
    if (r.kind === 'day') return r.from
    if (r.kind === 'range') return `${r.from}/${r.to}`
    if (r.kind === 'month') return r.from.slice(0, 7)
    if (r.kind === 'monthRange') return `${r.from.slice(0, 7)}..${r.to.slice(0, 7)}`
    if (r.kind === 'year')
      return r.from.slice(0, 4) + (r.to.slice(0, 4) === r.from.slice(0, 4) ? '' : `-${r.to.slice(0, 4)}`)
    return r.kind
  })
}

describe('days in Russian', () => {
  it.each([
    ['16мая 2023 года', '2023-05-16'],
    ['06 декабря 2023 года', '2023-12-06'],
    ['«06» декабря 2023 г.', '2023-12-06'],
    ['6 дек. 2023', '2023-12-06'],
    ['06.12.2023', '2023-12-06'],
    ['06.12.2023г.', '2023-12-06'],
    ['6.12.23', '2023-12-06'],
    ['06/12/2023', '2023-12-06'],
    ['2023-12-06', '2023-12-06'],
    ['15-го мая 2023', '2023-05-15'],
    ['№ 406 от 26.09.2022', '2022-09-26'],
    ['19 апреля 2023 года № 24 в отдел', '2023-04-19'],
    ['В 2023 году 6 декабря', '2023-12-06'],
    ['Сабалак21 ноября 2023 года', '2023-11-21'],
    ['мкр Акмешит,36, 19 апреля 2023', '2023-04-19'],
    ['29 февраля 2024 г', '2024-02-29'],
  ])('%s', (text, day) => expect(read(text)).toEqual([day]))
})

describe('periods', () => {
  it.each([
    ['21-22 ноября  2023 года', '2023-11-21/2023-11-22'],
    ['22 -24 ноября 2023 года', '2023-11-22/2023-11-24'],
    ['9-13 октября 2023 года', '2023-10-09/2023-10-13'],
    ['с 9 по 13 октября 2023', '2023-10-09/2023-10-13'],
    ['14 марта по 30ноября 2023года', '2023-03-14/2023-11-30'],
    ['28 сентября – 2 октября 2023 года', '2023-09-28/2023-10-02'],
    ['28 декабря – 5 января 2024 года', '2023-12-28/2024-01-05'],
    ['9-13.10.2023', '2023-10-09/2023-10-13'],
    ['09.10.2023 – 13.10.2023', '2023-10-09/2023-10-13'],
    ['с 09.10.2023 г. по 13.10.2023 г.', '2023-10-09/2023-10-13'],
    ['2023 жылдың 9-13 қазаны аралығында', '2023-10-09/2023-10-13'],
    ['2023 жылғы 14 наурыздан 30 қарашаға дейін', '2023-03-14/2023-11-30'],
    ['2023 жылғы 9 қазан мен 13 қазан аралығында', '2023-10-09/2023-10-13'],
    ['апрель-ноябрь 2023', '2023-04..2023-11'],
    ['Апрель-июнь 2023', '2023-04..2023-06'],
    ['Июнь 2023 – ноябрь 2023 года', '2023-06..2023-11'],
    ['с июня месяца по ноябрь 2023 года', '2023-06..2023-11'],
    ['сәуір–қараша 2023', '2023-04..2023-11'],
    ['2023 жылғы сәуір-қараша', '2023-04..2023-11'],
    ['ноябрь 2023 – март 2024', '2023-11..2024-03'],
    ['ноябрь–март 2024 года', '2023-11..2024-03'],
  ])('%s', (text, period) => expect(read(text)).toEqual([period]))

  it('take a year from the context', () => {
    expect(read('с 9 по 13 октября', 2023)).toEqual(['2023-10-09/2023-10-13'])
    expect(read('15-16 мая', 2023)).toEqual(['2023-05-15/2023-05-16'])
    expect(read('ноябрь-март', 2023)).toEqual(['2023-11..2024-03'])
  })
})

describe('days in Kazakh', () => {
  it.each([
    ['2023 жылғы 6 желтоқсан', '2023-12-06'],
    ['2023 ж. 6 желтоқсан', '2023-12-06'],
    ['6 желтоқсан 2023 жыл', '2023-12-06'],
    ['2023 жылдың 6-желтоқсаны', '2023-12-06'],
    ['2022 жылғы 26 қыркүйектегі № 406', '2022-09-26'],
    ['2023 жылы 6 желтоқсанда', '2023-12-06'],
    ['2023 жылғы қазан айының 9-ында', '2023-10-09'],
    ['2023 жылғы 6-шы желтоқсанда', '2023-12-06'],
    ['2023 жылғы 5 қыркүйегінде', '2023-09-05'],
  ])('%s', (text, day) => expect(read(text)).toEqual([day]))

  it('take the year of the list or the context', () => {
    expect(read('6 желтоқсанда', 2023)).toEqual(['2023-12-06'])
    expect(read('2023 жылғы 19, 26 сәуір, 16 мамыр, 2024 жылғы 3 наурыз')).toEqual([
      '2023-04-19',
      '2023-04-26',
      '2023-05-16',
      '2024-03-03',
    ])
  })
})

describe('lists', () => {
  it('inherit the year of a later date', () => {
    expect(read('19 апреля, 16 мая 2023 года')).toEqual(['2023-04-19', '2023-05-16'])
    expect(read('19, 26 апреля 2023')).toEqual(['2023-04-19', '2023-04-26'])
    expect(read('19 и 26 апреля 2023')).toEqual(['2023-04-19', '2023-04-26'])
    expect(read('15-16 мая в селе Акжар21-22 ноября 2023 года в селе Таң')).toEqual([
      '2023-05-15/2023-05-16',
      '2023-11-21/2023-11-22',
    ])
    expect(read('19 апреля\n16 мая 2023 года')).toEqual(['2023-04-19', '2023-05-16'])
  })

  it('inherit from an earlier date, else from the context', () => {
    expect(read('16мая 2023 года –аул Таң19 апреля 2023 года аул Акжар,21-22 ноября Таң')).toEqual([
      '2023-05-16',
      '2023-04-19',
      '2023-11-21/2023-11-22',
    ])
    expect(read('19 апреля,26 апреля - в селе Сабалак16 мая, 22 ноября селе в Камыстыбас', 2023)).toEqual([
      '2023-04-19',
      '2023-04-26',
      '2023-05-16',
      '2023-11-22',
    ])
    expect(read('Это было 6 мая 2022 года. Потом 9 октября', 2023)).toEqual(['2022-05-06', '2023-10-09'])
    expect(read('9 октября')).toEqual(['noYear'])
    expect(readDays('19 апреля, 16 мая 2023 года').map((r) => r.year)).toEqual(['list', 'written'])
    expect(readDays('9 октября', { year: 2023 }).map((r) => r.year)).toEqual(['context'])
  })

  it('keep positions', () => {
    const text = 'Сходы: 19, 26 апреля 2023 года, затем 9-13 октября 2023 года.'
    expect(readDays(text).map((r) => [r.index, r.text])).toEqual([
      [7, '19'],
      [11, '26 апреля 2023 года'],
      [38, '9-13 октября 2023 года'],
    ])
  })
})

describe('months and years', () => {
  it.each([
    ['декабрь 2023', '2023-12'],
    ['Октябрь 2023 года', '2023-10'],
    ['2023 жылғы мамыр айында', '2023-05'],
    ['04.2023', '2023-04'],
    ['количество учащихся в 2023 учебном году', '2023'],
    ['2023-2024 оқу жылы', '2023-2024'],
    ['2021-2023 годы', '2021-2023'],
    ['с 2021 по 2023 год', '2021-2023'],
    ['еще с 1995 года', '1995'],
    ['2023 жылы', '2023'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))

  it('read a month without year only where it is a date', () => {
    expect(read('мамыр айы', 2023)).toEqual(['2023-05'])
    expect(read('в октябре', 2023)).toEqual(['2023-10'])
    expect(read('Октябрь', 2023)).toEqual(['2023-10'])
    expect(read('апрель, май 2023 года')).toEqual(['2023-04', '2023-05'])
    expect(read('Наурыз мейрамы', 2023)).toEqual([])
    expect(read('активистка Мая Алиева', 2023)).toEqual([])
    expect(read('маяк, маевка, мартен', 2023)).toEqual([])
  })
})

describe('what cannot be', () => {
  it.each([
    '31.02.2023',
    '45 мая',
    '31 ноября',
    '31 ноября 2023 года',
    '29 февраля 2023',
    '45.13.2023',
    '29-31 ноября',
    '31.11.23',
    '13-9 октября 2023',
    '2023-02-30',
    '30 ноября 2023 года – 14 марта 2023 года',
  ])('%s is impossible', (text) => expect(read(text, 2023)).toEqual(['impossible']))
})

describe('what is no date', () => {
  it.each([
    'телефон: 7242100001',
    '8 (7242) 10-00-03',
    '27-10-03',
    '+7 777 010 20 23',
    '5 420 000 тенге',
    '5420000 (пять миллионов) тенге',
    'не менее 60 участников',
    '4000 – 4200 человек',
    'в соотношении 3/4',
    'п. 1.2.3',
    '10:00',
    'БИН 220840049859',
    'ул. 1 Мая, 15',
    '1 мамыр көшесі',
    '№ 122',
    'собрано 2000 тенге',
    '1,5 млн',
    'за 3-5 дней',
    '40 20 минутных презентаций',
  ])('%s', (text) => expect(read(text, 2023)).toEqual([]))

  it('keeps a quantity apart from a month', () => {
    expect(read('в апреле 2000 тенге', 2023)).toEqual(['2023-04'])
    expect(read('2 школы, 19 апреля', 2023)).toEqual(['2023-04-19'])
    expect(read('тел. 27-10-03, 19 апреля', 2023)).toEqual(['2023-04-19'])
  })
})

const someDay = fc.integer({ min: -20_000, max: 15_000 }).map((n) => addDays('2000-01-01', n))
const langs = fc.constantFrom('ru' as const, 'kk' as const, 'en' as const)

describe('what is written is read back', () => {
  it('a day in each style', () => {
    fc.assert(
      fc.property(
        someDay,
        langs,
        fc.constantFrom('long', 'short', 'on', 'attributive'),
        (day, lang, style) => {
          expect(read(formatDay(day, lang, style))).toEqual([day])
          expect(read(`Жиын ${formatDay(day, lang, style)} өтті, 25 адам`)).toEqual([day])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a period', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 1, max: 500 }),
        langs,
        fc.boolean(),
        (from, length, lang, short) => {
          const to = addDays(from, length)
          expect(read(formatDayRange(from, to, lang, short ? 'short' : 'long'))).toEqual([`${from}/${to}`])
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('a list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someDay, { minLength: 1, maxLength: 6 }), langs, (days, lang) => {
        expect(read(formatDays(days, lang))).toEqual(days.toSorted())
      }),
      { numRuns: 500 },
    )
  })

  it('a month', () => {
    fc.assert(
      fc.property(someDay, langs, (day, lang) => {
        const [reading] = readDays(formatMonth(day, lang))
        expect(reading?.kind).toBe('month')
        expect(reading?.to).toBe(lastDayOfMonth(day))
      }),
    )
  })

  it('never fails on any text, and its pieces are where it says', () => {
    const words = fc.constantFrom(
      '16',
      '31',
      'мая',
      '2023',
      'года',
      '-',
      ',',
      '.',
      'по',
      'қазан',
      'жылғы',
      '/',
      '№',
      'İ',
      '06.12.2023',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string()), { maxLength: 12 }),
        fc.constantFrom('', ' '),
        (parts, glue) => {
          const text = parts.join(glue)
          for (const reading of readDays(text, { year: 2023 })) {
            expect(text.slice(reading.index, reading.index + reading.text.length)).toBe(reading.text)
            if (reading.from !== null) expect(validPeriod(reading.from, reading.to)).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})

function validPeriod(from: PlainDate, to: PlainDate): boolean {
  const exists = (day: PlainDate) =>
    dayFromParts(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))) === day
  return exists(from) && exists(to) && from <= to
}
