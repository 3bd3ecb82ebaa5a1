// Programs that call the API: with every role, with another organisation's ids, twice, wrongly and with bad intent.
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { disableAccount } from '#actions/account/disable-account.ts'
import { addAccount } from '#actions/account/add-account.ts'
import { issueToken } from '#actions/token/issue-token.ts'
import { revokeToken } from '#actions/token/revoke-token.ts'
import { roles, type Role } from '#domain/account/account.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { recordKindNames, recordKinds } from '#server/api/record-kinds.ts'
import { maxTokens } from '#domain/token/token.ts'
import { actionCatalogue } from '#server/api/action-catalogue.ts'
import { maxBodyBytes } from '#server/api/read-body.ts'
import { replacePlacesOfAccount } from '#store/account-place.ts'
import { tokens } from '#store/token.ts'
import { inputs, specimens } from '#tests/actions/specimens.ts'
import {
  auditLines,
  newId,
  refusal,
  villageProject,
  type VillageProject,
} from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { apiOf, tokenOf, type Reply } from './api-client.ts'

const database = await testDatabase()
const call = apiOf(database)
const village = await villageProject(database)
const neighbours = await villageProject(database)
const token = {} as Record<Role, string>
let theirs = ''

beforeAll(async () => {
  for (const role of ['activist', 'teacher'] as const) await givePlace(role)
  for (const role of roles) token[role] = await tokenOf(village.as(role))
  theirs = await tokenOf(neighbours.as('manager'))
})

/** Who sees and writes only their own places works in the one of the village. */
async function givePlace(role: Role): Promise<void> {
  const { organisationId, placeId, as } = village
  const scope = { organisationId, actorId: null, at: new Date().toISOString() }
  await database.transact(organisationId, (trx) =>
    replacePlacesOfAccount(trx, scope, as(role).actor.id ?? '', [placeId]),
  )
}

async function withAccount(of: VillageProject, role: Role): Promise<void> {
  const { id, name } = of.as(role).actor
  await addAccount(of.as('administrator'), { id: id ?? '', login: `${role}-${id}`, name, role })
}
const event = (): Record<string, unknown> => ({ id: newId(), ...inputs.event(village) })
const asJson = (input: unknown): unknown =>
  JSON.parse(
    JSON.stringify(input, (_, value: unknown) =>
      (value as { type?: string } | null)?.type === 'Buffer'
        ? Buffer.from((value as { data: number[] }).data).toString('base64')
        : value,
    ),
  )
const linesOf = (of: VillageProject) => auditLines(database, of.organisationId)
const problem = (reply: Reply) => [reply.status, reply.json.code, reply.headers.get('content-type')]
const refused = (status: number, code: string) => [status, code, 'application/problem+json']

