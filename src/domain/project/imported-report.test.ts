import { describe, expect, it } from 'vitest'
import { cleanReport } from '../check/fixtures/clean-report.ts'
import type { Place } from '../place/place.ts'
import {
  plainLines,
  type ActivityColumn,
  type ActivityRow,
  type Lines,
  type ProposalColumn,
  type RecommendationColumn,
  type ReportModel,
} from '../report/model.ts'
import { importedReport } from './imported-report.ts'

const nothing = { places: [], letters: [] }

function read(changes: Partial<ReportModel> = {}, known = nothing as Parameters<typeof importedReport>[2]) {
  const reading = importedReport({ ...cleanReport('ru'), ...changes }, {}, known)
  if (!reading.ok) throw new Error(reading.lacks.join())
  return reading.report
}

const cells = <Column extends string>(texts: Partial<Record<Column, string>>) =>
  Object.fromEntries(
    Object.entries<string | undefined>(texts).map(([column, text]) => [column, plainLines(text ?? '')]),
  ) as { readonly [column in Column]?: Lines }

const row = (texts: Partial<Record<ActivityColumn, string>>, group = 0): ActivityRow => ({
  group,
  groupKind: 'task',
  cells: cells<ActivityColumn>({ task: 'Задача', activity: 'Сход', ...texts }),
})
const reasons = (notes: readonly { readonly reason: string }[]) => notes.map((note) => note.reason)
const ofRow = (texts: Partial<Record<ActivityColumn, string>>) => {
  const { tasks, unread, assumed } = read({ activities: [row(texts)] })
  const activity = tasks[0]?.activities[0]
  return {
    activity,
    plans: activity?.indicators.map(({ plan, unit, kind, source }) => ({
      plan,
      unit: unit.ru,
      kind,
      source,
    })),
    unread: reasons(unread.filter((note) => note.place.section === '1.activities')),
    assumed: reasons(assumed.filter((note) => note.place.section === '1.activities')),
  }
}

describe('the passport', () => {
  it('has the name, the direction in brackets, the period and the grant of the report', () => {
    const { project } = read({ fields: { project: plainLines('Чистый двор (охрана природы)') } })
    expect(project).toMatchObject({ title: { ru: 'Чистый двор' }, direction: { ru: 'охрана природы' } })
    const { period, grantTiyn } = cleanReport('ru')
    expect(project).toMatchObject({
      startsOn: period?.from,
      endsOn: period?.to,
      grant: BigInt(grantTiyn ?? '0'),
    })
  })

  it('refuses what a project cannot be without, each part by its name, unless a person says it', () => {
    const empty = { ...cleanReport('ru'), fields: {}, period: null, grantTiyn: null }
    expect(importedReport(empty, {}, nothing)).toEqual({
      ok: false,
      lacks: ['title', 'startsOn', 'endsOn', 'grant'],
    })
    const given = { title: 'Двор', startsOn: '2024-04-01', endsOn: '2024-03-31', grant: 1n }
    expect(importedReport(empty, given, nothing)).toEqual({ ok: false, lacks: ['endsOn'] })
    expect(importedReport(empty, { ...given, endsOn: '2024-04-01' }, nothing)).toMatchObject({ ok: true })
    expect(importedReport(empty, { ...given, endsOn: '2024-04-01', grant: 0n }, nothing)).toMatchObject({
      lacks: ['grant'],
    })
  })

  it('leaves the organisation as it is and says that the contract is not in the form', () => {
    const { unread } = read()
    expect(reasons(unread)).toEqual(expect.arrayContaining(['organisationKept', 'notInForm']))
  })
})

