import { countedGroups } from '#domain/people/counted-groups.ts'
import { expect, test } from 'vitest'
import { checkReport } from '#domain/check/check-report.ts'
import { checkProject } from '#domain/check/check-records.ts'
import { attendanceCount } from '#domain/people/attendance-count.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { projectFigures } from '#domain/report/build/project-figures.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import type { Line, Lines, ReportModel } from '#domain/report/model.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { parseBin } from '#domain/contact/bin-iin.ts'
import { demoProjectCode, loadDemo } from '#demo/load-demo.ts'
import { reportDocx } from '#documents/report-docx.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { recordsOf } from '#cli/open-project.ts'
import { certificatesOf, presentationsOf } from '#store/school.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const steps: (readonly [number, number])[] = []
const isNew = await loadDemo(database, { onStep: (done, total) => steps.push([done, total]) })
const records = await recordsOf(database, demoProjectCode)
const { values } = projectFigures(records, { from: null, to: null })
const today = '2026-11-23'
const final = (lang: 'ru' | 'kk'): ReportModel => buildReport(records, { kind: 'final', lang, form })

const lineText = (line: Line): string => line.map((span) => span.text).join('')
const textOf = (lines: Lines | undefined): string => (lines ?? []).map(lineText).join('\n')

/** A figure in whole units, money in tiyn. */
const figure = (name: string): number => {
  const found = values.get(name)
  return Number(found?.value) / (found?.kind === 'money' ? 1 : 1000)
}

test('progress is told for every step up to the last', () => {
  expect(isNew).toBe(true)
  expect(steps.map(([done]) => done)).toEqual(steps.map((_, index) => index + 1))
  expect(steps.at(-1)?.[0]).toBe(steps[0]?.[1])
})

test('a second load changes nothing', async () => {
  expect(await loadDemo(database)).toBe(false)
  expect(await recordsOf(database, demoProjectCode)).toEqual(records)
})

test('the audit log of the load is unbroken', async () => {
  const verdict = await verifyAudit(database.admin, records.organisation.id)
  expect(verdict).toMatchObject({ faults: [] })
})

test.each([
  ['planned:payroll', 199_500_000],
  ['planned:taxes', 23_076_600],
  ['planned:purchases', 319_423_400],
  ['money:planned', 542_000_000],
  ['effect:payroll', 193_605_300],
  ['effect:taxes', 22_685_500],
  ['effect:purchases', 314_080_750],
  ['money:refunded', 11_628_450],
])('money %s is exact to the tiyn', (name, tiyn) => {
  expect(figure(name)).toBe(tiyn)
})

test('what was spent and what was paid back are the grant', () => {
  expect(figure('money:total') + figure('money:refunded')).toBe(Number(records.project.grant))
})

test.each([
  ['effect:directBeneficiaries', 2500],
  ['effect:indirectBeneficiaries', 20_000],
  ['effect:staff', 4],
  ['effect:specialists', 1],
  ['effect:ngos', 15],
  ['effect:partners', 5],
  ['fact:1.1.a', 4],
  ['fact:1.1.b', 31],
  ['fact:1.2.a', 1000],
  ['fact:1.2.b', 1400],
  ['fact:2.1.b', 12],
  ['fact:2.3.b', 500],
  ['fact:2.3.c', 931],
  ['fact:2.4.a', 12],
  ['fact:2.4.c', 15],
  ['fact:3.2.b', 40],
  ['fact:3.3.a', 40],
  ['fact:1.1.e', 25],
  ['participants:1.1', 60],
  ['participants:2.1', 12],
  ['participants:5.1', 60],
  ['participants:5.2', 25],
])('%s is computed as %i', (name, expected) => {
  expect(figure(name)).toBe(expected)
})

test('every figure of the report names its records', () => {
  const bare = [...values].filter(
    ([name, { value, records: behind }]) =>
      /^(fact|effect|participants|money|count|group):/.test(name) && value !== null && behind.length === 0,
  )
  expect(bare).toEqual([])
})

/** Counted where it happened, by those who were there, for no register keeps it one by one. */
const countedOnTheSpot = ['householdsInformed', 'householdsSorting', 'akims', 'deputies']

test('no figure of the report is typed for the report', () => {
  expect(records.participantGroups.filter(({ counting }) => counting === 'typed')).toEqual([])
  expect(records.indicators.flatMap(({ source }) => source.quantityKey ?? []).toSorted()).toEqual(
    countedOnTheSpot.toSorted(),
  )
  const computed = [...values].filter(([name]) => !/^planned:|^bridge:repeats$/.test(name))
  expect(computed.filter(([, { value, records: behind }]) => Boolean(value) && behind.length === 0)).toEqual(
    [],
  )
})

