// Every route of the tree, asked through the real hook by every role and by nobody: declared, and given to exactly those
// it is declared for. What every action lets each role do is walked in tests/actions/permissions.test.ts.
import { glob } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { setPassword } from '#actions/account/set-password.ts'
import { openSession } from '#actions/account/open-session.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { mayRead, readPermissions, type ReadSubject } from '#domain/account/read-permissions.ts'
import { useApplication } from '#server/application.ts'
import { testDatabase } from '#tests/support/database.ts'
import { villagePassword, villageProject } from '#tests/actions/village-project.ts'
import { handle } from '../../src/hooks.server.ts'
import { access } from '../../src/routes/access.ts'

const folder = fileURLToPath(new URL('../../src/routes/', import.meta.url))
const routes: string[] = []
for await (const file of glob('**/+{page,page.server,server}.{svelte,ts}', { cwd: folder })) {
  const route = `/${file.replaceAll('\\', '/').replace(/\/?\+[^/]*$/, '')}`
  if (!routes.includes(route)) routes.push(route)
}

const database = await testDatabase()
const village = await villageProject(database)
useApplication({ database })
const now = () => new Date().toISOString()
const site = 'http://localhost:8023'

async function tokenOf(role: Role): Promise<string> {
  const login = `${role}-${village.organisationId}`
  const input = { login, password: villagePassword, address: '10.0.0.1' }
  return (await openSession({ database, now }, input)).token
}
const tokens = new Map<Role | null, string | null>([[null, null]])
for (const role of roles) tokens.set(role, await tokenOf(role))

interface Asked {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly path?: string
  readonly token?: string | null
}
/** What the hook makes of a request: the page's own answer (200), or the status and the place it sends to. */
async function ask(
  route: string | null,
  asked: Asked,
): Promise<{ status: number; location?: string; role?: Role }> {
  const { method = 'GET', headers = {}, path = '/somewhere', token = null } = asked
  const request = new Request(`${site}${path}`, { method, headers })
  const locals = {} as App.Locals
  const event = {
    locals,
    request,
    url: new URL(request.url),
    route: { id: route },
    cookies: { get: (name: string) => (name === 'session' ? (token ?? undefined) : undefined) },
  }
  try {
    const answer = await handle({ event, resolve: () => new Response('page') } as unknown as Parameters<
      typeof handle
    >[0])
    return { status: answer.status, ...(locals.account && { role: locals.account.role }) }
  } catch (thrown) {
    return thrown as { status: number; location?: string }
  }
}

test('each route of the tree is declared, and no other', () => {
  expect(routes.length).toBeGreaterThan(30)
  expect(Object.keys(access).toSorted()).toEqual(routes.toSorted())
})

test('each subject of reading has a route or is one of a menu', () => {
  const used = new Set(Object.values(access))
  expect(
    Object.keys(readPermissions).filter(
      (subject) => !used.has(subject as ReadSubject) && subject !== 'money',
    ),
  ).toEqual([])
})

describe.each(routes)('%s', (route) => {
  const needed = access[route]
  test.each([...roles, null])('is given to %s exactly where it is declared', async (role) => {
    const { status, location } = await ask(route, { token: tokens.get(role) ?? null })
    if (needed === 'open' || needed === 'bearer') return void expect(status).toBe(200)
    if (role === null) return void expect([status, location]).toEqual([303, '/login?next=%2Fsomewhere'])
    expect(status).toBe(needed !== undefined && mayRead(role, needed) ? 200 : 404)
  })

  test('takes no write from another site, whoever is logged in', async () => {
    if (needed === 'bearer') return
    const token = tokens.get('administrator') ?? null
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: site, 'sec-fetch-site': 'cross-site' },
    ]) {
      expect(
        await ask(route, { method: 'POST', headers: headers as Record<string, string>, token }),
      ).toMatchObject({
        status: 403,
      })
    }
  })
})

test('a route that is not there and one that is not theirs answer alike', async () => {
  const token = tokens.get('teacher') ?? null
  const [none, hidden] = [await ask(null, { token }), await ask('/(office)/settings/accounts', { token })]
  expect(none).toEqual(hidden)
  expect(none.status).toBe(404)
})

test('a route of programs believes no cookie', async () => {
  const answer = await ask('/api/v1/me', { token: tokens.get('administrator') ?? null })
  expect(answer).toEqual({ status: 200 })
})

test('an invented, an ended or another’s cookie name opens nothing', async () => {
  for (const token of ['x', '', 'a'.repeat(10_000), `${tokens.get('manager')}x`]) {
    expect((await ask('/(office)', { token })).status).toBe(303)
  }
})

test('who has a password of somebody else’s making chooses an own one first', async () => {
  const other = await villageProject(database)
  const id = other.as('manager').actor.id ?? ''
  await setPassword(other.as('administrator'), { id, password: 'бір реттік сөз' })
  const input = { login: `manager-${other.organisationId}`, password: 'бір реттік сөз', address: '10.0.0.2' }
  const { token } = await openSession({ database, now }, input)
  const path = '/projects/x?a=1'
  expect(await ask('/(office)/projects/[code]', { token, path })).toMatchObject({
    status: 303,
    location: `/account/password?next=${encodeURIComponent(path)}`,
  })
  for (const route of ['/(office)/account/password', '/logout', '/language']) {
    expect((await ask(route, { token })).status).toBe(200)
  }
})
