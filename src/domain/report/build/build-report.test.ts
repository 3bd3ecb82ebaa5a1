import { describe, expect, it } from 'vitest'
import type { ProjectRecords } from '../../project/records.ts'
import { kzGrantFinal2022 } from '../form/kz-grant-final-2022.ts'
import { linesText, type ActivityColumn, type ReportModel } from '../model.ts'
import { buildReport, type ReportOptions } from './build-report.ts'
import { both, event, fixtureRecords, indicator } from './fixture-records.ts'
import { projectFigures } from './project-figures.ts'

const built = (changes: Partial<ProjectRecords> = {}, options: Partial<ReportOptions> = {}): ReportModel =>
  buildReport(fixtureRecords(changes), { kind: 'final', lang: 'ru', form: kzGrantFinal2022, ...options })
const cell = (model: ReportModel, row: number, column: ActivityColumn): string =>
  linesText(model.activities?.[row]?.cells[column]).replaceAll('\u00a0', ' ')
const field = (model: ReportModel, name: keyof ReportModel['fields']): string =>
  linesText(model.fields[name]).replaceAll('\u00a0', ' ')
const parts = (model: ReportModel): string[] => model.missing.map((part) => part.part)
const interim = (from: string, to: string): Partial<ReportOptions> => ({ kind: 'interim', from, to })

describe('a report of complete records', () => {
  it('misses nothing in either language', () => {
    expect(built().missing).toEqual([])
    expect(built({}, { lang: 'kk' }).missing).toEqual([])
  })

  it('prints the passport', () => {
    const [ru, kk] = [built(), built({}, { lang: 'kk' })]
    expect(field(ru, 'grant')).toBe('5 420 000 (пять миллионов четыреста двадцать тысяч) тенге')
    expect(field(kk, 'grant')).toBe('5 420 000 (бес миллион төрт жүз жиырма мың) теңге')
    expect(field(ru, 'contact')).toContain('тел. 8 (7242) 10 00 03')
    expect(field(ru, 'period')).toBe('1 апреля – 30 ноября 2024 года')
    expect(field(kk, 'period')).toBe('2024 жылғы 1 сәуір – 30 қараша')
    expect(field(ru, 'project')).toBe('Чистое село (охрана окружающей среды)')
  })

  it('names tiyn only where the grant has any', () => {
    const { project } = fixtureRecords()
    const model = built({ project: { ...project, grant: 100_050n } })
    expect(field(model, 'grant')).toBe('1 000,50 (одна тысяча тенге 50 тиынов)')
  })

  it('puts own tasks first, then the final and the information group', () => {
    const rows = built().activities ?? []
    expect(rows.map((row) => [row.groupKind, row.group])).toEqual([
      ['task', 1],
      ['final', 2],
      ['information', 3],
    ])
    expect(cell(built(), 1, 'task')).toContain('Итоговая публичная презентация')
  })

  it('fills a row of table A from its events', () => {
    const model = built()
    expect(cell(model, 0, 'date')).toBe('15, 17 апреля 2024 года\n14–15 мая 2024 года')
    expect(cell(model, 0, 'place')).toBe('село Аксу\nсело Бирлик')
    expect(cell(model, 0, 'people')).toBe('60')
    expect(cell(model, 0, 'plan')).toBe('не менее 60 человек\n3 встречи')
    expect(cell(model, 0, 'fact')).toBe('60 человек\n3 встречи')
    expect(cell(model, 0, 'result')).toBe('Собрались 60 человек.')
    expect(cell(model, 1, 'fact')).toBe('да')
    expect(cell(model, 2, 'date')).toBe('20 мая, 2 октября 2024 года')
    expect(cell(model, 2, 'people')).toBe('—')
  })

  it('says the same in Kazakh', () => {
    const model = built({}, { lang: 'kk' })
    expect(cell(model, 0, 'plan')).toBe('кемінде 60 адам\n3 кездесу')
    expect(cell(model, 0, 'fact')).toBe('60 адам\n3 кездесу')
    expect(linesText(model.recommendations?.[0]?.cells.letters)).toBe('2024 жылғы 3 маусымдағы № 24')
  })

  it('opens every number of the model to its records', () => {
    const model = built()
    const fact = model.activities?.[0]?.cells.fact?.[0]?.[0]
    expect(fact?.figure).toBe('fact:1.1.a')
    expect(model.figures['fact:1.1.a']).toMatchObject({
      value: '60',
      recordCount: 3,
      method: 'events.people',
    })
    expect(model.figures['fact:1.1.a']?.records[0]).toEqual({
      subject: 'event',
      id: 'e1',
      label: 'Встреча e1, 15.04.2024',
      amount: '20',
    })
    expect(model.figures['effect:payroll']).toMatchObject({ value: '300000000', unit: 'tiyn' })
  })

  it('leads from attendances to people', () => {
    expect(linesText(built().fields.bridge)).toBe(
      'Участий в мероприятиях, где велся подсчет: 80 (4 мероприятия). Разных людей, каждый учтен один раз: 50. Повторных участий: 30.\n' +
        'Жители: 50 (листы регистрации, каждый один раз).',
    )
  })
})