describe('days', () => {
  it('run from the first to the last exact day', () => {
    const { activity, assumed } = ofRow({ date: '19 апреля 2024 года, 15-16 мая 2024 года' })
    expect(activity).toMatchObject({ plannedFrom: '2024-04-19', plannedTo: '2024-05-16' })
    expect(assumed).toEqual([])
  })
  it.each(['апрель–июнь 2024 года', '19 апреля', '31 апреля 2024 года', '', '—', '19.04.2024, май 2024'])(
    'are those of the project, and said so: «%s»',
    (date) => {
      const { activity, assumed } = ofRow({ date })
      const { period } = cleanReport('ru')
      expect(activity).toMatchObject({ plannedFrom: period?.from, plannedTo: period?.to })
      expect(assumed).toEqual(['projectPeriod'])
    },
  )
})

describe('places', () => {
  const places = (texts: readonly string[], known: readonly Place[] = []) => {
    const { tasks, unread } = read(
      { activities: texts.map((place) => row({ place })) },
      { places: known, letters: [] },
    )
    const named = tasks.flatMap((task) =>
      task.activities.map((one) => one.places.map(({ name, kind, id: of }) => `${kind} ${name}${of ?? ''}`)),
    )
    return [named, unread.flatMap((note) => (note.reason === 'placeUnclear' ? (note.place.quote ?? '') : []))]
  }
  const village = (of: string, name: string): Place => ({
    id: of,
    name: { kk: name },
    kind: 'village',
    parentId: null,
    lat: null,
    lon: null,
  })

  it('are known by their kind, in either language', () => {
    expect(places(['село Сабалак\nг. Кызылорда', 'Қамыстыбас ауылы, Қызылорда қаласы'])).toEqual([
      [
        ['village Сабалак', 'city Кызылорда'],
        ['village Қамыстыбас', 'city Қызылорда'],
      ],
      [],
    ])
  })
  it('take a bare name only where it can be one place', () => {
    expect(places(['Камыстыбас', 'село Камыстыбас и Сабалак'])).toEqual([
      [['village Камыстыбас'], ['village Камыстыбас']],
      ['Сабалак'],
    ])
    expect(places(['село Арал', 'город Арал', 'Арал'])).toEqual([
      [['village Арал'], ['city Арал'], []],
      ['Арал'],
    ])
  })
  it('of the organisation are used again, unless two have the name', () => {
    expect(places(['Бірлік'], [village('1', 'Бірлік')])).toEqual([[['village Бірлік1']], []])
    expect(places(['Бірлік'], [village('1', 'Бірлік'), village('2', 'Бірлік')])).toEqual([[[]], ['Бірлік']])
  })
  it('joined words, rooms and pages are none', () => {
    expect(places(['село СабалакКамыстыбас', 'Школа № 5', 'сельский клуб'])).toEqual([
      [[], [], []],
      ['село СабалакКамыстыбас', 'Школа № 5', 'сельский клуб'],
    ])
  })
})

