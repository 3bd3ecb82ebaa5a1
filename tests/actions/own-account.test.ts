import { describe, expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { changeOwnAccount } from '#actions/account/change-own-account.ts'
import { changeOwnPassword } from '#actions/account/change-own-password.ts'
import { endOtherSessions } from '#actions/account/end-other-sessions.ts'
import { endSession } from '#actions/account/end-session.ts'
import { openSession } from '#actions/account/open-session.ts'
import { setPassword } from '#actions/account/set-password.ts'
import { failureLimits } from '#domain/account/log-in-limits.ts'
import { actionContext } from '#server/context.ts'
import { actorOf } from '#server/session-of.ts'
import { hashToken } from '#server/session-token.ts'
import { accountForSession, openSessionsOf } from '#store/session.ts'
import { testDatabase } from '#tests/support/database.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const administrator = village.as('administrator')
const now = () => new Date().toISOString()
const password = 'таза-ауыл-2023'
const changed = 'жаңа құпиясөз'
const whose = (token: string) => accountForSession(database.kysely, hashToken(token))

let made = 0
/** Somebody with an open session, and the context in which they act. */
async function person(phone: string | null = null) {
  made += 1
  const login = phone ?? `aigul-${made}`
  const { id } = await addAccount(administrator, { login, name: 'Айгүл С.', role: 'manager', password })
  const open = async (own = password, browser: string | null = null) => {
    const input = { login, password: own, address: `10.0.1.${made}`, browser }
    return (await openSession({ database, now }, input)).token
  }
  const acting = async (token: string) => {
    const account = await whose(token)
    if (!account) throw new Error('no session')
    return actionContext(database, account.organisationId, actorOf(account))
  }
  const token = await open()
  return { id, login, open, acting, token, context: await acting(token) }
}

describe('the own password', () => {
  test('is changed by who knows it; other sessions end and this one stays', async () => {
    const { context, token, open } = await person()
    const other = await open()
    await changeOwnPassword(context, { current: password, password: changed })
    expect([await whose(other), (await whose(token)) !== null]).toEqual([null, true])
    expect(await refusal(open())).toMatchObject({ code: 'login.failed' })
    expect(await open(changed)).toBeTypeOf('string')
  })

  test.each([
    ['a wrong old one', { current: 'wrong', password: changed }, 'current: input.passwordWrong'],
    ['none', { current: '', password: changed }, 'current: input.required'],
    ['the old one again', { current: password, password }, 'password: input.passwordSame'],
    ['a short one', { current: password, password: 'тоғызтаңб' }, 'password: input.passwordShort'],
    ['a huge one', { current: password, password: 'x'.repeat(201) }, 'password: input.tooLong'],
  ])('is not changed with %s', async (_, input, field) => {
    const { context, open } = await person()
    expect(await refusal(changeOwnPassword(context, input))).toEqual({
      code: 'input.invalid',
      fields: [field],
    })
    expect(await open()).toBeTypeOf('string')
  })

  test('cannot be guessed from a session that was left open', async () => {
    const { context } = await person()
    for (let n = 0; n < failureLimits.login; n++) {
      await refusal(changeOwnPassword(context, { current: `wrong ${n}`, password: changed }))
    }
    const right = changeOwnPassword(context, { current: password, password: changed })
    expect(await refusal(right)).toMatchObject({ code: 'login.tooMany' })
  })

  test('that an administrator set is to be changed once', async () => {
    const { id, open } = await person()
    await setPassword(administrator, { id, password: 'бір реттік сөз' })
    const token = await open('бір реттік сөз')
    const account = await whose(token)
    expect(account).toMatchObject({ mustChangePassword: true })
    if (!account) throw new Error('no session')
    const context = actionContext(database, account.organisationId, actorOf(account))
    await changeOwnPassword(context, { current: 'бір реттік сөз', password: changed })
    expect(await whose(token)).toMatchObject({ mustChangePassword: false })
  })
})

describe('own sessions', () => {
  const listed = async (id: string) => database.read(village.organisationId, (db) => openSessionsOf(db, id))

  test('are told apart and ended one by one, not those of others', async () => {
    const { id, context, token, open } = await person()
    const phone = await open(password, 'Chrome · Android')
    const sessions = await listed(id)
    expect(sessions.map((one) => one.browser).toSorted()).toEqual(['Chrome · Android', null])
    const ofPhone = sessions.find((one) => one.browser !== null)?.id ?? ''
    const stranger = await person()
    expect(await refusal(endSession(stranger.context, { id: ofPhone }))).toMatchObject({
      code: 'record.notFound',
    })
    await endSession(context, { id: ofPhone })
    expect([await whose(phone), (await whose(token)) !== null]).toEqual([null, true])
    expect(await refusal(endSession(context, { id: ofPhone }))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(endSession(context, { id: newId() }))).toMatchObject({ code: 'record.notFound' })
    expect(await refusal(endSession(context, { id: 'x' }))).toMatchObject({ code: 'input.invalid' })
    expect(await listed(id)).toHaveLength(1)
  })

  test('all but the one at hand are ended at once', async () => {
    const { id, context, token, open } = await person()
    await open()
    await open()
    expect(await endOtherSessions(context, {})).toEqual({ sessionsClosed: 2 })
    expect(await endOtherSessions(context, {})).toEqual({ sessionsClosed: 0 })
    expect(await listed(id)).toHaveLength(1)
    expect(await whose(token)).not.toBeNull()
  })
})

test('the own name and phone are changed; who logs in by phone does so by the new one', async () => {
  const { context, id } = await person('+77013000001')
  await changeOwnAccount(context, { name: 'Айгүл Серікқызы', phone: '8 701 300 00 02' })
  const by = (login: string) => openSession({ database, now }, { login, password, address: '10.0.2.1' })
  expect((await by('+7 701 300 00 02')).account).toMatchObject({ id, name: 'Айгүл Серікқызы' })
  expect(await refusal(by('+7 701 300 00 01'))).toMatchObject({ code: 'login.failed' })
  await changeOwnAccount(context, { name: 'Айгүл Серікқызы', phone: '' })
  expect((await by('+7 701 300 00 02')).account).toMatchObject({ id })
  expect(await refusal(changeOwnAccount(context, { name: '', phone: '12' }))).toMatchObject({
    code: 'input.invalid',
    fields: ['name: input.required', 'phone: input.phone'],
  })
})

test('a program has no account of its own', async () => {
  const terminal = actionContext(database, village.organisationId, {
    id: null,
    name: 'terminal',
    role: 'administrator',
  })
  expect(await refusal(endOtherSessions(terminal, {}))).toMatchObject({ code: 'permission.denied' })
})
