import { expect, test } from 'vitest'
import { message } from '#i18n/message.ts'
import { emptyInstallation, esep } from '#tests/support/command-line.ts'

const home = await emptyInstallation()
const user = (command: string, ...args: string[]) =>
  esep(['user', command, '--organisation', 'aral', ...args], home)
const say = (key: Parameters<typeof message>[1], params: object = {}) =>
  `${message('ru', key, params as Record<string, string>)}\n`

await esep(['organisation', 'add', '--code', 'aral', '--name', 'Союз «Арал»'], home)
const add = (login: string, role: string) =>
  user('add', '--login', login, '--name', 'Раушан С.', '--role', role)

test('people are added, listed, given roles and places, shut out and let in', async () => {
  await add('raushan', 'administrator')
  await add('8 701 600 00 01', 'activist')
  // They have one name, so either may come first.
  expect((await user('list')).out.trim().split('\n').toSorted()).toEqual([
    '+77016000001\t\tactivist\tРаушан С.',
    'raushan\t\tadministrator\tРаушан С.',
  ])

  const activist = ['--login', '87016000001']
  expect((await user('disable', ...activist)).out).toBe(
    say('cli.userDisable.done', { login: '+77016000001' }),
  )
  expect((await user('list')).out).toContain(
    `+77016000001\t\tactivist\tРаушан С.\t${message('ru', 'cli.userList.disabled')}`,
  )
  expect((await user('enable', ...activist)).out).toBe(say('cli.userEnable.done', { login: '+77016000001' }))
  expect((await user('totp-reset', ...activist)).out).toBe(
    say('cli.userTotpReset.done', { login: '+77016000001' }),
  )
  expect((await user('password', ...activist)).out).toMatch(/: [\w-]{16}\n$/)

  const unknown = await user('places', ...activist, '--places', 'Сабалак')
  expect([unknown.status, unknown.err]).toEqual([
    1,
    say('problem.record.unnamed', { subject: 'place', name: 'Сабалак' }),
  ])
  expect((await user('role', ...activist, '--role', 'manager')).out).toBe(
    say('cli.userRole.done', { login: '+77016000001', role: 'manager' }),
  )
})

test('the last administrator stays; nobody and no role are named', async () => {
  const last = say('problem.account.lastAdministrator')
  for (const step of [
    user('disable', '--login', 'raushan'),
    user('role', '--login', 'raushan', '--role', 'teacher'),
  ]) {
    expect(await step).toEqual({ status: 1, out: '', err: last })
  }
  expect((await user('disable', '--login', 'nobody')).err).toBe(
    say('problem.login.unknown', { login: 'nobody' }),
  )
  expect((await user('role', '--login', 'raushan', '--role', 'king')).status).toBe(2)
  expect((await user('role', '--login', 'raushan')).status).toBe(2)
  expect((await user('disable')).status).toBe(2)
})