describe('indicators', () => {
  const exact = (value: number) => ({ kind: 'exact', value })

  it('take the plan column where it answers each, with its unit', () => {
    const { plans, unread, assumed } = ofRow({
      date: '1 мая 2024 года',
      indicators: 'Сходы\nУчастники',
      plan: '6 сходов\nне менее 60 человек',
    })
    expect(plans).toMatchObject([
      { plan: exact(6), unit: 'сходов', kind: 'eventCount', source: { measure: 'count' } },
      {
        plan: { kind: 'atLeast', value: 60 },
        unit: 'человек',
        kind: 'peopleCount',
        source: { measure: 'people' },
      },
    ])
    expect([unread, assumed]).toEqual([[], ['sourceEvents', 'sourcePeople']])
  })
  it('take their own number where the column answers none', () => {
    const { plans } = ofRow({ indicators: 'Не менее 10 постов\nИзготовлены контейнеры – 4', plan: '' })
    expect(plans).toMatchObject([
      {
        plan: { kind: 'atLeast', value: 10 },
        unit: 'постов',
        kind: 'quantity',
        source: { quantityKey: 'q1.1.a' },
      },
      { plan: exact(4), kind: 'quantity', source: { quantityKey: 'q1.1.b' } },
    ])
  })
  it('are left out, and said so, where the plan is unreadable, contradicts them or answers another', () => {
    expect(ofRow({ indicators: 'Сходы', plan: 'много' })).toMatchObject({
      plans: [],
      unread: ['planUnclear'],
    })
    expect(ofRow({ indicators: 'Не менее 15 НПО', plan: '1 брифинг' })).toMatchObject({
      plans: [],
      unread: ['planConflict'],
    })
    expect(ofRow({ indicators: 'Сходы – 6', plan: '6\n60' })).toMatchObject({
      plans: [{ plan: exact(6) }],
      unread: ['planUnmatched'],
    })
  })
  it('a yes, a percentage and a Kazakh bound keep their sense', () => {
    expect(ofRow({ indicators: 'График утверждён', plan: 'да' }).plans).toMatchObject([{ kind: 'yesNo' }])
    expect(ofRow({ indicators: 'Доля домов', plan: '29 %' }).plans).toMatchObject([
      { kind: 'percent', unit: '%', source: { measure: 'share', ofQuantityKey: 'q1.1.a.of' } },
    ])
    expect(ofRow({ indicators: 'Қатысушылар', plan: '60-тан кем емес' }).plans).toMatchObject([
      { plan: { kind: 'atLeast', value: 60 }, unit: undefined, kind: 'peopleCount' },
    ])
  })
})

describe('table B', () => {
  const effects = (key: 'staff' | 'payroll', plan: string, unit = '') =>
    read({ effects: [{ key, cells: { ...cells({ indicator: 'Строка', unit, plan, fact: '9' }) } }] })

  it('gives levels and one budget line for each kind of money', () => {
    expect(effects('staff', '4').effectPlans).toEqual([{ key: 'staff', planned: 4 }])
    expect(effects('payroll', '1 995 000,50', 'тенге').budgetLines).toMatchObject([
      { category: 'payroll', code: 'payroll', planned: 199_500_050n },
    ])
    expect(effects('payroll', '1 995', 'тыс. тенге').budgetLines).toMatchObject([{ planned: 199_500_000n }])
  })
  it.each([['не менее 4'], ['4,5'], ['около 4'], ['']])('a level is a whole number, not «%s»', (plan) => {
    const { effectPlans, unread } = effects('staff', plan)
    expect([effectPlans, reasons(unread).includes('planUnclear')]).toEqual([[], true])
  })
  it('money that is no amount is not read', () => {
    const { budgetLines, unread } = effects('payroll', 'по смете', 'тенге')
    expect([budgetLines, reasons(unread).includes('amountUnclear')]).toEqual([[], true])
  })
})

