import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import type { Figure, ReportModel, Row, StatisticCell, StatisticTable } from '#domain/report/model.ts'
import { fixtureActivities, lines } from './fixture-rows.ts'
import { fixtureTexts, type FixtureTexts } from './fixture-texts.ts'

const counts: { readonly [table in StatisticTable]: Readonly<Record<string, number>> } = {
  gender: { total: 640, male: 285, female: 355 },
  social: {
    total: 640,
    children: 412,
    youth: 58,
    civilServants: 14,
    publicSector: 47,
    disabled: 6,
    older: 39,
    unemployed: 21,
    ngoMembers: 9,
    business: 27,
    other: 0,
    unknown: 7,
  },
  age: {
    total: 640,
    age0to12: 230,
    age13to16: 182,
    age17to22: 24,
    age23to27: 31,
    age28to32: 36,
    age33to45: 78,
    age46to58: 44,
    age59plus: 15,
  },
}

const effectPlanFact = [
  ['600', '{direct|640}'],
  ['5 000', '{indirect|6 200}'],
  ['2', '2'],
  ['6', '6'],
  ['4', '4'],
  ['2 100 000', '{payroll|2 100 000}'],
  ['386 400', '{taxes|386 400}'],
  ['2 933 600', '{purchases|2 933 600}'],
  ['5', '{partners|3}'],
] as const

/** A whole report in the report language: invented people, every part filled, one gender table without `unknown`. */
export function fixtureModel(lang: 'ru' | 'kk', changes: Partial<ReportModel> = {}): ReportModel {
  const texts = fixtureTexts[lang]
  return {
    form: form.id,
    kind: 'final',
    lang,
    source: 'records',
    title: lines(form.title.final[lang]),
    period: { from: '2023-03-14', to: '2023-11-30' },
    grantTiyn: '542000000',
    fields: Object.fromEntries(Object.entries(texts.fields).map(([field, text]) => [field, lines(...text)])),
    activities: fixtureActivities(lang),
    effects: form.effects.rows.map((row, index) => ({
      key: row.key,
      cells: {
        number: lines(String(index + 1)),
        indicator: lines(row.indicator[lang]),
        unit: lines(row.unit[lang]),
        plan: lines(effectPlanFact[index]?.[0] ?? ''),
        fact: lines(effectPlanFact[index]?.[1] ?? ''),
      },
    })),
    statistics: {
      gender: statistic('gender', lang),
      social: statistic('social', lang),
      age: statistic('age', lang),
    },
    stories: texts.stories.map(({ title, parts }) => ({
      title: [{ text: title }],
      parts: parts.map(([part, text]) => ({ part, lines: lines(text) })),
    })),
    ...fixtureTables(texts),
    missing: [],
    unplaced: [],
    figures: fixtureFigures(),
    annex: texts.bars.map(([label, unit, plan, fact]) => ({ label, unit, plan, fact })),
    ...changes,
  }
}

function statistic(table: StatisticTable, lang: 'ru' | 'kk'): StatisticCell[] {
  return form.statistics[table]
    .filter(({ key }) => counts[table][key] !== undefined)
    .map(({ key, heading }) => ({
      key,
      heading: heading[lang],
      value: lines(`{${table}.${key}|${counts[table][key] ?? 0}}`),
    }))
}

function fixtureTables(texts: FixtureTexts): Pick<ReportModel, 'partners' | 'proposals' | 'recommendations'> {
  const rows = <Column extends string>(
    cells: readonly Readonly<Record<Column, readonly string[]>>[],
  ): Row<Column>[] =>
    cells.map((row) => ({
      cells: Object.fromEntries(
        Object.entries<readonly string[]>(row).map(([column, text]) => [column, lines(...text)]),
      ) as Row<Column>['cells'],
    }))
  return {
    partners: rows(texts.partners),
    proposals: rows(texts.proposals),
    recommendations: rows(texts.recommendations),
  }
}

function fixtureFigures(): Readonly<Record<string, Figure>> {
  const figure = (id: string, value: string, unit: string, count = 2): [string, Figure] => [
    id,
    {
      id,
      value,
      unit,
      method: 'figure.sum',
      recordCount: count,
      records: [
        { subject: 'event', id: `${id}-1`, label: 'Сход села Сабалақ, 19 апреля 2023 года', amount: '41' },
        { subject: 'event', id: `${id}-2`, label: 'Сход села Қамыстыбас, 26 апреля 2023 года', amount: '23' },
      ],
    },
  ]
  return Object.fromEntries([
    figure('people.1', '64', 'person'),
    figure('groups.fact', '2', 'count'),
    figure('direct', '640', 'person', 37),
    figure('payroll', '210000000', 'tiyn'),
    figure('households', '196', 'household'),
  ])
}
