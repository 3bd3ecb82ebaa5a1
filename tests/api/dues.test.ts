// The dues over HTTP: charges to who may open the book, balances to who takes cash, by villages, without names.
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { beforeAll, expect, test } from 'vitest'
import { reopenMonth } from '#actions/dues/reopen-month.ts'
import { recordCashPayment } from '#actions/dues/record-cash-payment.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import { replacePlacesOfAccount } from '#store/account-place.ts'
import { closings } from '#store/dues-month.ts'
import { duesInputs, duesMade } from '#tests/actions/dues-specimens.ts'
import { inputs } from '#tests/actions/specimens.ts'
import { villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { apiOf, tokenOf } from './api-client.ts'

const database = await testDatabase()
const call = apiOf(database)
const village = await villageProject(database)
const neighbours = await villageProject(database)
const manager = village.as('manager')
const token = {} as Record<Role, string>
const charges = '/service/dues/charges?month=2023-06-01'
const balances = '/service/dues/balances?day=2023-07-31'
interface Line {
  readonly householdId: string
  readonly placeId: string
  readonly amount: string
  readonly balance: string
  readonly paidOn: string | null
}
const linesOf = async (path: string, as: string) =>
  (await call(path, { token: as })).json.items as unknown as readonly Line[]
let own = { placeId: '', householdId: '' }
let far = own

beforeAll(async () => {
  const { organisationId } = village
  own = await duesMade.charged(village)
  far = await duesMade.charged(village)
  const scope = { organisationId, actorId: null, at: new Date().toISOString() }
  await database.transact(organisationId, (trx) =>
    replacePlacesOfAccount(trx, scope, village.as('activist').actor.id ?? '', [own.placeId]),
  )
  for (const role of roles) token[role] = await tokenOf(village.as(role))
  await recordContact(manager, { ...inputs.contact(own.householdId), name: 'Тестова Айнур' })
  await recordCashPayment(manager, duesInputs.cash(own.householdId))
})

test.each(roles)('are given to the %s as far as the role and the villages reach', async (role) => {
  const [charged, owed] = [
    await call(charges, { token: token[role] }),
    await call(balances, { token: token[role] }),
  ]
  expect(charged.status).toBe(mayRead(role, 'dues') ? 200 : 403)
  expect(owed.status).toBe(mayRead(role, 'duesCollection') ? 200 : 403)
  expect(charged.text + owed.text).not.toMatch(/Тестова|Абая|701/)
  if (owed.status === 200) expect(owed.json.items).toHaveLength(role === 'activist' ? 1 : 2)
})

test('say to the tiyn what was charged, paid and is owed at the end of a day', async () => {
  const charge = (await linesOf(charges, token.accountant)).find(
    ({ householdId }) => householdId === own.householdId,
  )
  // Three residents for a whole month at 148.85 a person.
  expect(charge).toMatchObject({
    placeId: own.placeId,
    month: '2023-06-01',
    amount: '446.55',
    credit: '0.00',
  })
  const balanceOf = async (day: string) =>
    (await linesOf(`/service/dues/balances?day=${day}`, token.accountant)).find(
      ({ householdId }) => householdId === own.householdId,
    )
  expect(await balanceOf('2023-07-04')).toMatchObject({ balance: '446.55', paidOn: null })
  expect(await balanceOf('2023-07-05')).toMatchObject({ balance: '-53.45', paidOn: '2023-07-05' })
})

test('are read page by page, each household once, and are nothing of other organisations', async () => {
  for (const path of [charges, balances]) {
    const seen: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const from = next ? `&after=${next}` : ''
      const reply = await call(`${path}&limit=1${from}`, { token: token.manager })
      seen.push(...(reply.json.items as unknown as Line[]).map(({ householdId }) => householdId))
      next = reply.json.next
    }
    expect(seen).toEqual([own.householdId, far.householdId].toSorted())
    expect(await linesOf(path, await tokenOf(neighbours.as('manager')))).toEqual([])
  }
})

test.each([
  '/service/dues/charges',
  '/service/dues/charges?month=2023-06-02',
  '/service/dues/charges?month=2023-06-01&after=x',
  '/service/dues/balances?day=2023-02-30',
  '/service/dues/balances?limit=1001',
  '/service/dues/balances?name=1',
])('a question %s is refused', async (path) => {
  expect((await call(path, { token: token.manager })).status).toBe(422)
})

test.each([charges, balances])('%s answers what is described', async (path) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'esep', ...(JSON.parse(JSON.stringify(openApi())) as object) })
  const pointer = `/paths/${(path.split('?')[0] ?? '').replaceAll('/', '~1')}/get/responses/200/content/application~1json/schema`
  const validate = ajv.compile({ $ref: `esep#${pointer}` })
  const { text } = await call(path, { token: token.manager })
  expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null])
  expect(validate({})).toBe(false)
})

test('a month that was reopened is charged nothing', async () => {
  const all = await database.read(village.organisationId, closings)
  const id = all.find(({ placeId }) => placeId === far.placeId)?.id ?? ''
  await reopenMonth(manager, { id, reason: 'Ошибка в тарифе' })
  expect((await linesOf(charges, token.manager)).map(({ householdId }) => householdId)).toEqual([
    own.householdId,
  ])
})
