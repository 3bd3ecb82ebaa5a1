// What an administrator does to accounts: roles, places, shutting out and letting in; there is always one left.
import { describe, expect, test } from 'vitest'
import { addAccount } from '#actions/account/add-account.ts'
import { changeAccount } from '#actions/account/change-account.ts'
import { disableAccount } from '#actions/account/disable-account.ts'
import { enableAccount } from '#actions/account/enable-account.ts'
import { openSession } from '#actions/account/open-session.ts'
import { setAccountPlaces } from '#actions/account/set-account-places.ts'
import { addPlace } from '#actions/place/add-place.ts'
import type { Role } from '#domain/account/account.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { testDatabase } from '#tests/support/database.ts'
import { newId, refusal, villagePassword, villageProject } from './village-project.ts'

const database = await testDatabase()
const now = () => new Date().toISOString()
const idOf = (village: Awaited<ReturnType<typeof villageProject>>, role: Role) =>
  village.as(role).actor.id ?? ''
const lastOne = { code: 'account.lastAdministrator', fields: [] }

describe('the last administrator', () => {
  test('can neither be disabled nor given another role; with a second one both can', async () => {
    const village = await villageProject(database)
    const administrator = village.as('administrator')
    const id = idOf(village, 'administrator')
    expect(await refusal(disableAccount(administrator, { id }))).toEqual(lastOne)
    expect(await refusal(changeAccount(administrator, { id, role: 'manager' }))).toEqual(lastOne)
    const manager = idOf(village, 'manager')
    await changeAccount(administrator, { id: manager, role: 'administrator' })
    await changeAccount(administrator, { id, role: 'manager' })
    expect(await refusal(disableAccount(administrator, { id: manager }))).toEqual(lastOne)
  })

  test('is one who can log in: an administrator who is shut out or has no password counts for nobody', async () => {
    const village = await villageProject(database)
    const administrator = village.as('administrator')
    const id = idOf(village, 'administrator')
    await addAccount(administrator, { login: `n-${newId()}`, name: 'Марат К.', role: 'administrator' })
    expect(await refusal(disableAccount(administrator, { id }))).toEqual(lastOne)
    const other = { login: `m-${newId()}`, name: 'Марат К.', role: 'administrator' as const }
    const second = await addAccount(administrator, { ...other, password: villagePassword })
    await disableAccount(administrator, second)
    expect(await refusal(disableAccount(administrator, { id }))).toEqual(lastOne)
    await enableAccount(administrator, second)
    await disableAccount(administrator, { id })
  })

  test('stays when two administrators shut each other out at the same moment', async () => {
    const village = await villageProject(database)
    const administrator = village.as('administrator')
    const [first, second] = [idOf(village, 'administrator'), idOf(village, 'manager')]
    await changeAccount(administrator, { id: second, role: 'administrator' })
    const both = await Promise.allSettled([
      disableAccount(administrator, { id: first }),
      changeAccount(administrator, { id: second, role: 'teacher' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const accounts = await database.read(village.organisationId, accountsOfOrganisation)
    expect(accounts.filter((one) => one.role === 'administrator' && !one.isDisabled)).toHaveLength(1)
  })
})

describe('an account', () => {
  test('is shut out and let in again with its password', async () => {
    const village = await villageProject(database)
    const id = idOf(village, 'teacher')
    const logIn = () =>
      openSession(
        { database, now },
        { login: `teacher-${village.organisationId}`, password: villagePassword, address: '10.0.0.9' },
      )
    await disableAccount(village.as('administrator'), { id })
    expect(await refusal(logIn())).toMatchObject({ code: 'login.failed' })
    await enableAccount(village.as('administrator'), { id })
    await enableAccount(village.as('administrator'), { id })
    expect((await logIn()).account).toMatchObject({ id })
  })

  test('changes its names; a phone that is its name goes along; what is taken is said at its field', async () => {
    const village = await villageProject(database)
    const administrator = village.as('administrator')
    const { id } = await addAccount(administrator, { phone: '+77014000001', name: 'Ерлан', role: 'activist' })
    const listed = async () =>
      (await database.read(village.organisationId, accountsOfOrganisation)).find((one) => one.id === id)
    expect(await listed()).toMatchObject({ login: '+77014000001', phone: '+77014000001', hasPassword: false })
    await changeAccount(administrator, { id, login: '8 701 400 00 02' })
    expect(await listed()).toMatchObject({ login: '+77014000002', phone: '+77014000002' })
    await changeAccount(administrator, { id, login: 'Erlan.T', phone: null })
    expect(await listed()).toMatchObject({ login: 'erlan.t', phone: null })
    expect(await refusal(changeAccount(administrator, { id, login: '+77014000003', phone: null }))).toEqual({
      code: 'input.invalid',
      fields: ['login: input.loginPhone'],
    })
    const taken = `manager-${village.organisationId}`
    expect(await refusal(changeAccount(administrator, { id, login: taken }))).toEqual({
      code: 'record.exists',
      fields: ['login: input.taken'],
    })
  })

  test('of another organisation is as one that is not there', async () => {
    const [ours, theirs] = [await villageProject(database), await villageProject(database)]
    const administrator = ours.as('administrator')
    for (const id of [idOf(theirs, 'teacher'), newId()]) {
      const steps = [
        () => changeAccount(administrator, { id, name: 'Марат' }),
        () => disableAccount(administrator, { id }),
        () => enableAccount(administrator, { id }),
        () => setAccountPlaces(administrator, { id, placeIds: [] }),
      ]
      for (const step of steps) expect(await refusal(step())).toEqual({ code: 'record.notFound', fields: [] })
    }
  })
})

describe('places', () => {
  test('are villages for an activist and schools for a teacher, of the own organisation', async () => {
    const [village, other] = [await villageProject(database), await villageProject(database)]
    const administrator = village.as('administrator')
    const place = async (kind: 'village' | 'school' | 'online', parentId: string | null = null) =>
      (await addPlace(village.as('manager'), { name: { kk: 'Орын' }, kind, parentId })).id
    const [second, school, online] = [await place('village'), await place('school'), await place('online')]
    const give = (role: Role, ...placeIds: string[]) =>
      setAccountPlaces(administrator, { id: idOf(village, role), placeIds })
    const wrong = { code: 'input.invalid', fields: ['placeIds: input.placeOfRole'] }
    await give('activist', village.placeId, second)
    await give('activist', second)
    await give('teacher', school)
    for (const step of [
      () => give('activist', school),
      () => give('activist', online),
      () => give('activist', other.placeId),
      () => give('activist', newId()),
      () => give('teacher', second),
      () => give('manager', second),
    ]) {
      expect(await refusal(step())).toEqual(wrong)
    }
    const accounts = await database.read(village.organisationId, accountsOfOrganisation)
    const placesOf = (role: Role) => accounts.find((one) => one.role === role)?.placeIds
    expect([placesOf('activist'), placesOf('teacher'), placesOf('manager')]).toEqual([[second], [school], []])
  })

  test('are taken back with a role that does not work in them', async () => {
    const village = await villageProject(database)
    const administrator = village.as('administrator')
    const id = idOf(village, 'activist')
    await setAccountPlaces(administrator, { id, placeIds: [village.placeId] })
    const placeIds = async () =>
      (await database.read(village.organisationId, accountsOfOrganisation)).find((one) => one.id === id)
        ?.placeIds
    await changeAccount(administrator, { id, name: 'Ерлан Т.' })
    expect(await placeIds()).toEqual([village.placeId])
    await changeAccount(administrator, { id, role: 'teacher' })
    expect(await placeIds()).toEqual([])
  })
})
