import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { closeSession } from '#actions/account/close-session.ts'
import { disableAccount } from '#actions/account/disable-account.ts'
import { openSession } from '#actions/account/open-session.ts'
import { setPassword } from '#actions/account/set-password.ts'
import { lastSeenStep_ms, sessionIdle_ms, sessionLife_ms } from '#domain/account/log-in-limits.ts'
import { sessionOf } from '#server/session-of.ts'
import { hashToken } from '#server/session-token.ts'
import { accountForSession } from '#store/session.ts'
import { testDatabase } from '#tests/support/database.ts'
import { auditLines, newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const administrator = as('administrator')
const now = () => new Date().toISOString()

const password = 'таза-ауыл-2023'
let made = 0
async function person(own: string | null = password) {
  made += 1
  const login = `Aigul.${made}@Example.kz`
  const { id } = await addAccount(administrator, { login, name: 'Айгүл С.', role: 'activist', password: own })
  return { id, login }
}
const logIn = (login: string, own = password, address = `10.0.0.${made}`) =>
  openSession({ database, now }, { login, password: own, address })
const whose = (token: string) => accountForSession(database.kysely, hashToken(token))

test('somebody logs in with their name in any case, and out again', async () => {
  const { id, login } = await person()
  const { token, account, expiresAt } = await logIn(login.toUpperCase())
  expect(account).toEqual({ id, organisationId, name: 'Айгүл С.', role: 'activist', placeIds: [] })
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

test('a new password ends the sessions of the old one and is to be changed', async () => {
  const { id, login } = await person()
  const { token } = await logIn(login)
  expect(await whose(token)).toMatchObject({ mustChangePassword: false })
  await setPassword(administrator, { id, password: 'жаңа құпиясөз' })
  expect(await whose(token)).toBeNull()
  expect(await refusal(logIn(login))).toMatchObject({ code: 'login.failed' })
  const again = await logIn(login, 'жаңа құпиясөз')
  expect(await whose(again.token)).toMatchObject({ mustChangePassword: true })
})

const ago = (ms: number) => () => new Date(Date.now() - ms).toISOString()
const minute = 60_000
const openedAgo = async (ms: number) => {
  const { id, login } = await person()
  const input = { login, password: 'таза-ауыл-2023', address: 'x' }
  const { token } = await openSession({ database, now: ago(ms) }, input)
  return { id, token }
}
const used = (accountId: string, ms: number) =>
  sql`update session set last_seen_at = ${ago(ms)()} where account_id = ${accountId}`.execute(database.admin)

test('a session ends two weeks after it was opened however much it is used', async () => {
  const inside = await openedAgo(sessionLife_ms - minute)
  const outside = await openedAgo(sessionLife_ms + minute)
  for (const { id } of [inside, outside]) await used(id, 0)
  expect(await whose(inside.token)).not.toBeNull()
  expect(await whose(outside.token)).toBeNull()
})

test('a session that nobody used for three days is ended', async () => {
  expect(await whose((await openedAgo(sessionIdle_ms - minute)).token)).not.toBeNull()
  expect(await whose((await openedAgo(sessionIdle_ms + minute)).token)).toBeNull()
})

test('that a session is used is noted to ten minutes', async () => {
  const { id, token } = await openedAgo(0)
  const first = await sessionOf(database, token, now())
  await used(id, lastSeenStep_ms - minute)
  const before = (await whose(token))?.lastSeenAt
  expect((await sessionOf(database, token, now()))?.lastSeenAt).toBe(before)
  await used(id, lastSeenStep_ms + minute)
  const seen = await sessionOf(database, token, now())
  expect(Date.parse(seen?.lastSeenAt ?? '')).toBeGreaterThan(Date.now() - minute)
  expect(await whose(token)).toEqual(seen)
  expect(first).toMatchObject({ id, mustChangePassword: false, placeIds: [] })
  expect(await sessionOf(database, 'none', now())).toBeNull()
})

test('somebody logs in by phone in any writing; the name of another cannot be a phone', async () => {
  const phone = `+7701${String(1_000_000 + made)}`
  const { id } = await addAccount(administrator, { name: 'Ерлан Т.', phone, role: 'activist', password })
  expect(
    (await logIn(`8 (701) ${phone.slice(5, 8)}-${phone.slice(8, 10)}-${phone.slice(10)}`)).account.id,
  ).toBe(id)
  const named = { name: 'Марат К.', role: 'teacher' as const, phone: '+77019999999' }
  expect(await refusal(addAccount(administrator, { ...named, login: phone }))).toEqual({
    code: 'input.invalid',
    fields: ['login: input.loginPhone'],
  })
  expect(
    await refusal(
      addAccount(administrator, { ...named, login: `marat-${made}`, phone: `8${phone.slice(2)}` }),
    ),
  ).toEqual({
    code: 'record.exists',
    fields: ['phone: input.taken'],
  })
  expect(await refusal(addAccount(administrator, { name: 'Марат К.', role: 'teacher' }))).toEqual({
    code: 'input.invalid',
    fields: ['login: input.required'],
  })
})

test('who logs in is told apart by browser; what ended three months ago is forgotten', async () => {
  const { id, login } = await person()
  const input = { login, password, address: '10.9.0.1', browser: 'Firefox · Windows' }
  const { token } = await openSession({ database, now }, input)
  await closeSession({ database, now: ago(91 * 24 * 60 * minute) }, { token })
  await logIn(login)
  const rows = (await rowsOf(database, organisationId, 'session')).filter((row) => row['account_id'] === id)
  expect(rows.map((row) => [row['browser'], row['closed_at']])).toEqual([[null, null]])
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