describe('a token', () => {
  test('says whose it is and what it may do', async () => {
    const { status, json } = await call('/me', { token: token.accountant })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      account: { role: 'accountant' },
      token: { name: 'Таблица', access: 'write' },
    })
  })

  test.each([
    ['none', {}],
    ['a basic log-in', { authorization: 'Basic bWFuYWdlcjpzZWNyZXQ=' }],
    ['a word', { authorization: 'Bearer secret' }],
    ['one that was never issued', { authorization: `Bearer esep_${'A'.repeat(43)}` }],
    ['a megabyte', { authorization: `Bearer ${'A'.repeat(1_000_000)}` }],
  ])('%s opens nothing', async (_, headers) => {
    const reply = await call('/projects', { headers })
    expect(problem(reply)).toEqual(refused(401, 'token.invalid'))
    expect(reply.headers.get('www-authenticate')).toContain('Bearer')
  })

  test('a cookie opens nothing, so no page of another site can call', async () => {
    const reply = await call('/projects', {
      headers: { cookie: `session=${token.manager}; esep=${token.manager}` },
    })
    expect(reply.status).toBe(401)
  })

  test('ends when it is revoked, when its day comes, and with its person', async () => {
    const manager = village.as('manager')
    const revoked = await issueToken(manager, { name: 'Старая', access: 'read', days: 1 })
    expect((await call('/me', { token: revoked.secret })).status).toBe(200)
    await revokeToken(manager, { id: revoked.id })
    expect((await call('/me', { token: revoked.secret })).status).toBe(401)

    const aYearAgo = { ...manager, now: () => new Date(Date.now() - 366 * 86_400_000 - 1000).toISOString() }
    const expired = await issueToken(aYearAgo, { name: 'Истёкшая', access: 'read', days: 366 })
    expect((await call('/me', { token: expired.secret })).status).toBe(401)

    const leaving = {
      ...village,
      as: (role: Role) => ({ ...village.as(role), actor: { id, name: 'Асан', role } }),
    }
    const id = newId()
    await withAccount(leaving, 'teacher')
    const secret = await tokenOf(leaving.as('teacher'))
    expect((await call('/me', { token: secret })).status).toBe(200)
    await disableAccount(village.as('administrator'), { id })
    expect((await call('/me', { token: secret })).status).toBe(401)
  })

  test('its secret is in no row, no line of the log and no list; its use is noted', async () => {
    const { id, secret } = await issueToken(village.as('manager'), {
      name: 'Тайная',
      access: 'read',
      days: 2,
    })
    await call('/me', { token: secret })
    const seen = await database.read(village.organisationId, (db) => tokens(db))
    const used = seen.find((one) => one.id === id)
    expect([used?.name, typeof used?.lastUsedAt]).toEqual(['Тайная', 'string'])
    expect(JSON.stringify([seen, await linesOf(village)])).not.toContain(secret.slice(5))
  })

  test('another person’s is not found, but the administrator may end it', async () => {
    const { id } = await issueToken(village.as('manager'), { name: 'Чужая', access: 'read', days: 2 })
    expect((await refusal(revokeToken(village.as('accountant'), { id }))).code).toBe('record.notFound')
    expect((await refusal(revokeToken(neighbours.as('administrator'), { id }))).code).toBe('record.notFound')
    await revokeToken(village.as('administrator'), { id })
  })

  test('twenty stand at once and the twenty-first does not', async () => {
    const one = () => issueToken(neighbours.as('activist'), { name: 'Ещё', access: 'read', days: 1 })
    const made = []
    for (let index = 0; index < maxTokens; index += 1) made.push(await one())
    expect((await refusal(one())).code).toBe('token.tooMany')
    await revokeToken(neighbours.as('activist'), { id: made[0]?.id ?? '' })
    await one()
  })

  test.each([0, 1, 366, 367, 1.5])('%s days', async (days) => {
    const issued = issueToken(village.as('monitor'), { name: 'Срок', access: 'read', days })
    if (days === 1 || days === 366) await issued
    else
      expect(await refusal(issued)).toMatchObject({
        code: 'input.invalid',
        fields: [expect.stringContaining('days')],
      })
  })

  test('that may only read writes nothing', async () => {
    const reader = await tokenOf(village.as('manager'), 'read')
    const before = await linesOf(village)
    const reply = await call('/actions/record-event', { token: reader, body: event() })
    expect(problem(reply)).toEqual(refused(403, 'token.readOnly'))
    expect(await linesOf(village)).toEqual(before)
    expect((await call('/projects/clean-village', { token: reader })).status).toBe(200)
  })
})

