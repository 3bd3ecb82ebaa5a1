// From the plan to the publication, and what became of what did not come out.
import { expect, test } from 'vitest'
import { planPublication } from '#actions/outreach/plan-publication.ts'
import { recordPlanStep } from '#actions/outreach/record-plan-step.ts'
import { recordPublication } from '#actions/outreach/record-publication.ts'
import { removePlannedPublication } from '#actions/outreach/remove-planned-publication.ts'
import { removePublication } from '#actions/outreach/remove-publication.ts'
import { correctPublication } from '#actions/outreach/correct-publication.ts'
import { planStandings } from '#domain/outreach/planned-publication.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { plannedOf } from './specimens/outreach.ts'
import { refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { projectId, organisationId } = village
const manager = village.as('manager')
const plan = async () => (await planPublication(manager, plannedOf(village))).id
const standingOf = async (id: string) => {
  const records = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
  return planStandings(records, '2023-06-16').find(({ planned }) => planned.id === id)
}
const step = (plannedId: string, kind: 'moved' | 'cancelled' | 'reopened', toOn: string | null = null) => ({
  projectId,
  plannedId,
  kind,
  toOn,
  reason: 'Редакция попросила неделю',
})

test('a publication closes the row of the plan that it does; removed, it opens it again', async () => {
  const plannedId = await plan()
  expect((await standingOf(plannedId))?.state).toBe('overdue')
  const { id } = await recordPublication(manager, { ...inputs.publication(village), plannedId })
  expect(await standingOf(plannedId)).toMatchObject({ state: 'published', publication: { id } })
  await correctPublication(manager, { id, reach: 10 })
  expect(
    await refusal(recordPublication(manager, { ...inputs.publication(village), plannedId })),
  ).toMatchObject({ fields: ['plannedId: outreach.plan.wrong.published'] })
  expect(await refusal(recordPlanStep(manager, step(plannedId, 'cancelled')))).toMatchObject({
    fields: ['kind: outreach.plan.wrong.published'],
  })
  await removePublication(manager, { id })
  expect((await standingOf(plannedId))?.state).toBe('overdue')
})

test('a row is moved with a reason, cancelled, and taken up again', async () => {
  const plannedId = await plan()
  await recordPlanStep(manager, step(plannedId, 'moved', '2023-07-20'))
  expect(await standingOf(plannedId)).toMatchObject({ state: 'later', dueOn: '2023-07-20' })
  expect(await refusal(recordPlanStep(manager, step(plannedId, 'moved', '2023-07-20')))).toMatchObject({
    fields: ['toOn: outreach.plan.wrong.sameDay'],
  })
  await recordPlanStep(manager, step(plannedId, 'cancelled'))
  expect(
    await refusal(recordPublication(manager, { ...inputs.publication(village), plannedId })),
  ).toMatchObject({ fields: ['plannedId: outreach.plan.wrong.cancelled'] })
  await recordPlanStep(manager, step(plannedId, 'reopened'))
  expect((await standingOf(plannedId))?.steps.map(({ position, kind }) => [position, kind])).toEqual([
    [1, 'moved'],
    [2, 'cancelled'],
    [3, 'reopened'],
  ])
  expect(await refusal(removePlannedPublication(manager, { id: plannedId, reason: 'зря' }))).toMatchObject({
    code: 'record.inUse',
  })
})

test.each([
  [{ kind: 'moved', toOn: null }, 'toOn: input.required'],
  [{ kind: 'cancelled', toOn: '2023-07-01' }, 'toOn: outreach.plan.wrong.noDay'],
  [{ kind: 'moved', toOn: '2023-02-30' }, 'toOn: input.day'],
  [{ kind: 'cancelled', reason: ' ' }, 'reason: input.required'],
] as const)('a step is not taken with %o', async (changes, field) => {
  const input = { ...step(await plan(), 'moved', '2023-07-01'), toOn: null, ...changes }
  expect(await refusal(recordPlanStep(manager, input))).toEqual({ code: 'input.invalid', fields: [field] })
})

test('a row of another project is not there, and who prepares it stands in no line of the log', async () => {
  const neighbours = await villageProject(database)
  const theirs = (await planPublication(neighbours.as('manager'), plannedOf(neighbours))).id
  expect(await refusal(recordPlanStep(manager, step(theirs, 'cancelled')))).toMatchObject({
    fields: ['plannedId: input.reference'],
  })
  expect(
    await refusal(recordPublication(manager, { ...inputs.publication(village), plannedId: theirs })),
  ).toMatchObject({ fields: ['plannedId: input.reference'] })
  const log = await rowsOf(database, organisationId, 'audit_log')
  expect(log.some(({ action }) => action === 'plannedPublication.added')).toBe(true)
  expect(JSON.stringify(log)).not.toContain('Сауле')
})