describe('zero and nothing', () => {
  const facts = (changes: Partial<ProjectRecords>): string => cell(built(changes), 0, 'fact')

  it('a counted zero is printed as a zero', () => {
    const model = built({ events: [event('e1', '2024-04-15', { attendance: { kind: 'count', total: 0 } })] })
    expect(cell(model, 0, 'people')).toBe('0')
    expect(cell(model, 0, 'fact')).toBe('0 человек\n1 встречи')
    expect(parts(model)).not.toContain('activities.people')
  })

  it('no record is a missing part and a dash, never a zero', () => {
    const model = built({ events: [] })
    expect(cell(model, 0, 'fact')).toBe('—\n—')
    expect(parts(model)).toEqual(expect.arrayContaining(['activities.date', 'activities.fact']))
    expect(model.figures['fact:1.1.a']).toBeUndefined()
  })

  it('a meeting nobody counted adds nothing and is not a zero', () => {
    const model = built({ events: [event('e1', '2024-04-15', { attendance: { kind: 'none' } })] })
    expect(cell(model, 0, 'people')).toBe('—')
    expect(parts(model)).toContain('activities.people')
  })

  it('a cancelled event counts nowhere, but says that zero is meant', () => {
    const kept = event('e1', '2024-04-15')
    const cancelled = event('e2', '2024-04-16', { isCancelled: true })
    expect(facts({ events: [kept, cancelled] })).toBe('20 человек\n1 встречи')
    const model = built({ events: [cancelled] })
    expect(cell(model, 0, 'fact')).toBe('—\n0 встречи')
    expect(cell(model, 0, 'date')).toBe('')
  })

  it('money in a category without expenses is zero only where other expenses are recorded', () => {
    const { expenses } = fixtureRecords()
    const onlyPay = built({ expenses: expenses.filter((one) => one.budgetLineId === 'pay') })
    expect(linesText(onlyPay.effects?.[6]?.cells.fact)).toBe('0')
    expect(linesText(built({ expenses: [] }).effects?.[6]?.cells.fact)).toBe('—')
  })
})

describe('the period', () => {
  it('an interim report counts only its days, both ends included', () => {
    const model = built({}, interim('2024-04-15', '2024-04-16'))
    expect(cell(model, 0, 'people')).toBe('20')
    expect(linesText(model.title)).toContain('Отчетный период: 15–16 апреля 2024 года')
    expect(parts(model)).toContain('statistics')
  })

  it('an event of several days belongs to the period in which it ended', () => {
    expect(cell(built({}, interim('2024-05-01', '2024-05-14')), 0, 'people')).not.toBe('20')
    expect(cell(built({}, interim('2024-05-15', '2024-06-30')), 0, 'people')).toBe('20')
  })

  it('an interim report is silent on activities that are due later', () => {
    const model = built({}, interim('2024-04-01', '2024-06-30'))
    expect(model.activities?.map((row) => row.groupKind)).toEqual(['task', 'information'])
  })

  it('an amendment moves the end from the day it was signed', () => {
    const amendments = [
      {
        id: 'a1',
        number: '1',
        signedOn: '2024-11-01',
        newEndsOn: '2024-12-15',
        newGrant: null,
        changes: [],
        subject: both('продление', 'ұзарту'),
      },
    ]
    expect(built({ amendments }).period?.to).toBe('2024-12-15')
    expect(field(built({ amendments }), 'deviations')).toBe(
      'Дополнительное соглашение № 1 от 1 ноября 2024 года: продление. Срок реализации проекта установлен до 15 декабря 2024 года.',
    )
    expect(built({ amendments }, interim('2024-04-01', '2024-07-31')).period?.to).toBe('2024-11-30')
  })

  it('a final report shows what lies outside the contract, so that the checker sees it', () => {
    const late = event('late', '2024-12-06')
    expect(cell(built({ events: [late] }), 0, 'date')).toBe('6 декабря 2024 года')
  })
})

