// The register over HTTP: as it is described, by the villages of whose token it is, and without contact persons.
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, expect, test } from 'vitest'
import { addHousehold } from '#actions/household/add-household.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { joinHouseholdGroup } from '#actions/household/join-household-group.ts'
import { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import { replacePlacesOfAccount } from '#store/account-place.ts'
import { inputs } from '#tests/actions/specimens.ts'
import { newId, villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { apiOf, tokenOf } from './api-client.ts'

const database = await testDatabase()
const call = apiOf(database)
const village = await villageProject(database)
const neighbours = await villageProject(database)
const manager = village.as('manager')
const token = {} as Record<Role, string>
const homes: string[] = []
let elsewhere = ''

beforeAll(async () => {
  const { organisationId, placeId } = village
  const scope = { organisationId, actorId: null, at: new Date().toISOString() }
  await database.transact(organisationId, (trx) =>
    replacePlacesOfAccount(trx, scope, village.as('activist').actor.id ?? '', [placeId]),
  )
  for (const role of roles) token[role] = await tokenOf(village.as(role))
  const { id: streetId } = await addStreet(manager, inputs.street(village))
  for (let count = 0; count < 5; count += 1)
    homes.push((await addHousehold(manager, inputs.household(streetId))).id)
  const { id: groupId } = await addHouseholdGroup(manager, inputs.street(village))
  const householdId = homes[0] ?? ''
  await joinHouseholdGroup(manager, { householdId, groupId, from: '2023-05-01' })
  await recordPause(manager, inputs.pause(householdId))
  await recordContact(manager, { ...inputs.contact(householdId), name: 'Тестова Айнур' })
  const { id: far } = await addPlace(manager, { name: { kk: 'Орын' }, kind: 'village' })
  const { id: farStreet } = await addStreet(manager, { placeId: far, name: { kk: 'Шет' } })
  elsewhere = (await addHousehold(manager, inputs.household(farStreet))).id
})

test('is read page by page, each household once', async () => {
  const seen: string[] = []
  for (let next: string | null = ''; next !== null;) {
    const reply = await call(`/households?limit=2${next ? `&after=${next}` : ''}`, { token: token.manager })
    seen.push(...reply.json.items.map(({ id }) => id))
    next = reply.json.next
  }
  expect(seen).toEqual([...homes, elsewhere].toSorted())
})

test.each(roles)('is given to the %s as far as the role and the villages reach', async (role) => {
  const paths = ['/households', `/households/${homes[0]}`, '/streets', '/household-groups']
  const replies = await Promise.all(paths.map((path) => call(path, { token: token[role] })))
  const expected = mayRead(role, 'household') ? 200 : 403
  expect(replies.map(({ status }) => status)).toEqual(paths.map(() => expected))
  const far = await call(`/households/${elsewhere}`, { token: token[role] })
  if (expected === 200) expect(far.status).toBe(role === 'activist' ? 404 : 200)
  if (role === 'activist') expect(replies[0]?.json.items).toHaveLength(5)
})

test('holds no contact person, and nothing of other organisations', async () => {
  for (const path of ['/households', `/households/${homes[0]}`, '/household-groups'])
    expect((await call(path, { token: token.manager })).text).not.toMatch(/Тестова|7010000001/)
  const foreign = await tokenOf(neighbours.as('manager'))
  expect((await call('/households', { token: foreign })).json.items).toEqual([])
  const [other, none] = await Promise.all(
    [homes[0] ?? '', newId()].map((id) => call(`/households/${id}`, { token: foreign })),
  )
  expect([other?.status, other?.json.code]).toEqual([none?.status, none?.json.code])
})

test.each(['?after=x', '?limit=0', '?limit=1001', '?q=1'])('a question %s is refused', async (query) => {
  expect((await call(`/households${query}`, { token: token.manager })).status).toBe(422)
})

test.each(['/households', '/households/{id}', '/streets', '/household-groups'])(
  '%s answers what is described',
  async (path) => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
    formats.default(ajv)
    ajv.addSchema({ $id: 'esep', ...(JSON.parse(JSON.stringify(openApi())) as object) })
    const pointer = `/paths/${path.replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
    const validate = ajv.compile({ $ref: `esep#${pointer.replaceAll('{', '%7B').replaceAll('}', '%7D')}` })
    const asked = path.replace('{id}', homes[0] ?? '')
    const { text } = await call(asked, { token: token.manager })
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null])
    expect(validate({})).toBe(false)
  },
)
