import fc from 'fast-check'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { cleanReport } from '../check/fixtures/clean-report.ts'
import { indicatorInput } from '../indicator/indicator-input.ts'
import { amountToDecimal } from '../money/amount.ts'
import { budgetLineInput } from '../money/budget-input.ts'
import { partnerInput } from '../partner/partner-input.ts'
import { activityInput, taskInput } from '../plan/plan-input.ts'
import { letterInput, recommendationInput } from '../recommendation/recommendation-input.ts'
import { plainLines, type Lines, type ReportModel } from '../report/model.ts'
import { narrativeInput, proposalInput, storyInput } from '../report/report-input.ts'
import { importedReport, type ImportedReport } from './imported-report.ts'
import { projectInput } from './project-input.ts'

const nothing = { places: [], letters: [] }
const id = '01890000-0000-7000-8000-000000000001'
const cells = (texts: Readonly<Record<string, string>>): Readonly<Record<string, Lines>> =>
  Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, plainLines(text)]))

/** Everything an import would write, as the actions take it. */
function refused(report: ImportedReport): string[] {
  const of = { projectId: id }
  const wrong = (schema: v.GenericSchema, input: unknown): string[] => {
    const parsed = v.safeParse(schema, input)
    return parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
  }
  const activities = report.tasks.flatMap((task) => task.activities)
  return [
    ...wrong(projectInput, { ...report.project, code: 'p', grant: amountToDecimal(report.project.grant) }),
    ...report.tasks.flatMap(({ kind, title }) => wrong(taskInput, { ...of, kind, title })),
    ...activities.flatMap(({ code, title, plannedFrom, plannedTo, result, effect }) =>
      wrong(activityInput, { ...of, taskId: id, code, title, plannedFrom, plannedTo, result, effect }),
    ),
    ...activities
      .flatMap((one) => one.indicators)
      .flatMap((one) => wrong(indicatorInput, { ...of, activityId: id, ...one })),
    ...report.budgetLines.flatMap((one) =>
      wrong(budgetLineInput, { ...of, ...one, planned: amountToDecimal(one.planned) }),
    ),
    ...report.partners.flatMap((one) => wrong(partnerInput, { ...of, ...one })),
    ...report.recommendations.flatMap(({ recommendations, letters }) => [
      ...recommendations.flatMap((one) => wrong(recommendationInput, { ...of, ...one })),
      ...letters.flatMap((one) => wrong(letterInput, { ...of, ...one })),
    ]),
    ...report.proposals.flatMap((one) => wrong(proposalInput, { ...of, ...one })),
    ...report.stories.flatMap((one) => wrong(storyInput, { ...of, ...one })),
    ...report.narratives.flatMap((one) => wrong(narrativeInput, { ...of, version: 0, ...one })),
  ]
}

it('whatever the cells say, the actions take what is read', () => {
  const words = fc.constantFrom(
    'село Сабалак',
    '№ 24',
    '19 апреля 2024 года',
    '31.02.2024',
    '1. ',
    'не менее 60',
    '5 400 000 тг',
    'да',
    '%',
    '\u202e',
    '\t',
    '\n',
    '\u0000',
    '—',
    '12345678901234567',
    'Акимат',
    'қоқыс',
    '\ud83d',
    '(',
    '0203-01-01',
  )
  const cell = fc.oneof(
    fc.array(words, { maxLength: 6 }).map((all) => all.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('я'.repeat(600), 'Сход '.repeat(5000)),
  )
  const table = fc.array(
    fc.dictionary(
      fc.constantFrom(
        'task',
        'activity',
        'date',
        'place',
        'indicators',
        'plan',
        'name',
        'role',
        'contact',
        'sphere',
        'amount',
        'grantKind',
        'bodies',
        'items',
        'letters',
        'indicator',
        'unit',
        'result',
      ),
      cell,
    ),
    { maxLength: 4 },
  )
  fc.assert(
    fc.property(table, cell, cell, (rows, goal, name) => {
      const made = rows.map((texts) => ({ cells: cells(texts) }))
      const model: ReportModel = {
        ...cleanReport('ru'),
        fields: { goal: plainLines(goal), project: plainLines(`Двор ${name}`) },
        activities: made.map((one, index) => ({ ...one, group: index >> 1, groupKind: 'task' })),
        effects: made.map((one) => ({ ...one, key: 'payroll' as const })),
        partners: made,
        proposals: made,
        recommendations: made,
        stories: [
          { title: plainLines(name)[0] ?? null, parts: [{ part: 'quote', lines: plainLines(goal) }] },
        ],
      }
      const reading = importedReport(model, {}, nothing)
      expect(reading.ok ? refused(reading.report) : ['refused']).toEqual([])
    }),
    { numRuns: 300, examples: [[[{ indicators: '\u202e', plan: '60' }], '', '']] },
  )
})

it('cells without an end are read in time', () => {
  const endless = [',', ' ', '1 ', '(', 'с. ', 'Арал ', '№ 1 ', '1 мая ', '; ', 'а,'].map(
    (part) => part.repeat(40_000) + 'я',
  )
  const columns = [
    'task',
    'activity',
    'date',
    'place',
    'indicators',
    'plan',
    'name',
    'amount',
    'items',
    'letters',
  ]
  for (const text of endless) {
    const rows = [{ cells: cells(Object.fromEntries(columns.map((column) => [column, text]))) }]
    const model: ReportModel = {
      ...cleanReport('ru'),
      fields: { project: plainLines(text) },
      activities: rows.map((row) => ({ ...row, group: 0, groupKind: 'task' })),
      partners: rows,
      proposals: rows,
      recommendations: rows,
    }
    const start = performance.now()
    importedReport(model, { title: 'Двор' }, nothing)
    importedReport(model, {}, nothing)
    expect([text.slice(0, 5), performance.now() - start < 8000]).toEqual([text.slice(0, 5), true])
  }
})