test('what was counted on the spot is proven by a file of its event', () => {
  const proven = new Set(records.evidenceLinks.map(({ subjectId }) => subjectId))
  const bare = records.events.filter(
    ({ id, quantities }) => quantities.some(({ key }) => countedOnTheSpot.includes(key)) && !proven.has(id),
  )
  expect(bare.map(({ title }) => title.ru)).toEqual([])
})

test('the breakdowns of the groups add up to all people', () => {
  for (const dimension of ['gender', 'social', 'age'] as const) {
    const parts = countedGroups(records).flatMap(({ breakdown }) =>
      Object.values<number>(breakdown[dimension] ?? {}),
    )
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(2500)
  }
})

test('the business number has a valid check digit, and the phone rings nobody outside the demo', () => {
  expect(parseBin(records.organisation.bin ?? '')).toMatchObject({
    ok: true,
    owner: 'resident',
    unit: 'head',
  })
  expect(records.organisation.phone).toMatch(/^8 \(7242\) 10 00 /)
})

test('nobody was at two places at once', () => {
  const held = records.events.filter(({ attendance }) => attendanceCount(attendance) !== null)
  const days = Map.groupBy(held, ({ startsOn }) => startsOn)
  const clashing = [...days.values()].filter(
    (events) => new Set(events.map(({ placeId }) => placeId)).size > 1,
  )
  // One coordinator trained advisers in Sabalak while the other met the activists of Kamystybas.
  expect(clashing.map(([event]) => event?.startsOn)).toEqual(['2023-05-16'])
})

test.each(reportLanguages)('the final report in %s lacks nothing and names no reference', (lang) => {
  const model = final(lang)
  expect(model.missing).toEqual([])
  const texts = Object.values(model.fields).map((lines: Lines) => textOf(lines))
  expect(texts.filter((text) => /\{\{|—\s*$|undefined/.test(text))).toEqual([])
  expect(model.activities).toHaveLength(16)
  expect(model.stories).toHaveLength(1)
  expect(model.partners).toHaveLength(5)
})

test.each(reportLanguages)('the checker finds nothing in the records, in %s', (lang) => {
  expect(checkProject(records, { kind: 'final', lang, form, today }).findings).toEqual([])
})

test.each(reportLanguages)('the checker finds nothing in the Word file written in %s', async (lang) => {
  const word = readWord(await reportDocx(final(lang), form))
  if (!word.ok) throw new Error('unreadable')
  const { model } = readReport(word.document)
  expect(model.lang).toBe(lang)
  expect(checkReport(model)).toEqual([])
})

test.each(reportLanguages)('the interim report in %s lacks nothing', (lang) => {
  expect(buildReport(records, { kind: 'interim', lang, form, to: '2023-08-31' }).missing).toEqual([])
})

test.each(reportLanguages)(
  'the checker finds no contradiction in the interim Word file in %s',
  async (lang) => {
    const interim = buildReport(records, { kind: 'interim', lang, form, to: '2023-08-31' })
    const word = readWord(await reportDocx(interim, form))
    if (!word.ok) throw new Error('unreadable')
    const { model } = readReport(word.document)
    expect(model.kind).toBe('interim')
    expect(checkReport(model).filter(({ severity }) => severity !== 'note')).toEqual([])
  },
)

test('a changed record is found', () => {
  const [group] = records.participantGroups
  const changed = { ...records, participantGroups: records.participantGroups.filter((one) => one !== group) }
  const rules = checkProject(changed, { kind: 'final', lang: 'ru', form, today }).findings.map(
    ({ rule }) => rule,
  )
  expect(rules).not.toEqual([])
})

test('sheets, presentations and certificates are as many as the report says', async () => {
  const [told, certificates] = await database.read(
    records.organisation.id,
    async (db) => [await presentationsOf(db), await certificatesOf(db)] as const,
  )
  expect(figure('fact:2.1.c')).toBe(records.questionnaireResponses.length)
  expect(told.length).toBe(figure('fact:3.3.a'))
  expect(told.reduce((sum, { listeners }) => sum + listeners, 0)).toBe(figure('fact:3.3.b'))
  expect(certificates.length).toBe(figure('fact:3.2.b'))
})
