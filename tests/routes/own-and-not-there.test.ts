// What belongs to another organisation answers as what is not there, on the pages' own reading.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openSession } from '#actions/account/open-session.ts'
import type { Role } from '#domain/account/account.ts'
import { useApplication } from '#server/application.ts'
import { sessionOf } from '#server/session-of.ts'
import { testDatabase } from '#tests/support/database.ts'
import { newId, passport, villagePassword, villageProject } from '#tests/actions/village-project.ts'
import { createProject } from '#actions/project/create-project.ts'
import { setAccountPlaces } from '#actions/account/set-account-places.ts'
import { addHousehold } from '#actions/household/add-household.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { inputs } from '#tests/actions/specimens.ts'
import { madeCleanUp, madeWorker } from '#tests/actions/specimens/clean-ups.ts'
import { madeSite } from '#tests/actions/specimens/collection.ts'
import { madeDump } from '#tests/actions/specimens/dumps.ts'
import { madeApplication, madeBusiness, madeMatch, madeNotice } from '#tests/actions/specimens/economy.ts'
import { projectOf } from '../../src/routes/(office)/project-of.server.ts'

// Pages are typed by the framework's own project, which tests stand outside of.
const office = new URL('../../src/routes/(office)/', import.meta.url)
const loadOf = async (page: string): Promise<unknown> =>
  ((await import(fileURLToPath(new URL(`${page}/+page.server.ts`, office)))) as { load: unknown }).load
const [accountPage, placePage] = [
  await loadOf('settings/accounts/[id]'),
  await loadOf('settings/places/[id]'),
]
const [householdPage, contactPage] = [
  await loadOf('households/[id]'),
  await loadOf('households/[id]/contact'),
]

const dumpPage = await loadOf('dumps/[id]')
const [sitePage, cleanUpPage, workerPage] = [
  await loadOf('collection/[id]'),
  await loadOf('clean-ups/[id]'),
  await loadOf('public-works/[id]'),
]

const database = await testDatabase()
useApplication({ database })
const [ours, theirs] = [await villageProject(database), await villageProject(database)]
await createProject(theirs.as('manager'), { ...passport, code: 'theirs' })
await recordEvent(ours.as('manager'), { ...inputs.event(ours), placeId: null })
await recordEvent(ours.as('manager'), inputs.event(ours))

const homeOf = async (village: typeof ours, placeId = village.placeId): Promise<string> => {
  const { id: streetId } = await addStreet(village.as('manager'), { placeId, name: { ru: newId() } })
  const { id } = await addHousehold(village.as('manager'), inputs.household(streetId))
  await recordContact(village.as('manager'), inputs.contact(id))
  return id
}
const [ourHome, theirHome] = [await homeOf(ours), await homeOf(theirs)]
const { id: elsewhere } = await addPlace(ours.as('manager'), { name: { kk: 'Қамыстыбас' }, kind: 'village' })
const homeElsewhere = await homeOf(ours, elsewhere)

const ourDump = await madeDump(ours)
const theirDump = await madeDump(theirs)
const [ourSite, theirSite] = [await madeSite(ours), await madeSite(theirs)]
const [ourCleanUp, theirCleanUp] = [await madeCleanUp(ours), await madeCleanUp(theirs)]
const [ourWorker, theirWorker] = [await madeWorker(ours), await madeWorker(theirs)]

const [businessPage, supportPage] = [await loadOf('businesses/[id]'), await loadOf('support/[id]')]
const [noticePage, matchPage] = [await loadOf('bio-waste/[id]'), await loadOf('bio-waste/matches/[id]')]
const [ourBusiness, theirBusiness] = [await madeBusiness(ours), await madeBusiness(theirs)]
const [ourApplication, theirApplication] = [await madeApplication(ours), await madeApplication(theirs)]
const [ourNotice, theirNotice] = [await madeNotice(ours), await madeNotice(theirs)]
const [ourMatch, theirMatch] = [await madeMatch(ours), await madeMatch(theirs)]
const farAway = { ...ours, placeId: elsewhere }
const economyElsewhere = [
  [businessPage, await madeBusiness(farAway)],
  [noticePage, await madeNotice(farAway)],
  [matchPage, await madeMatch(farAway)],
] as const

