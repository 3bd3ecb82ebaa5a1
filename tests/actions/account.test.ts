import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { closeSession } from '#actions/account/close-session.ts'
import { disableAccount } from '#actions/account/disable-account.ts'
import { openSession } from '#actions/account/open-session.ts'
import { setPassword } from '#actions/account/set-password.ts'
import { hashToken } from '#server/session-token.ts'
import { accountForSession } from '#store/session.ts'
import { testDatabase } from '#tests/support/database.ts'
import { auditLines, newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const administrator = as('administrator')
const now = () => new Date().toISOString()

let made = 0
async function person(password: string | null = 'таза-ауыл-2023') {
  made += 1
  const login = `Aigul.${made}@Example.kz`
  const { id } = await addAccount(administrator, { login, name: 'Айгүл С.', role: 'activist', password })
  return { id, login }
}
const logIn = (login: string, password = 'таза-ауыл-2023', address = `10.0.0.${made}`) =>
  openSession({ database, now }, { login, password, address })
const whose = (token: string) => accountForSession(database.kysely, hashToken(token))

test('somebody logs in with their name in any case, and out again', async () => {
  const { id, login } = await person()
  const { token, account, expiresAt } = await logIn(login.toUpperCase())
  expect(account).toEqual({ id, organisationId, name: 'Айгүл С.', role: 'activist' })
  expect(await whose(token)).toMatchObject({ id, login: login.toLowerCase(), expiresAt })
  await closeSession({ database, now }, { token })
  await closeSession({ database, now }, { token })
  expect(await whose(token)).toBeNull()
  const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)
  expect(lines.map((line) => line.action)).toEqual(['account.added', 'session.opened', 'session.closed'])
})

test('neither the password nor the session stands anywhere in clear', async () => {
  const { id, login } = await person()
  const { token } = await logIn(login)
  const rows = [
    await rowsOf(database, organisationId, 'account'),
    await rowsOf(database, organisationId, 'session'),
    await auditLines(database, organisationId),
  ]
  const text = JSON.stringify(rows)
  expect(text).not.toContain('таза-ауыл-2023')
  expect(text).not.toContain(token)
  const account = (await rowsOf(database, organisationId, 'account')).find((row) => row['id'] === id)
  expect(account?.['password_hash']).toMatch(/^\$argon2id\$/)
})

test('a wrong password, an unknown name, no password yet: one and the same answer', async () => {
  const { login } = await person()
  const without = await person(null)
  expect(await refusal(logIn(login, 'wrong password'))).toEqual({ code: 'login.failed', fields: [] })
  expect(await refusal(logIn('nobody', 'wrong password'))).toEqual({ code: 'login.failed', fields: [] })
  expect(await refusal(logIn(without.login, ''))).toEqual({ code: 'login.failed', fields: [] })
  expect(await refusal(logIn(''))).toMatchObject({ code: 'input.invalid' })
})

test('after ten failures the name is shut for a quarter of an hour, also with the right password', async () => {
  const { login } = await person()
  for (let attempt = 0; attempt < 9; attempt++) await refusal(logIn(login, 'wrong', `10.1.0.${attempt}`))
  const { account } = await logIn(login)
  expect(account.name).toBe('Айгүл С.')
  await refusal(logIn(login, 'wrong', '10.1.0.9'))
  expect(await refusal(logIn(login))).toEqual({ code: 'login.tooMany', fields: [] })
  const later = () => new Date(Date.now() + 16 * 60_000).toISOString()
  const opened = await openSession(
    { database, now: later },
    { login, password: 'таза-ауыл-2023', address: '10.1.0.1' },
  )
  expect(await whose(opened.token)).not.toBeNull()
})

test('after fifty failures an address is shut whatever the name, other addresses are not', async () => {
  const { login } = await person()
  await sql`select note_login_attempt('someone-' || n, '10.2.0.1', false) from generate_series(1, 50) as n`.execute(
    database.kysely,
  )
  expect(await refusal(logIn(login, 'таза-ауыл-2023', '10.2.0.1'))).toMatchObject({ code: 'login.tooMany' })
  expect(await logIn(login, 'таза-ауыл-2023', '10.2.0.2')).toHaveProperty('token')
})

test('a disabled person is out at once and cannot come back', async () => {
  const { id, login } = await person()
  const { token } = await logIn(login)
  await disableAccount(administrator, { id })
  await disableAccount(administrator, { id })
  expect(await whose(token)).toBeNull()
  expect(await refusal(logIn(login))).toMatchObject({ code: 'login.failed' })
  const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)
  expect(lines.filter((line) => line.action === 'account.disabled')).toHaveLength(1)
})

test('a new password ends the sessions of the old one', async () => {
  const { id, login } = await person()
  const { token } = await logIn(login)
  await setPassword(administrator, { id, password: 'жаңа құпиясөз' })
  expect(await whose(token)).toBeNull()
  expect(await refusal(logIn(login))).toMatchObject({ code: 'login.failed' })
  expect(await logIn(login, 'жаңа құпиясөз')).toHaveProperty('token')
})

test('a session ends by itself', async () => {
  const { login } = await person()
  const longAgo = () => new Date(Date.now() - 15 * 24 * 3_600_000).toISOString()
  const { token } = await openSession(
    { database, now: longAgo },
    { login, password: 'таза-ауыл-2023', address: 'x' },
  )
  expect(await whose(token)).toBeNull()
})

test('a login is taken once in the whole installation, in any case', async () => {
  const { login } = await person()
  const other = await villageProject(database)
  const again = addAccount(other.as('administrator'), {
    login: login.toUpperCase(),
    name: 'Марат',
    role: 'teacher',
  })
  expect(await refusal(again)).toEqual({ code: 'record.exists', fields: ['login: input.taken'] })
})

test('an account is added once when it is sent twice; accounts of others are not found', async () => {
  const input = {
    id: newId(),
    login: `erlan.${newId()}`,
    name: 'Ерлан',
    role: 'teacher' as const,
    password: 'кемінде он таңба',
  }
  await addAccount(administrator, input)
  expect(await addAccount(administrator, input)).toEqual({ id: input.id })
  expect(await refusal(addAccount(administrator, { ...input, name: 'Марат' }))).toMatchObject({
    code: 'record.conflict',
  })
  const other = await villageProject(database)
  const step = setPassword(other.as('administrator'), { id: input.id, password: 'бөтен құпиясөз' })
  expect(await refusal(step)).toMatchObject({ code: 'record.notFound' })
})

test.each([
  ['password', { password: 'тоғызтаңб' }, 'password: input.passwordShort'],
  ['login', { login: 'two words' }, 'login: input.login'],
  ['role', { role: 'owner' }, 'role: input.choice'],
])('a wrong %s is refused', async (_, wrong, field) => {
  const input = { login: 'someone', name: 'Айгүл', role: 'teacher', ...wrong } as Parameters<
    typeof addAccount
  >[1]
  expect(await refusal(addAccount(administrator, input))).toEqual({ code: 'input.invalid', fields: [field] })
})
