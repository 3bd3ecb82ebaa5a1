import { expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { openSession } from '#actions/account/open-session.ts'
import { startInstallation } from '#actions/account/start-installation.ts'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { failureLimits } from '#domain/account/log-in-limits.ts'
import { actionContext } from '#server/context.ts'
import { hashToken } from '#server/session-token.ts'
import { hasAccounts } from '#store/account.ts'
import { holidays } from '#store/holiday.ts'
import { allOrganisations } from '#store/organisations.ts'
import { accountForSession } from '#store/session.ts'
import { testDatabase } from '#tests/support/database.ts'
import { auditLines, newId, refusal } from './village-project.ts'

const now = () => new Date().toISOString()
const visitor = { address: '127.0.0.1', browser: 'Firefox · Linux' }
const setup = {
  organisation: { ru: 'ОФ «Таза ауыл»', kk: '«Таза ауыл» қоғамдық қоры' },
  bin: '170940012346',
  name: 'Раушан С.',
  login: '8 701 500 00 01',
  password: 'таза-ауыл-2023',
}
const given = (database: Awaited<ReturnType<typeof testDatabase>>) => ({ database, now, newId })

test('makes the organisation and its administrator and logs them in', async () => {
  const database = await testDatabase()
  expect(await hasAccounts(database.kysely)).toBe(false)
  const { token, account } = await startInstallation(given(database), setup, visitor, 'ownMachine')
  expect(await accountForSession(database.kysely, hashToken(token))).toMatchObject({
    id: account.id,
    name: 'Раушан С.',
    role: 'administrator',
    login: '+77015000001',
    mustChangePassword: false,
  })
  const { organisationId } = account
  expect(await allOrganisations(database.kysely)).toEqual([{ id: organisationId, code: 'taza-auyl' }])
  expect((await database.read(organisationId, holidays)).length).toBeGreaterThan(10)
  const lines = await auditLines(database, organisationId)
  expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
    ['organisation.created', 'Раушан С.'],
    ['account.added', 'Раушан С.'],
    ['session.opened', 'Раушан С.'],
  ])
  expect(JSON.stringify(lines)).not.toContain(setup.password)
  const input = { login: '+7 (701) 500-00-01', password: setup.password, address: 'x' }
  expect(await openSession({ database, now }, input)).toHaveProperty('token')
})

test('is done once, of many at the same moment too', async () => {
  const database = await testDatabase()
  const starts = Array.from({ length: 6 }, (_, n) =>
    startInstallation(given(database), { ...setup, login: `raushan-${n}` }, visitor, 'ownMachine'),
  )
  const done = await Promise.allSettled(starts)
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await allOrganisations(database.kysely)).toHaveLength(1)
  expect(await refusal(startInstallation(given(database), setup, visitor, 'ownMachine'))).toMatchObject({
    code: 'setup.done',
  })
})

test('from another machine needs the code of the terminal, and takes no endless tries of it', async () => {
  const database = await testDatabase()
  const start = (code: string | null, typed: string) =>
    startInstallation(given(database), setup, { ...visitor, address: '10.0.0.5' }, { code, typed })
  const wrong: [string | null, string][] = [
    [null, ''],
    [null, '12345678'],
    ['1234-5678', ''],
    ['1234-5678', '87654321'],
  ]
  for (const pair of wrong) expect(await refusal(start(...pair))).toMatchObject({ code: 'setup.code' })
  expect(await start('1234-5678', ' 1234 5678 ')).toHaveProperty('token')

  const other = await testDatabase()
  const guess = (n: number) =>
    startInstallation(given(other), setup, visitor, { code: '1234-5678', typed: `${n}` })
  for (let n = 0; n < failureLimits.login; n++)
    expect(await refusal(guess(n))).toMatchObject({ code: 'setup.code' })
  expect(await refusal(guess(12345678))).toMatchObject({ code: 'login.tooMany' })
})

test('comes beside an organisation of the command line, not beside an account', async () => {
  const database = await testDatabase()
  const terminal = { id: null, name: 'terminal', role: 'administrator' as const }
  const id = newId()
  const context = actionContext(database, id, terminal)
  await createOrganisation(context, { id, code: 'taza-auyl', name: { ru: 'Союз' } })
  const { account } = await startInstallation(given(database), setup, visitor, 'ownMachine')
  const codes = (await allOrganisations(database.kysely)).map(({ code }) => code)
  expect(codes).toEqual(['taza-auyl', 'taza-auyl-2'])
  expect(account.organisationId).not.toBe(id)

  const other = await testDatabase()
  const there = actionContext(other, id, terminal)
  await createOrganisation(there, { id, code: 'union', name: { ru: 'Союз' } })
  await addAccount(there, { login: 'marat', name: 'Марат', role: 'monitor' })
  expect(await refusal(startInstallation(given(other), setup, visitor, 'ownMachine'))).toMatchObject({
    code: 'setup.done',
  })
})

test.each([
  ['no name of the organisation', { organisation: {} }, 'organisation: input.required'],
  ['a wrong business number', { bin: '170940012345' }, 'bin: input.bin'],
  ['no own name', { name: ' ' }, 'name: input.required'],
  ['no log-in name', { login: '' }, 'login: input.required'],
  ['a log-in name with spaces', { login: 'two words' }, 'login: input.login'],
  ['a short password', { password: 'тоғызтаңб' }, 'password: input.passwordShort'],
])('is refused with %s and leaves nothing', async (_, wrong, field) => {
  const database = await testDatabase()
  const step = startInstallation(given(database), { ...setup, ...wrong }, visitor, 'ownMachine')
  expect(await refusal(step)).toEqual({ code: 'input.invalid', fields: [field] })
  expect(await allOrganisations(database.kysely)).toEqual([])
  expect(await hasAccounts(database.kysely)).toBe(false)
})
