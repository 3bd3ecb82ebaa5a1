// How many failures shut a name, an address and the installation: each at its border, one after another and at once.
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { openSession } from '#actions/account/open-session.ts'
import { attemptWindow_ms, failureLimits } from '#domain/account/log-in-limits.ts'
import { testDatabase } from '#tests/support/database.ts'
import { refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const password = 'таза-ауыл-2023'
const now = () => new Date().toISOString()
const logIn = (login: string, own = password, address = '10.0.0.1', at = now) =>
  openSession({ database, now: at }, { login, password: own, address })

let made = 0
async function person() {
  made += 1
  const [login, phone] = [`erlan-${made}`, `+7701${String(2_000_000 + made)}`]
  const account = { login, phone, name: 'Ерлан Т.', role: 'activist' as const, password }
  await addAccount(village.as('administrator'), account)
  return { login, phone }
}

const attempts = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from login_attempt`.execute(
    database.admin,
  )
  return rows[0]?.n ?? 0
}
/** Failures of `count` strangers, each of another name and, unless told, from another address. */
const strangers = (count: number, address = (n: number) => `10.77.${n >> 8}.${n & 255}`) =>
  sql`insert into login_attempt (login, address, succeeded) values ${sql.join(
    Array.from({ length: count }, (_, n) => sql`(${`someone-${n}`}, ${address(n)}, false)`),
  )}`.execute(database.admin)

beforeEach(async () => {
  await sql`delete from login_attempt`.execute(database.admin)
})

describe('a name', () => {
  test('is open after nine failures and shut after ten, for the right password too', async () => {
    const { login } = await person()
    for (let n = 1; n < failureLimits.login; n++) await refusal(logIn(login, 'wrong', `10.1.0.${n}`))
    expect(await logIn(login)).toHaveProperty('token')
    expect(await refusal(logIn(login, 'wrong', '10.1.0.99'))).toMatchObject({ code: 'login.failed' })
    const right = await refusal(logIn(login))
    const wrong = await refusal(logIn(login, 'wrong'))
    expect(right).toEqual({ code: 'login.tooMany', fields: [] })
    expect(wrong).toEqual(right)
  })

  test('is shut with its phone: both are one person', async () => {
    const { login, phone } = await person()
    for (let n = 0; n < failureLimits.login; n++)
      await refusal(logIn(n % 2 ? login : phone, 'wrong', `10.2.0.${n}`))
    expect(await refusal(logIn(phone))).toMatchObject({ code: 'login.tooMany' })
    expect(await refusal(logIn(login))).toMatchObject({ code: 'login.tooMany' })
  })

  test('that nobody has is shut the same way', async () => {
    for (let n = 0; n < failureLimits.login; n++) {
      expect(await refusal(logIn('nobody', 'wrong', `10.3.0.${n}`))).toMatchObject({ code: 'login.failed' })
    }
    expect(await refusal(logIn('Nobody'))).toMatchObject({ code: 'login.tooMany' })
  })

  test('opens again by itself, and refused attempts do not keep it shut', async () => {
    const { login } = await person()
    for (let n = 0; n < failureLimits.login; n++) await refusal(logIn(login, 'wrong', `10.4.0.${n}`))
    const counted = await attempts()
    for (let n = 0; n < 5; n++) await refusal(logIn(login, 'wrong'))
    expect(await attempts()).toBe(counted)
    const later = () => new Date(Date.now() + attemptWindow_ms + 60_000).toISOString()
    expect(await logIn(login, password, '10.4.1.1', later)).toHaveProperty('token')
  })

  test('takes no more wrong passwords at once than one after another', async () => {
    const { login } = await person()
    const tries = Array.from({ length: 40 }, (_, n) => refusal(logIn(login, `wrong ${n}`, `10.5.0.${n}`)))
    const codes = (await Promise.all(tries)).map(({ code }) => code)
    expect(codes.filter((code) => code === 'login.failed')).toHaveLength(failureLimits.login)
    expect(codes.filter((code) => code === 'login.tooMany')).toHaveLength(40 - failureLimits.login)
  })
})

describe('an address', () => {
  test('is open after forty-nine failures and shut after fifty, whatever the name; others are not', async () => {
    const { login } = await person()
    await strangers(failureLimits.address - 1, () => '10.6.0.1')
    expect(await logIn(login, password, '10.6.0.1')).toHaveProperty('token')
    await strangers(1, () => '10.6.0.1')
    expect(await refusal(logIn(login, password, '10.6.0.1'))).toMatchObject({
      code: 'login.tooManyOfAddress',
    })
    expect(await logIn(login, password, '10.6.0.2')).toHaveProperty('token')
  })

  test('of IPv6 is counted by its network', async () => {
    const { login } = await person()
    for (let n = 0; n < failureLimits.address; n++)
      await refusal(logIn(`x-${n}`, 'wrong', `2001:db8:0:7::${n}`))
    expect(await refusal(logIn(login, password, '2001:db8:0:7:ffff::1'))).toMatchObject({
      code: 'login.tooManyOfAddress',
    })
    expect(await logIn(login, password, '2001:db8:0:8::1')).toHaveProperty('token')
  }, 30_000)
})

describe('the installation', () => {
  test('is open after 499 failures and shut after 500 from anywhere', async () => {
    const { login } = await person()
    await strangers(failureLimits.all - 1)
    expect(await logIn(login, password, '10.7.0.1')).toHaveProperty('token')
    await strangers(1)
    const other = await person()
    expect(await refusal(logIn(other.login, password, '10.7.0.1'))).toMatchObject({
      code: 'login.tooManyInAll',
    })
  })

  test('stays open to who logged in from the same address before', async () => {
    const { login } = await person()
    await logIn(login, password, '10.8.0.1')
    await strangers(failureLimits.all)
    expect(await logIn(login, password, '10.8.0.1')).toHaveProperty('token')
    expect(await refusal(logIn(login, password, '10.8.0.2'))).toMatchObject({ code: 'login.tooManyInAll' })
  })
})
