import { describe, expect, it } from 'vitest'
import { plainLines } from '../../report/model.ts'
import { cleanReport } from '../fixtures/clean-report.ts'
import { withField } from '../fixtures/spoil.ts'
import { comparePlanFact } from './compare-plan-fact.ts'
import { answerEntries, entryOf, indicatorEntries } from './entries.ts'
import { readInPeriod } from './event-dates.ts'
import { countedEventKind, eventClaims, eventKindsIn } from './event-nouns.ts'
import { explainsMoney, hasAmendment, judgeJustification } from './justification.ts'
import { readMoneyCell } from './money-cell.ts'
import { readQuantities } from './quantities.ts'
import { settlementsIn } from './settlements.ts'
import { sharesSubject } from './shared-subject.ts'

const entry = (text: string) => entryOf({ text, paragraph: 1 })
const compare = (plan: string, fact: string) => comparePlanFact(entry(plan), entry(fact))

describe('a justification', () => {
  it('that says none', () => {
    const none = [
      'нет', 'Нет.', '-', '—', 'не было', 'отсутствуют', 'Отклонения отсутствуют.', 'Отклонений от плана нет',
      'Отклонений по проекту не выявлено.', 'Проект реализован без отклонений.', 'нет отклонений',
      'Все мероприятия проведены в полном объеме согласно плану.', 'План выполнен на 100%.', 'Проект выполнен полностью',
      'жоқ', 'Жоқ.', 'Ауытқулар жоқ', 'ауытқулар болған жоқ', 'Ауытқулар анықталған жоқ.', 'Ауытқу тіркелмеді',
      'Барлық іс-шаралар жоспарға сәйкес өткізілді.', 'болмады',
    ] // prettier-ignore
    for (const text of none) expect([text, judgeJustification(text)]).toEqual([text, 'none'])
  })

  it('that says something', () => {
    const given = [
      'Отклонений по мероприятиям нет. Экономия 12 350,50 тенге возвращена.',
      'Нет отклонений, кроме увеличения охвата из-за повторного показа.',
      'Участников больше, так как пришли родители.',
      'Ауытқулар жоқ, бірақ қатысушылар көп келді.',
      'Косвенных бенефициаров 16200 вместо 15000.',
      'Қосымша келісім жасалды.',
    ]
    for (const text of given) expect([text, judgeJustification(text)]).toEqual([text, 'given'])
    expect(judgeJustification(' \u00a0 ')).toBe('empty')
  })

  it('of money and of an amendment', () => {
    const said = (text: string) => withField(cleanReport('ru'), 'deviations', text)
    expect(explainsMoney(said('Больше участников из-за интереса жителей.'))).toBe(false)
    expect(explainsMoney(said('Цены оказались ниже: экономия средств.'))).toBe(true)
    expect(explainsMoney(said('нет'))).toBe(false)
    expect(hasAmendment(said('Срок проекта продлен до 31 декабря.'))).toBe(true)
    expect(hasAmendment(said('Экономия возвращена.'))).toBe(false)
  })
})

describe('quantities and answers', () => {
  it('know bounds, ranges and what is not counted', () => {
    const read = (text: string) => readQuantities(text).map(({ value, upTo, bound }) => [value, upTo, bound])
    expect(read('не менее 60 участников')).toEqual([[60, null, 'atLeast']])
    expect(read('60+')).toEqual([[60, null, 'atLeast']])
    expect(read('60–80 человек')).toEqual([[60, 80, 'exact']])
    expect(read('два центра')).toEqual([[2, null, 'exact']])
    expect(read('1,000')).toEqual([[1000, null, 'exact']])
    expect(read('40 презентаций по 20 минут')).toEqual([[40, null, 'exact']])
    expect(read('письмо № 24 от 19.04.2023')).toEqual([])
  })

  it('stand a line each, or joined where people part them', () => {
    const texts = (cell: string) => answerEntries(plainLines(cell)).map(({ text }) => text)
    expect(texts('Показ -1\nПроведено показов\n40\nЗрителей -900')).toEqual([
      'Показ -1',
      'Проведено показов 40',
      'Зрителей -900',
    ])
    expect(texts('6 сходов; 60 участников')).toEqual(['6 сходов', '60 участников'])
    expect(texts('8/18')).toEqual(['8', '18'])
    const named = indicatorEntries(plainLines('Количественные:\nСходы\nс участием жителей\nЗаявки'))
    expect(named.map(({ text }) => text)).toEqual(['Сходы с участием жителей', 'Заявки'])
  })

  it('compare', () => {
    expect(compare('не менее 60', '60')).toBe('within')
    expect(compare('не менее 60', '59')).toBe('below')
    expect(compare('60-80', '81')).toBe('above')
    expect(compare('6 сходов и 60 человек', '6 сходов и 58 человек')).toBe('below')
    expect(compare('90%', '90')).toBe('unknown')
    expect(compare('не менее 60', '54 (в том числе 20 детей)')).toBe('below')
    expect(compare('8 (по 4 в селе)', '8')).toBe('equal')
    expect(compare('60', '30 женщин, 34 мужчины')).toBe('unknown')
    expect(compare('около 60', '55')).toBe('unknown')
    expect(compare('да', 'нет')).toBe('below')
    expect(compare('иә', 'орындалды')).toBe('equal')
  })

  it('of money know their unit', () => {
    expect(readMoneyCell('1 995 тыс. тенге', 'тенге')).toEqual({ tiyn: 199_500_000n, says: 'thousands' })
    expect(readMoneyCell('1995', 'мың теңге')).toEqual({ tiyn: 199_500_000n, says: null })
    expect(readMoneyCell('1995000,50 тг', '')).toEqual({ tiyn: 199_500_050n, says: 'tenge' })
    expect(readMoneyCell('по смете', '')).toBeNull()
  })
})

describe('events and places', () => {
  it('are counted where they are the thing counted', () => {
    const counts = (text: string) => eventClaims(text).map(({ count }) => count)
    expect(counts('Проведение 6 сельских «сходов»')).toEqual([6])
    expect(counts('по 2 семинара в каждом селе, всего 4 семинара')).toEqual([4])
    expect(counts('4 кездесу өтті')).toEqual([4])
    expect(counts('40 презентаций, 30 постов')).toEqual([])
    expect(countedEventKind('Количество встреч')).toBe('meeting')
    expect(countedEventKind('Участники встреч')).toBeNull()
    expect(countedEventKind('Жиындарға қатысушылар')).toBeNull()
    expect(eventKindsIn('Мастер-класс и круглый стол')).toEqual(['workshop', 'roundTable'])
  })

  it('are told apart by their names', () => {
    expect([...settlementsIn('с. Аксу, сельский клуб')]).toEqual(['акс'])
    expect([...settlementsIn('Ақсу ауылы')]).toEqual(['ақс'])
    expect(settlementsIn('Школы и клуб').size).toBe(0)
    expect(sharesSubject('Постов вышло больше', 'Посты в социальных сетях')).toBe(true)
    expect(sharesSubject('Постов вышло больше', 'Количество сходов')).toBe(false)
  })

  it('take the year of the period that their day falls into', () => {
    const period = { from: '2023-10-01', to: '2024-05-31' }
    expect(readInPeriod('15 ноября', period)[0]?.from).toBe('2023-11-15')
    expect(readInPeriod('15 марта', period)[0]?.from).toBe('2024-03-15')
    expect(readInPeriod('15 марта 2022 года', period)[0]?.from).toBe('2022-03-15')
  })
})
