import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { confirmTotp } from '#actions/account/confirm-totp.ts'
import { enterCode } from '#actions/account/enter-code.ts'
import { openSession } from '#actions/account/open-session.ts'
import { prepareTotp } from '#actions/account/prepare-totp.ts'
import { removeTotp } from '#actions/account/remove-totp.ts'
import { renewRecoveryCodes } from '#actions/account/renew-recovery-codes.ts'
import { resetTotp } from '#actions/account/reset-totp.ts'
import { failureLimits } from '#domain/account/log-in-limits.ts'
import type { Role } from '#domain/account/account.ts'
import { seal, unseal } from '#server/installation-key.ts'
import { hashToken } from '#server/session-token.ts'
import { totpCode } from '#server/totp.ts'
import { recoveryCodesLeft } from '#store/second-step.ts'
import { accountAwaitingCode, accountForSession } from '#store/session.ts'
import { testDatabase } from '#tests/support/database.ts'
import { confirmedTotp, freshAccount } from './own-account-specimens.ts'
import { auditLines, newId, refusal, rowsOf, villagePassword, villageProject } from './village-project.ts'

const database = await testDatabase()
const now = () => new Date().toISOString()
const shifted = (ms: number) => () => new Date(Date.now() + ms).toISOString()

/** An organisation of its own for each test: attempts and codes of one do not meet those of another. */
async function withSecondStep(role: Role = 'manager') {
  const village = await villageProject(database)
  const made = await confirmedTotp(village, role)
  const login = `${role}-${village.organisationId}`
  const first = (at = now) =>
    openSession({ database, now: at }, { login, password: villagePassword, address: '10.0.0.1' })
  const second = (token: string, code: string, at = now) =>
    enterCode({ database, now: at }, { token, code, address: '10.0.0.1' })
  // The code that confirmed the second step is used up: the next step's is taken.
  const code = () => totpCode(made.secret, shifted(30_000)())
  return { ...made, village, role, login, first, second, code }
}
const whose = (token: string) => accountForSession(database.kysely, hashToken(token))

describe('a log-in with a second step', () => {
  test('opens nothing before the code, and then with a new secret', async () => {
    const { id, first, second, code } = await withSecondStep()
    const { token, awaitsCode } = await first()
    expect([awaitsCode, await whose(token)]).toEqual([true, null])
    expect(await accountAwaitingCode(database.kysely, hashToken(token))).toMatchObject({ id })
    const opened = await second(token, code())
    expect([opened.awaitsCode, opened.token === token]).toEqual([false, false])
    expect(await whose(opened.token)).toMatchObject({ id })
    expect(await refusal(second(token, code()))).toMatchObject({ code: 'login.expired' })
  })

  test('takes a code once, and none that is older', async () => {
    const { first, second, secret, code } = await withSecondStep()
    await second((await first()).token, code())
    const { token } = await first()
    for (const used of [code(), totpCode(secret, now()), totpCode(secret, shifted(-30_000)())]) {
      expect(await refusal(second(token, used))).toMatchObject({ code: 'login.code' })
    }
  })

  test('takes codes a step apart for clocks that differ, and none two steps apart', async () => {
    const { first, second, secret } = await withSecondStep()
    const at = shifted(10 * 60_000)
    const apart = (steps: number) => totpCode(secret, shifted(10 * 60_000 + steps * 30_000)())
    const { token } = await first(at)
    expect(await refusal(second(token, apart(2), at))).toMatchObject({ code: 'login.code' })
    expect(await refusal(second(token, apart(-2), at))).toMatchObject({ code: 'login.code' })
    expect(await second(token, ` ${apart(-1).slice(0, 3)} ${apart(-1).slice(3)} `, at)).toHaveProperty(
      'token',
    )
  })

  test('waits ten minutes for the code', async () => {
    const { first, second, code } = await withSecondStep()
    const late = await first(shifted(-10 * 60_000 - 1000))
    expect(await refusal(second(late.token, code()))).toMatchObject({ code: 'login.expired' })
    const early = await first(shifted(-9 * 60_000))
    expect(await second(early.token, code())).toHaveProperty('token')
  })

  test('takes no more wrong codes than wrong passwords', async () => {
    const { first, second, code } = await withSecondStep()
    const { token } = await first()
    for (let n = 0; n < failureLimits.login; n++) {
      expect(await refusal(second(token, '000000'))).toMatchObject({ code: 'login.code' })
    }
    expect(await refusal(second(token, code()))).toMatchObject({ code: 'login.tooMany' })
    expect(await refusal(first())).toMatchObject({ code: 'login.tooMany' })
  })

  test('takes each recovery code once, however it is typed, and says so in the log', async () => {
    const { id, village, role, recoveryCodes, first, second } = await withSecondStep()
    expect(new Set(recoveryCodes).size).toBe(10)
    const one = recoveryCodes[3] ?? ''
    expect(await second((await first()).token, one.toUpperCase().replaceAll('-', ' '))).toHaveProperty(
      'token',
    )
    expect(await refusal(second((await first()).token, one))).toMatchObject({ code: 'login.code' })
    const lines = await auditLines(database, village.organisationId)
    expect(lines.at(-1)).toMatchObject({ action: 'session.opened', after: { by: 'recoveryCode' } })
    const left = () => database.read(village.organisationId, (db) => recoveryCodesLeft(db, id))
    expect(await left()).toBe(9)
    const renewed = await renewRecoveryCodes(village.as(role), { current: villagePassword })
    expect(await left()).toBe(10)
    expect(await refusal(second((await first()).token, recoveryCodes[4] ?? ''))).toMatchObject({
      code: 'login.code',
    })
    expect(await second((await first()).token, renewed.recoveryCodes[4] ?? '')).toHaveProperty('token')
  })

  test('without the key takes recovery codes alone', async () => {
    const { first, second, code, recoveryCodes } = await withSecondStep()
    const file = path.join(database.dataFolder, 'secret.key')
    const key = await readFile(file)
    await writeFile(file, Buffer.alloc(32, 7))
    try {
      const { token } = await first()
      expect(await refusal(second(token, code()))).toMatchObject({ code: 'login.code' })
      expect(await second(token, recoveryCodes[0] ?? '')).toHaveProperty('token')
    } finally {
      await writeFile(file, key)
    }
  })
})

