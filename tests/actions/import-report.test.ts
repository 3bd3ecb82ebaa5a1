import { expect, test } from 'vitest'
import { importReport } from '#actions/project/import-report.ts'
import { roles } from '#domain/account/account.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { plainLines, type ReportModel } from '#domain/report/model.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'
import { auditLines, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId } = village
const manager = village.as('manager')
const word = readWord(await wordReport(cleanReportRu))
if (!word.ok) throw new Error('the fixture is no Word file')
const { model } = readReport(word.document)
const projects = () => rowsOf(database, organisationId, 'project')

test('a report becomes a project whose records are those of the report, with a line in the log for each', async () => {
  const before = await auditLines(database, organisationId)
  const { id, code, counts, unread } = await importReport(manager, { model })
  const records = await database.read(organisationId, (db) => recordsOfProject(db, id))
  expect(code).toBe('IMPORT-2024-1')
  expect(records?.project).toMatchObject({
    title: { ru: 'Чистый двор — чистое село' },
    direction: { ru: 'охрана окружающей среды' },
    contractNumber: null,
    contractDate: null,
    startsOn: '2024-04-01',
    endsOn: '2024-11-30',
    grant: 300_000_000n,
  })
  expect(records?.tasks.map(({ kind }) => kind)).toEqual(['own', 'own', 'final', 'information'])
  expect(records?.activities[0]).toMatchObject({
    code: '1.1',
    plannedFrom: '2024-04-16',
    plannedTo: '2024-04-16',
  })
  expect(records?.indicators.slice(0, 2)).toMatchObject([
    { name: { ru: 'Собрания жителей' }, plan: { kind: 'exact', value: 1 } },
    { name: { ru: 'Участники собрания, человек' }, plan: { kind: 'atLeast', value: 40 } },
  ])
  expect(records?.stories.map(({ hasConsent }) => hasConsent)).not.toContain(true)
  expect([records?.events, records?.expenses, records?.participantGroups, records?.publications]).toEqual([
    [],
    [],
    [],
    [],
  ])
  const lengths = [
    records?.tasks,
    records?.activities,
    records?.indicators,
    records?.partners,
    records?.letters,
  ]
  expect(lengths.map((list) => list?.length)).toEqual([
    counts.tasks,
    counts.activities,
    counts.indicators,
    counts.partners,
    counts.letters,
  ])
  expect(unread.map(({ reason }) => reason)).toContain('notInForm')

  const lines = (await auditLines(database, organisationId)).slice(before.length)
  const made = Object.values(counts).reduce((sum, count) => sum + count, 0)
  expect(lines).toHaveLength(made + 2)
  expect(lines.at(-1)).toMatchObject({ action: 'report.imported', subject: 'project', subject_id: id })
  expect(lines[0]).toMatchObject({ action: 'project.created', actor: 'Айгүл (manager)' })
  const verdict = await database.read(organisationId, (db) => verifyAudit(db, organisationId))
  expect(verdict.faults).toEqual([])
})

test('places that the organisation has are used again, and a second import makes another project', async () => {
  const { code, counts } = await importReport(manager, { model })
  expect([code, counts.places, counts.letters]).toEqual(['IMPORT-2024-2', 0, 0])
})

test('a code that is taken, or a report that lacks the passport, leaves nothing at all', async () => {
  const before = [await projects(), await auditLines(database, organisationId)]
  const taken = await refusal(importReport(manager, { model, code: 'IMPORT-2024-1' }))
  expect(taken.code).toBe('record.exists')
  const nameless: ReportModel = { ...model, fields: {}, period: null, grantTiyn: null }
  expect(await refusal(importReport(manager, { model: nameless }))).toEqual({
    code: 'import.incomplete',
    fields: ['title', 'startsOn', 'endsOn', 'grant'].map((part) => `${part}: input.import.${part}`),
  })
  expect(await refusal(importReport(manager, { model, grant: '0' }))).toMatchObject({ code: 'input.invalid' })
  // More recommendations in a row than one letter may carry: refused long after the first rows were written.
  const items = plainLines(
    Array.from({ length: 1001 }, (_, index) => `${index % 99}. Утвердить график`).join('\n'),
  )
  const tooMany = {
    ...model,
    recommendations: [{ cells: { items, letters: plainLines('№ 7 от 01.05.2024 Акиму') } }],
  }
  expect(await refusal(importReport(manager, { model: tooMany }))).toMatchObject({ code: 'input.invalid' })
  expect([await projects(), await auditLines(database, organisationId)]).toEqual(before)
})

test('is refused to those who may not make a project', async () => {
  const before = await projects()
  for (const role of roles.filter((one) => !isAllowed(one, 'importReport')))
    expect(await refusal(importReport(village.as(role), { model }))).toMatchObject({
      code: 'permission.denied',
    })
  expect(await projects()).toEqual(before)
})