describe('recommendations and letters', () => {
  const table = (
    texts: Partial<Record<RecommendationColumn, string>>,
    letters: ReturnType<typeof read>['recommendations'][number]['letters'] = [],
  ) => read({ recommendations: [{ cells: cells(texts) }] }, { places: [], letters })

  it('are each their own, in the language they are written in; a line without a number carries the one above on', () => {
    const items =
      '1. Бекіту керек: қоқыс шығару кестесі\n2. Утвердить график вывоза отходов в каждом селе\nи сообщить о нём'
    expect(table({ items }).recommendations[0]?.recommendations.map(({ text }) => text)).toEqual([
      { kk: 'Бекіту керек: қоқыс шығару кестесі' },
      { ru: 'Утвердить график вывоза отходов в каждом селе\nи сообщить о нём' },
    ])
  })
  it('go out in the letters of their row, and were agreed by the first of them', () => {
    const letters = '19 апреля 2024 года № 24 Акиму города\n№ 31-2 от 02.05.2024 Департамент экологии'
    const [first] = table({ items: 'Утвердить график', letters }).recommendations
    expect(first?.letters).toEqual([
      { number: '24', sentOn: '2024-04-19', addressee: { ru: 'Акиму города' } },
      { number: '31-2', sentOn: '2024-05-02', addressee: { ru: 'Департамент экологии' } },
    ])
    expect(first?.recommendations[0]?.agreedOn).toBe('2024-04-19')
  })
  it('a letter without number, exact day or addressee is not taken; the only body of the row is its addressee', () => {
    for (const letters of ['№ 24 Акиму города', 'апрель 2024 года № 24 Акиму города', '№ 24 от 19.04.2024']) {
      const { recommendations, unread, assumed } = table({ items: 'Утвердить график', letters })
      expect([recommendations[0]?.letters, reasons(unread).includes('letterIncomplete')]).toEqual([[], true])
      expect(reasons(assumed)).toContain('agreedOn')
    }
    const one = table({ bodies: 'Акимат района', items: 'Утвердить график', letters: '№ 24 от 19.04.2024' })
    expect(one.recommendations[0]?.letters).toMatchObject([{ addressee: { ru: 'Акимат района' } }])
  })
  it('a letter that the organisation has already is not made twice', () => {
    const letters = '19 апреля 2024 года № 24 Акиму города'
    const known = table({ items: 'a', letters }).recommendations[0]?.letters ?? []
    expect(table({ items: 'a', letters: `${letters}\n${letters}` }).recommendations[0]?.letters).toEqual(
      known,
    )
    const again = table({ items: 'a', letters: `${letters}\n${letters}` }, known)
    expect([again.recommendations[0]?.letters, reasons(again.unread).includes('letterKnown')]).toEqual([
      [],
      true,
    ])
  })
})

describe('proposals', () => {
  const proposal = (texts: Partial<Record<ProposalColumn, string>>) =>
    read({ proposals: [{ cells: cells({ sphere: 'Экология', grantKind: 'среднесрочный', ...texts }) }] })
  it.each([
    ['5400 000 тг', 5400],
    ['5 400 тыс. тенге', 5400],
    ['5 400', 5400],
    ['5 400 000', null],
    ['5 400 500 тенге', null],
    ['по смете', null],
  ])('«%s» in a column of thousands', (amount, thousands) => {
    const { proposals, unread } = proposal({ amount })
    expect(proposals[0]?.amountThousands ?? null).toBe(thousands)
    expect(reasons(unread).includes('amountUnclear')).toBe(thousands === null)
  })
  it('need a kind of grant that the form knows', () => {
    const { proposals, unread } = proposal({ amount: '5400', grantKind: 'Социальный проект' })
    expect([proposals, reasons(unread).includes('grantKindUnclear')]).toEqual([[], true])
  })
})

describe('stories and texts', () => {
  it('a story keeps its parts and has no consent; an undivided one is left to people', () => {
    const story = cleanReport('ru').stories
    expect(read().stories).toHaveLength(story.length)
    const text = {
      title: null,
      parts: [{ part: 'text' as const, lines: plainLines('Было плохо. Стало хорошо.') }],
    }
    const { stories, unread } = read({ stories: [text] })
    expect([stories, reasons(unread).includes('storyUndivided')]).toEqual([[], true])
  })
  it('a text that is longer than a record holds keeps its beginning, and says so', () => {
    const { narratives, unread } = read({
      fields: { ...cleanReport('ru').fields, goal: plainLines('я'.repeat(20_001)) },
    })
    expect(narratives.find((one) => one.field === 'goal')?.text.ru).toHaveLength(20_000)
    expect(reasons(unread)).toContain('shortened')
    const atLimit = read({ fields: { ...cleanReport('ru').fields, goal: plainLines('я'.repeat(20_000)) } })
    expect(reasons(atLimit.unread)).not.toContain('shortened')
  })
  it('are in the language of the report', () => {
    const reading = importedReport(cleanReport('kk'), {}, nothing)
    expect(
      reading.ok && reading.report.narratives.every(({ text }) => Object.keys(text).join() === 'kk'),
    ).toBe(true)
  })
})