describe('every action over HTTP', () => {
  const walked = [...actionCatalogue.values()].filter(({ action }) => action.definition.name in specimens)

  test.each(walked.map(({ name, action }) => [name, action.definition.name] as const))(
    '%s is done for the roles that may and refused to the others without a trace',
    async (name, action) => {
      for (const role of roles) {
        const body = asJson(await specimens[action as keyof typeof specimens](village, role))
        const before = (await linesOf(village)).length
        const reply = await call(`/actions/${name}`, { token: token[role], body })
        const lines = (await linesOf(village)).slice(before)
        if (isAllowed(role, action)) {
          expect([role, reply.status, reply.text]).toEqual([role, 200, expect.any(String)])
          expect(lines.map((line) => line.actor)).toEqual([`Айгүл (${role}) (Таблица)`])
        } else {
          expect([role, ...problem(reply)]).toEqual([role, ...refused(403, 'permission.denied')])
          expect(lines).toEqual([])
        }
      }
    },
  )

  test.each(walked.map(({ name, action }) => [name, action.definition.name] as const))(
    '%s does not reach into another organisation',
    async (name, action) => {
      const body = asJson(await specimens[action as keyof typeof specimens](village))
      const [ours, before] = [await linesOf(village), await linesOf(neighbours)]
      const reply = await call(`/actions/${name}`, { token: theirs, body })
      // What names nothing of ours is simply theirs; what names something is not told apart from what is not there.
      const namesOurs = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(JSON.stringify(body))
      if (namesOurs) expect([404, 422]).toContain(reply.status)
      expect(await linesOf(village)).toEqual(ours)
      if (reply.status !== 200) expect(await linesOf(neighbours)).toEqual(before)
    },
  )

  test('the same id and body again gives the same answer, another body a conflict', async () => {
    const body = event()
    const first = await call('/actions/record-event', { token: token.activist, body })
    const again = await call('/actions/record-event', { token: token.activist, body })
    expect([again.status, again.json]).toEqual([200, first.json])
    const other = await call('/actions/record-event', {
      token: token.activist,
      body: { ...body, endsOn: '2023-04-15' },
    })
    expect(problem(other)).toEqual(refused(409, 'record.conflict'))
  })

  test('of two that correct one version one is refused', async () => {
    const body = event()
    await call('/actions/record-event', { token: token.manager, body })
    const correct = (organiser: string) =>
      call('/actions/correct-event', {
        token: token.manager,
        body: { id: body['id'], version: 1, reason: 'Опечатка', changes: { organiser } },
      })
    const statuses = (await Promise.all([correct('Марат'), correct('Асан')])).map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([200, 409])
  })

  test('a field that is wrong is told by its path and pointer in the language asked for', async () => {
    const body = { ...event(), title: { ru: '' }, attendance: { kind: 'count', total: -1 } }
    const reply = await call('/actions/record-event', {
      token: token.manager,
      body,
      headers: { 'accept-language': 'kk-KZ,ru;q=0.5' },
    })
    expect(problem(reply)).toEqual(refused(422, 'input.invalid'))
    expect(reply.headers.get('content-language')).toBe('kk')
    expect(reply.json.fields).toContainEqual({
      path: 'attendance.total',
      pointer: '#/attendance/total',
      code: 'input.negative',
      detail: 'Сан нөлден кем бола алмайды.',
    })
    expect(reply.json).toMatchObject({ type: '/api#input.invalid', status: 422 })
  })
})