describe('a second step', () => {
  test('holds only after a code of it was given back; a page that was left changes nothing', async () => {
    const village = await villageProject(database)
    await freshAccount(village, 'teacher')
    const teacher = village.as('teacher')
    const login = `teacher-${village.organisationId}`
    await prepareTotp(teacher, { current: villagePassword })
    const { secret } = await prepareTotp(teacher, { current: villagePassword })
    const opened = await openSession({ database, now }, { login, password: villagePassword, address: 'x' })
    expect(opened.awaitsCode).toBe(false)
    const wrong = { code: 'input.invalid', fields: ['code: input.totpCode'] }
    expect(await refusal(confirmTotp(teacher, { code: '000000' }))).toEqual(wrong)
    expect(await refusal(confirmTotp(teacher, { code: 'abcdef' }))).toEqual(wrong)
    await confirmTotp(teacher, { code: totpCode(secret, now()) })
    expect(await refusal(prepareTotp(teacher, { current: villagePassword }))).toMatchObject({
      code: 'record.conflict',
    })
    expect(await refusal(confirmTotp(teacher, { code: totpCode(secret, now()) }))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('is begun, renewed and removed only by who knows the password', async () => {
    const { village, role } = await withSecondStep('accountant')
    const context = village.as(role)
    const wrong = { code: 'input.invalid', fields: ['current: input.passwordWrong'] }
    expect(await refusal(prepareTotp(context, { current: 'wrong' }))).toEqual(wrong)
    expect(await refusal(renewRecoveryCodes(context, { current: 'wrong' }))).toEqual(wrong)
    expect(await refusal(removeTotp(context, { current: 'wrong' }))).toEqual(wrong)
    await removeTotp(context, { current: villagePassword })
    expect(await refusal(renewRecoveryCodes(context, { current: villagePassword }))).toMatchObject({
      code: 'record.notFound',
    })
    for (const table of ['account_totp', 'recovery_code']) {
      expect(await rowsOf(database, village.organisationId, table)).toEqual([])
    }
  })

  test('is taken off by an administrator, not by one of another organisation', async () => {
    const { id, village, first } = await withSecondStep()
    const other = await villageProject(database)
    expect(await refusal(resetTotp(other.as('administrator'), { id }))).toMatchObject({
      code: 'record.notFound',
    })
    expect((await first()).awaitsCode).toBe(true)
    await resetTotp(village.as('administrator'), { id })
    expect((await first()).awaitsCode).toBe(false)
  })

  test('stands nowhere in clear: not in the rows, not in the log', async () => {
    const { village, secret, recoveryCodes } = await withSecondStep()
    const rows = JSON.stringify([
      await rowsOf(database, village.organisationId, 'account_totp'),
      await rowsOf(database, village.organisationId, 'recovery_code'),
      await auditLines(database, village.organisationId),
    ])
    const sealed = (await rowsOf(database, village.organisationId, 'account_totp')).map(
      (row) => row['sealed_secret'] as Buffer,
    )
    expect(sealed.some((bytes) => bytes.includes(secret))).toBe(false)
    for (const code of recoveryCodes) expect(rows).not.toContain(code)
  })
})

describe('the key of the installation', () => {
  test('is made once by many at the same time and readable by its owner alone', async () => {
    const folder = path.join(database.dataFolder, newId())
    const sealed = await Promise.all(
      Array.from({ length: 8 }, () => seal(folder, 'owner', Buffer.from('secret'))),
    )
    for (const one of sealed) expect(await unseal(folder, 'owner', one)).toEqual(Buffer.from('secret'))
    expect(new Set(sealed.map((one) => one.toString('hex'))).size).toBe(8)
    expect((await stat(path.join(folder, 'secret.key'))).mode & 0o777).toBe(0o600)
  })

  test('opens a secret to its owner alone, and nothing that was changed or cut', async () => {
    const folder = path.join(database.dataFolder, newId())
    const sealed = await seal(folder, 'owner', Buffer.from('secret'))
    expect(await unseal(folder, 'another', sealed)).toBeNull()
    const changed = Buffer.from(sealed)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    expect(await unseal(folder, 'owner', changed)).toBeNull()
    expect(await unseal(folder, 'owner', sealed.subarray(0, 20))).toBeNull()
    expect(await unseal(folder, 'owner', Buffer.alloc(0))).toBeNull()
  })
})
