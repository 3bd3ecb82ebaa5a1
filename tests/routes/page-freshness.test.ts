// A page asks the database one question: whose session it is and where the log stands. What it shows is nevertheless
// of now, whoever wrote and wherever; and a session that was ended opens nothing from the next request on.
import { expect, test } from 'vitest'
import { closeSession } from '#actions/account/close-session.ts'
import { openSession } from '#actions/account/open-session.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { useApplication } from '#server/application.ts'
import { openDatabase } from '#server/database/connect.ts'
import { openedTestDatabase } from '#tests/support/database.ts'
import { inputs } from '#tests/actions/specimens.ts'
import { newId, passport, villagePassword, villageProject } from '#tests/actions/village-project.ts'
import { handle } from '../../src/hooks.server.ts'
import { projectOf } from '../../src/routes/(office)/project-of.server.ts'

const { database, settings } = await openedTestDatabase()
useApplication({ database })
const village = await villageProject(database)
const now = () => new Date().toISOString()
const site = 'http://localhost:8023'

async function loggedIn(): Promise<string> {
  const login = `manager-${village.organisationId}`
  return (await openSession({ database, now }, { login, password: villagePassword, address: '10.0.0.1' }))
    .token
}

type Handled = Parameters<typeof handle>[0]
interface Request_ {
  readonly token: string
  readonly method?: string
}
/** What the request of a page finds: its partners, read as pages read them, and the answer. */
async function visit({ token, method = 'GET' }: Request_, before: () => Promise<unknown> = async () => {}) {
  const request = new Request(`${site}/projects`, { method, headers: { origin: site } })
  const locals = {} as App.Locals
  const event = {
    locals,
    request,
    url: new URL(request.url),
    route: { id: '/(office)/projects/[code]' },
    cookies: { get: (name: string) => (name === 'session' ? token : undefined) },
  }
  let partners: string[] = []
  const resolve = async (_: unknown, options: { transformPageChunk: (chunk: object) => string }) => {
    await before()
    partners = (await projectOf(locals, passport.code)).partners.map(({ name }) => name.ru ?? '')
    const html = `<html lang="%esep.lang%">${'сход '.repeat(1000)}</html>`
    const body = options.transformPageChunk({ html, done: true })
    const length = String(Buffer.byteLength(body))
    return new Response(body, {
      headers: { 'content-type': 'text/html', etag: '"1"', 'content-length': length },
    })
  }
  const answer = await handle({ event, resolve } as unknown as Handled)
  return { answer, partners }
}

const partner = (name: string) => ({ ...inputs.partner(village), id: newId(), name: { ru: name } })

test('a page shows what was written before it, by this process or by another', async () => {
  const token = await loggedIn()
  expect((await visit({ token })).partners).not.toContain('Свой')
  await addPartner(village.as('manager'), partner('Свой'))
  expect((await visit({ token })).partners).toContain('Свой')
  const other = await openDatabase({ ...settings, migrate: false })
  await addPartner({ ...village.as('manager'), database: other }, partner('Из терминала'))
  await other.close()
  expect((await visit({ token })).partners).toContain('Из терминала')
})

test('a request that writes reads its own write', async () => {
  const token = await loggedIn()
  await visit({ token })
  const { partners } = await visit({ token, method: 'POST' }, () =>
    addPartner(village.as('manager'), partner('Только что')),
  )
  expect(partners).toContain('Только что')
})

test('a session that was ended opens nothing from the next request on', async () => {
  const token = await loggedIn()
  expect((await visit({ token })).answer.status).toBe(200)
  const other = await openDatabase({ ...settings, migrate: false })
  await closeSession({ database: other, now }, { token })
  await other.close()
  await expect(visit({ token })).rejects.toMatchObject({ status: 303 })
})

test('a page arrives whole, in its language, with its true length and without a tag of emptiness', async () => {
  const { answer } = await visit({ token: await loggedIn() })
  const text = await answer.text()
  expect(text).toMatch(/^<html lang="ru">/)
  expect(text.length).toBeGreaterThan(5000)
  expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  expect(answer.headers.get('etag')).toBeNull()
})