describe('bad bodies', () => {
  const to = '/actions/record-event'
  const post = (extra: object) => call(to, { token: token.manager, method: 'POST', ...extra })
  const json = { 'content-type': 'application/json' }

  test.each([
    [
      'a form',
      { raw: 'title=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'request.type',
    ],
    [
      'plain text, as a page of another site can send',
      { raw: '{}', headers: { 'content-type': 'text/plain' } },
      415,
      'request.type',
    ],
    ['a packed body', { raw: '{}', headers: { ...json, 'content-encoding': 'gzip' } }, 415, 'request.type'],
    ['nothing', { raw: '', headers: json }, 400, 'request.notJson'],
    ['half of JSON', { raw: '{"id":', headers: json }, 400, 'request.notJson'],
    ['a list', { raw: '[]', headers: json }, 400, 'request.notJson'],
    ['null', { raw: 'null', headers: json }, 400, 'request.notJson'],
    [
      'broken UTF-8',
      { raw: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), headers: json },
      400,
      'request.notJson',
    ],
    [
      'a hundred thousand brackets',
      { raw: `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, headers: json },
      422,
      'input.invalid',
    ],
    [
      'a prototype',
      { raw: '{"__proto__":{"role":"administrator"},"constructor":1}', headers: json },
      422,
      'input.invalid',
    ],
  ])('%s', async (_, extra, status, code) => {
    const before = await linesOf(village)
    expect(problem(await post(extra))).toEqual(refused(status, code))
    expect(await linesOf(village)).toEqual(before)
  })

  test('a body up to the limit is read, one byte more is not, whether or not it says so', async () => {
    const filled = (size: number) => {
      const start = '{"organiser":"'
      return `${start}${'a'.repeat(size - start.length - 2)}"}`
    }
    expect((await post({ raw: filled(maxBodyBytes), headers: json })).status).toBe(422)
    const over = filled(maxBodyBytes + 1)
    const declared = { ...json, 'content-length': String(over.length) }
    expect(problem(await post({ raw: over, headers: declared }))).toEqual(refused(413, 'request.tooLarge'))
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })
    expect(problem(await post({ raw: endless, headers: json }))).toEqual(refused(413, 'request.tooLarge'))
    expect(sent).toBeLessThan(40)
  })

  test.each([
    ['hidden marks', { organiser: 'Сход\u202e' }, 'organiser'],
    ['a name of ten thousand characters', { organiser: 'я'.repeat(10_000) }, 'organiser'],
    ['an id that is SQL', { activityId: "' or 1=1 --" }, 'activityId'],
    ['a field of the database', { organisation_id: randomUUID() }, 'organisation_id'],
    ['a number as text', { attendance: { kind: 'count', total: '40' } }, 'attendance.total'],
    ['a number beyond sense', { attendance: { kind: 'count', total: 1e308 } }, 'attendance.total'],
  ])('%s is told at its field', async (_, wrong, path) => {
    const reply = await post({ body: { ...event(), ...wrong } })
    expect(reply.status).toBe(422)
    expect(reply.json.fields.map((field) => field.path)).toContain(path)
  })

  test.each([
    'no-such',
    '../record-event',
    'constructor',
    '__proto__',
    'toString',
    'add-account',
    'issue-token',
    'я'.repeat(2000),
  ])('there is no action %s', async (name) => {
    const reply = await call(`/actions/${encodeURIComponent(name)}`, { token: token.administrator, body: {} })
    expect(problem(reply)).toEqual(refused(404, 'action.unknown'))
    expect(reply.text.length).toBeLessThan(2000)
  })
})

describe('a file of evidence', () => {
  test('goes in as base64 and comes out as it was', async () => {
    const bytes = Buffer.from('Протокол схода: «Таза ауыл», 14 сәуір')
    const body = { ...inputs.evidence(village), bytes: bytes.toString('base64') }
    const { status, json } = await call('/actions/add-evidence', { token: token.activist, body })
    expect(status).toBe(200)
    const file = await call(`/projects/clean-village/evidence/${json.id}`, { token: token.manager })
    expect([file.status, file.text]).toEqual([200, bytes.toString()])
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(problem(await call(`/projects/clean-village/evidence/${json.id}`, { token: theirs }))).toEqual(
      refused(404, 'record.notFound'),
    )
  })

  test.each(['не base64', 'AAA', 'AAAA=', '====', 7, null])('%j is no file', async (bytes) => {
    const reply = await call('/actions/add-evidence', {
      token: token.manager,
      body: { ...inputs.evidence(village), bytes },
    })
    expect([reply.status, reply.json.fields[0]?.path]).toEqual([422, 'bytes'])
  })

  test('a zip as a photo is refused by its content', async () => {
    const zip = Buffer.from('504b0304140000000000', 'hex').toString('base64')
    const body = { ...inputs.evidence(village), kind: 'photo', fileName: 'photo.jpg', bytes: zip }
    expect(problem(await call('/actions/add-evidence', { token: token.manager, body }))).toEqual(
      refused(422, 'file.type'),
    )
  })
})

