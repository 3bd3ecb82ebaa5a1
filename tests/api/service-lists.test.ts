// The lists of the service over HTTP: each to the readers of its page, by villages, without names of private people.
import { beforeAll, expect, test } from 'vitest'
import { addBusiness } from '#actions/business/add-business.ts'
import { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import { recordApplication } from '#actions/support/record-application.ts'
import { recordObjection } from '#actions/objection/record-objection.ts'
import { addDump } from '#actions/dump/add-dump.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import { serviceListNames, serviceLists } from '#server/api/service-lists.ts'
import { applicationOf, businessOf } from '#tests/actions/specimens/economy.ts'
import { specimens } from '#tests/actions/specimens.ts'
import { villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { apiOf, tokenOf } from './api-client.ts'

const database = await testDatabase()
const call = apiOf(database)
const village = await villageProject(database)
const neighbours = await villageProject(database)
const token = {} as Record<Role, string>

beforeAll(async () => {
  for (const role of roles) token[role] = await tokenOf(village.as(role))
  const manager = village.as('manager')
  const objection = (await specimens.recordObjection(village)) as Parameters<typeof recordObjection>[1]
  await recordObjection(manager, { ...objection, name: 'Тестова Айнур', consentOn: objection.on })
  const { id: businessId } = await addBusiness(manager, businessOf(village))
  const contact = { name: 'Тестова Айнур', phone: '+7 701 000 00 05', consentOn: '2023-04-02' }
  await recordBusinessContact(manager, { id: businessId, ...contact })
  await recordApplication(manager, applicationOf(businessId))
  await addDump(manager, (await specimens.addDump(village)) as Parameters<typeof addDump>[1])
})

test.each(serviceListNames)('%s is given to the readers of its page alone', async (name) => {
  for (const role of roles) {
    const { status, text } = await call(`/service/${name}`, { token: token[role] })
    expect([role, status]).toEqual([role, mayRead(role, serviceLists[name].subject) ? 200 : 403])
    expect(text).not.toContain('Тестова')
  }
})

test('holds what was recorded, and nothing of other organisations', async () => {
  const foreign = await tokenOf(neighbours.as('manager'))
  for (const name of ['objections', 'dumps', 'businesses', 'support-applications']) {
    expect((await call(`/service/${name}`, { token: token.manager })).json.items).toHaveLength(1)
    expect((await call(`/service/${name}`, { token: foreign })).json.items).toEqual([])
  }
})

test('a list that there is not is not found, and each that there is stands in the description', async () => {
  expect((await call('/service/nothing', { token: token.manager })).status).toBe(404)
  const paths = Object.keys((openApi() as { readonly paths: object }).paths)
  expect(paths).toEqual(expect.arrayContaining(serviceListNames.map((name) => `/service/${name}`)))
})
