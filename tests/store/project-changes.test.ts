// What is read again after a write is what reading everything would give, whatever was written.
import { expect, test } from 'vitest'
import { roles } from '#domain/account/account.ts'
import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { serviceSources, type ServiceSource } from '#domain/service/service-facts.ts'
import { projectRecords } from '#server/project-cache.ts'
import { projectIdForCode } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { everyAction } from '#tests/actions/every-action.ts'
import { specimens } from '#tests/actions/specimens.ts'
import { passport, villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'

const database = await testDatabase()
const village = await villageProject(database)
const actions = await everyAction()
const { organisationId } = village
const kept = () => projectRecords(database, organisationId, passport.code)
const whole = () =>
  database.read(organisationId, async (db) => {
    const id = await projectIdForCode(db, passport.code)
    return id && recordsOfProject(db, id)
  })

// Indicators of every kind of the service's records, so that all of them are read.
const measureOf = (records: ServiceSource) => (records === 'publicWorks' ? 'people' : 'count')
for (const [at, records] of serviceSources.entries())
  await addIndicator(village.as('manager'), {
    projectId: village.projectId,
    activityId: village.activityId,
    code: `9.${at + 1}`,
    name: { ru: records },
    unit: {},
    kind: records === 'publicWorks' ? 'peopleCount' : 'quantity',
    plan: { kind: 'exact', value: 1 },
    source: { records, measure: measureOf(records), scope: 'project' },
  })

test.each(Object.keys(specimens) as (keyof typeof specimens)[])('after %s', async (name) => {
  const allowed = roles.find((role) => isAllowed(role, name as ActionName)) ?? 'administrator'
  const input = await specimens[name](village, allowed)
  await kept()
  await actions.get(name)?.(village.as(allowed), input)
  expect(await kept()).toEqual(await whole())
})

test('as long as nobody writes the records are the very same, so that nothing is computed twice', async () => {
  expect(await kept()).toBe(await kept())
})

test('another organisation’s project of the same code is never given', async () => {
  const neighbours = await villageProject(database)
  const theirs = await projectRecords(database, neighbours.organisationId, passport.code)
  expect(theirs?.organisation.id).toBe(neighbours.organisationId)
  expect((await kept())?.organisation.id).toBe(organisationId)
})