describe('texts', () => {
  it('a text in the other language only is missing, never printed', () => {
    const narratives = [{ field: 'about' as const, kind: null, text: { ru: 'Только по-русски' }, version: 1 }]
    const model = built({ narratives }, { lang: 'kk' })
    expect(model.fields.about).toBeUndefined()
    expect(model.missing).toContainEqual({ part: 'about', wanted: 'Қазақ тілінде жазыңыз: Только по-русски' })
  })

  it('a text for the kind of report goes before a newer general one', () => {
    const about = (kind: 'interim' | null, version: number, ru: string) => ({
      field: 'about' as const,
      kind,
      text: { ru },
      version,
    })
    const narratives = [
      about(null, 1, 'общий'),
      about(null, 5, 'общий новый'),
      about('interim', 2, 'промежуточный'),
    ]
    expect(field(built({ narratives }), 'about')).toBe('общий новый')
    expect(field(built({ narratives }, interim('2024-04-01', '2024-06-30')), 'about')).toBe('промежуточный')
  })

  it('a figure that the project does not have is missing, not printed as written', () => {
    const narratives = [
      { field: 'about' as const, kind: null, text: { ru: 'Было {{fact:9.9.z}} людей' }, version: 1 },
    ]
    const model = built({ narratives })
    expect(field(model, 'about')).toBe('Было — людей')
    expect(model.missing.find((part) => part.part === 'about')?.wanted).toContain('fact:9.9.z')
  })

  it('a plan is named without becoming a figure', () => {
    const narratives = [
      {
        field: 'about' as const,
        kind: null,
        text: { ru: '{{plan:1.1.a|unit}}, {{ plan:1.1.b }}' },
        version: 1,
      },
    ]
    expect(field(built({ narratives }), 'about')).toBe('не менее 60 человек, 3')
  })

  it('a deviation without a text is missing', () => {
    const indicators = [indicator('1.1.a', { plan: { kind: 'exact', value: 61 } })]
    expect(parts(built({ indicators }))).toContain('deviations')
    expect(parts(built())).not.toContain('deviations')
  })

  it('a refund is told from its record', () => {
    const refunds = [{ id: 'back', paidOn: '2024-11-27', amount: 1_235_050n, documentNumber: '41' }]
    expect(field(built({ refunds }), 'deviations')).toBe(
      'Неиспользованная часть гранта 12 350,50 тенге возвращена 27 ноября 2024 года (платежный документ № 41).',
    )
  })

  it('a story is printed only with consent', () => {
    const stories = fixtureRecords().stories.map((story) => ({ ...story, hasConsent: false }))
    expect(built({ stories }).stories).toEqual([])
    expect(parts(built({ stories }))).toContain('story')
  })
})

describe('recommendations', () => {
  it('stand once, in the row of the bodies that got them', () => {
    const [letter] = fixtureRecords().letters
    if (!letter) throw new Error('the fixture has a letter')
    const letters = [
      { ...letter, recommendationIds: ['r1'] },
      {
        ...letter,
        id: 'l2',
        number: '25',
        addressee: both('Отдел ЖКХ', 'ТҮКШ бөлімі'),
        recommendationIds: ['r2'],
      },
      { ...letter, id: 'l3', number: '31', sentOn: '2024-07-01', recommendationIds: ['r1'] },
    ]
    const rows = built({ letters }).recommendations ?? []
    expect(rows.map((row) => linesText(row.cells.bodies))).toEqual(['Аппарат акима', 'Отдел ЖКХ'])
    expect(rows.map((row) => linesText(row.cells.items))).toEqual([
      '1. Утвердить график вывоза.',
      '2. Выделить место для площадки.',
    ])
    expect(linesText(rows[0]?.cells.letters)).toBe('№ 24 от 3 июня 2024 года\n№ 31 от 1 июля 2024 года')
  })

  it('without a letter are missing their letter', () => {
    expect(parts(built({ letters: [] }))).toContain('recommendations.letters')
  })
})

describe('figures', () => {
  it('are the same for a screen and for a report', () => {
    const records = fixtureRecords()
    const { values } = projectFigures(records, { from: null, to: null })
    const model = built()
    for (const [id, figure] of Object.entries(model.figures))
      expect(values.get(id)?.records.length).toBe(figure.recordCount)
    expect(values.get('effect:directBeneficiaries')?.value).toBe(values.get('people:gender.total')?.value)
  })
})