describe('reading', () => {
  const all = async (kind: string, limit: number) => {
    const found: { id: string }[] = []
    let path = `/projects/clean-village/records/${kind}?limit=${limit}`
    for (let pages = 0; pages < 1000; pages += 1) {
      const { json, headers } = await call(path, { token: token.manager })
      expect(json.items.length).toBeLessThanOrEqual(limit)
      found.push(...json.items)
      const next = /<\/api\/v1([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1]
      expect(Boolean(next)).toBe(json.next !== null)
      if (!next) return found
      path = next
    }
    throw new Error('no end')
  }

  test('pages of any size give every record once, in one order', async () => {
    const whole = await all('events', 1000)
    expect(whole.length).toBeGreaterThan(8)
    for (const limit of [1, 3, whole.length, whole.length + 1])
      expect(await all('events', limit)).toEqual(whole)
  })

  test('a record that is added between two pages hides none', async () => {
    const first = await call('/projects/clean-village/records/events?limit=2', { token: token.manager })
    const early = '01800000-0000-7000-8000-000000000000'
    await call('/actions/record-event', { token: token.manager, body: { ...event(), id: early } })
    const second = await call(`/projects/clean-village/records/events?limit=1000&after=${first.json.next}`, {
      token: token.manager,
    })
    const ids = [...first.json.items, ...second.json.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await all('events', 1000)).length).toBe(ids.length + 1)
  })

  test.each(roles)('a %s reads the kinds that are open to the role and no other', async (role) => {
    const { json } = await call('/projects/clean-village', { token: token[role] })
    const counted = Object.keys(json.counts ?? {})
    expect(counted.length > 0).toBe(role !== 'monitor')
    for (const kind of recordKindNames) {
      const isOpen = mayRead(role, recordKinds[kind].subject)
      expect(counted.includes(kind)).toBe(isOpen)
      const reply = await call(`/projects/clean-village/records/${kind}`, { token: token[role] })
      expect([kind, reply.status]).toEqual([kind, isOpen ? 200 : 403])
    }
    const report = await call('/projects/clean-village/report/json', { token: token[role] })
    expect(report.status).toBe(mayRead(role, 'report') ? 200 : 403)
  })

  test('one record by its key; a foreign, wrong or missing one is not found', async () => {
    const [one] = await all('events', 1)
    const path = `/projects/clean-village/records/events/${one?.id}`
    expect((await call(path, { token: token.manager })).json).toEqual(one)
    for (const key of [newId(), 'x', one?.id.slice(0, -1)]) {
      const reply = await call(`/projects/clean-village/records/events/${key}`, { token: token.manager })
      expect(problem(reply)).toEqual(refused(404, 'record.notFound'))
    }
    expect((await call(path, { token: theirs })).status).toBe(404)
  })

  test.each([
    'limit=0',
    'limit=1001',
    'limit=x',
    'limit=-1',
    'limit=1e3',
    `after=${'a'.repeat(301)}`,
    'offset=3',
  ])('a page is not asked with %s', async (query) => {
    const reply = await call(`/projects/clean-village/records/events?${query}`, { token: token.manager })
    expect(problem(reply)).toEqual(refused(422, 'input.invalid'))
    expect(reply.json.fields[0]?.path).toBe(query.split('=')[0])
  })

  test('what did not change is not sent again; what did, is', async () => {
    const path = '/projects/clean-village/records/places'
    const first = await call(path, { token: token.manager })
    const tag = first.headers.get('etag') ?? ''
    const same = await call(path, { token: token.manager, headers: { 'if-none-match': `"x", W/${tag}` } })
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag])
    await call('/actions/add-place', {
      token: token.manager,
      body: { name: { ru: 'Новое' }, kind: 'village' },
    })
    expect((await call(path, { token: token.manager, headers: { 'if-none-match': tag } })).status).toBe(200)
  })

  test('money is decimal text, never a number', async () => {
    const { json } = await call('/projects/clean-village', { token: token.accountant })
    expect(json.project.grant).toBe('5420000.00')
  })

  test('the findings are in the language asked for', async () => {
    const { status, json } = await call('/projects/clean-village/findings?lang=kk', { token: token.manager })
    expect(status).toBe(200)
    expect(json.items.length).toBeGreaterThan(0)
    expect(json.items[0]).toMatchObject({
      severity: expect.any(String) as string,
      message: expect.stringMatching(/[ӘәҒғҚқҢңӨөҰұҮүҺһІі]/) as string,
    })
    expect((await call('/projects/clean-village/findings?lang=de', { token: token.manager })).status).toBe(
      422,
    )
  })

  test('the report is the file of the site; a wrong wish is told', async () => {
    const docx = await call('/projects/clean-village/report/docx?lang=kk', { token: token.manager })
    expect([docx.status, docx.text.slice(0, 2)]).toEqual([200, 'PK'])
    const json = await call('/projects/clean-village/report/json', { token: token.manager })
    expect(json.json).toMatchObject({ lang: 'ru' })
    for (const wish of ['lang=en', 'form=half', 'from=2023-02-30', 'from=2023-06-01&to=2023-05-01']) {
      expect(
        (await call(`/projects/clean-village/report/json?${wish}`, { token: token.manager })).status,
      ).toBe(422)
    }
    expect((await call('/projects/clean-village/report/exe', { token: token.manager })).status).toBe(404)
  })

  test('a project of others and one that never was answer alike', async () => {
    const own = await call('/projects/nobodys', { token: theirs })
    expect(problem(own)).toEqual(refused(404, 'project.notFound'))
    const { items } = (await call('/projects', { token: theirs })).json
    expect(items.map(({ id }) => id)).toContain(neighbours.projectId)
    expect(items.map(({ id }) => id)).not.toContain(village.projectId)
    expect((await call('/projects/clean-village/records/events', { token: theirs })).json.items).toEqual([])
  })
})