async function localsOf(role: Role): Promise<App.Locals> {
  const now = () => new Date().toISOString()
  const input = { login: `${role}-${ours.organisationId}`, password: villagePassword, address: '10.0.0.1' }
  const { token } = await openSession({ database, now }, input)
  return { lang: 'ru', account: await sessionOf(database, token, now()) } as App.Locals
}
const answer = async (step: Promise<unknown>) => {
  try {
    await step
    return 'given'
  } catch (thrown) {
    const { status, body } = thrown as { status: number; body: { message: string } }
    return { status, body }
  }
}
const asked = async (load: unknown, role: Role, id: string) => {
  const url = new URL('http://localhost/settings')
  const cookies = { get: () => undefined, set: () => undefined, delete: () => undefined }
  const event = { locals: await localsOf(role), params: { id }, url, cookies }
  return answer(Promise.resolve((load as (event: unknown) => unknown)(event)))
}

test('a project of another organisation', async () => {
  const locals = await localsOf('manager')
  expect(await answer(projectOf(locals, passport.code))).toBe('given')
  const foreign = await answer(projectOf(locals, 'theirs'))
  expect(foreign).toMatchObject({ status: 404 })
  expect(foreign).toEqual(await answer(projectOf(locals, 'nowhere')))
})

describe.each([
  [
    'an account',
    accountPage,
    () => theirs.as('teacher').actor.id ?? '',
    () => ours.as('teacher').actor.id ?? '',
  ],
  ['a place', placePage, () => theirs.placeId, () => ours.placeId],
  ['a household', householdPage, () => theirHome, () => ourHome],
  ['a contact person', contactPage, () => theirHome, () => ourHome],
  ['a dump', dumpPage, () => theirDump, () => ourDump],
  ['a site', sitePage, () => theirSite, () => ourSite],
  ['a clean-up', cleanUpPage, () => theirCleanUp, () => ourCleanUp],
  ['somebody in public works', workerPage, () => theirWorker, () => ourWorker],
  ['a business', businessPage, () => theirBusiness, () => ourBusiness],
  ['an application', supportPage, () => theirApplication, () => ourApplication],
  ['an offer', noticePage, () => theirNotice, () => ourNotice],
  ['an agreement', matchPage, () => theirMatch, () => ourMatch],
])('%s of another organisation', (_, load, foreign, own) => {
  test('is as one that is not there', async () => {
    expect(await asked(load, 'administrator', own())).toBe('given')
    const other = await asked(load, 'administrator', foreign())
    expect(other).toMatchObject({ status: 404 })
    expect(await asked(load, 'administrator', newId())).toEqual(other)
    expect(await asked(load, 'administrator', "' or 1=1")).toEqual(other)
  })
})

test.each([
  ['manager', 'given', 'given'],
  ['accountant', 'given', 'given'],
  ['activist', 'given', 404],
  ['teacher', 404, 404],
  ['monitor', 404, 404],
] as const)('the %s is %s a household of the own village and %s one of another', async (role, own, other) => {
  const id = ours.as(role).actor.id ?? ''
  if (role === 'activist') await setAccountPlaces(ours.as('administrator'), { id, placeIds: [ours.placeId] })
  for (const load of [householdPage, contactPage]) {
    for (const [home, answered] of [
      [ourHome, own],
      [homeElsewhere, other],
    ] as const) {
      const got = await asked(load, role, home)
      expect(got === 'given' ? got : got.status).toBe(answered)
    }
  }
  if (role === 'activist') await setAccountPlaces(ours.as('administrator'), { id, placeIds: [] })
})

test.each([
  ['manager', 2],
  ['accountant', 0],
  ['activist', 0],
  ['monitor', 0],
] as const)('the %s is handed %i events of the project', async (role, count) => {
  // Nobody gave the activist a place yet.
  expect((await projectOf(await localsOf(role), passport.code)).events).toHaveLength(count)
})

test('the economy of another village is not there for an activist', async () => {
  const id = ours.as('activist').actor.id ?? ''
  await setAccountPlaces(ours.as('administrator'), { id, placeIds: [ours.placeId] })
  for (const [load, of] of economyElsewhere) {
    expect(await asked(load, 'manager', of)).toBe('given')
    expect(await asked(load, 'activist', of)).toMatchObject({ status: 404 })
  }
  expect(await asked(businessPage, 'activist', ourBusiness)).toBe('given')
  expect(await asked(noticePage, 'activist', ourNotice)).toBe('given')
  await setAccountPlaces(ours.as('administrator'), { id, placeIds: [] })
})