describe('addresses', () => {
  test('what is none is told as a problem', async () => {
    for (const path of [
      '/nothing',
      '/projects/clean-village/records/secrets',
      '/projects/clean-village/records/constructor',
    ]) {
      expect(problem(await call(path, { token: token.manager }))).toEqual(refused(404, 'route.notFound'))
    }
  })

  test('a method that an address does not have is told with those it has', async () => {
    const reply = await call('/actions/record-event', { token: token.manager, method: 'DELETE' })
    expect(problem(reply)).toEqual(refused(405, 'request.method'))
    expect(reply.headers.get('allow')).toBe('POST')
    expect(
      (await call('/projects', { token: token.manager, method: 'PUT', body: {} })).headers.get('allow'),
    ).toBe('GET')
  })

  test('the description is open to everybody and caches by its tag', async () => {
    const { status, json, headers } = await call('/openapi.json')
    expect([status, json.openapi]).toEqual([200, '3.1.0'])
    const tag = headers.get('etag') ?? ''
    expect((await call('/openapi.json', { headers: { 'if-none-match': tag } })).status).toBe(304)
  })

  test('a fault of the program tells nothing of its inside', async () => {
    const { secret } = await issueToken(village.as('manager'), { name: 'Сбой', access: 'read', days: 1 })
    apiOf({
      ...database,
      read: () => Promise.reject(new Error('secret path /srv/data')),
    })
    const reply = await call('/projects', { token: secret })
    apiOf(database)
    expect(problem(reply)).toEqual(refused(500, 'program.fault'))
    expect(reply.text).not.toContain('secret')
  })
})

describe('limits', () => {
  test('a program that asks too fast waits as long as it is told', async () => {
    const busy = await tokenOf(village.as('manager'), 'read')
    const replies = await Promise.all(Array.from({ length: 1200 }, () => call('/me', { token: busy })))
    const late = replies.filter(({ status }) => status === 429)
    expect(late.length).toBeGreaterThan(10)
    expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1000)
    expect(Number(late[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect((await call('/me', { token: token.manager })).status).toBe(200)
  })

  test('who tries secrets is slowed, and a good token from the same address still opens', async () => {
    const address = '192.0.2.7'
    const guesses = []
    for (let index = 0; index < 25; index += 1)
      guesses.push((await call('/me', { address, token: 'guess' })).status)
    expect(guesses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 401))
    expect(guesses.at(-1)).toBe(429)
    expect((await call('/me', { address, token: token.manager })).status).toBe(200)
  })
})
