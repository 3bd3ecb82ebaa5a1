// GeoReport v2 as a program of somebody else speaks it: both forms, what is refused and how, and nothing private in it.
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDump } from '#actions/dump/add-dump.ts'
import { recordCleaning } from '#actions/dump/record-cleaning.ts'
import { recordContainerState } from '#actions/collection/record-container-state.ts'
import { recordEmptying } from '#actions/collection/record-emptying.ts'
import { rejectReport } from '#actions/dump/reject-report.ts'
import { settleReport } from '#actions/dump/settle-report.ts'
import { issueToken } from '#actions/token/issue-token.ts'
import { readRequestQuery, requestsAsked } from '#domain/dump/service-requests.ts'
import { answerOpen311 } from '#server/open311/open311.ts'
import { sql } from 'kysely'
import { madeContainer } from '#tests/actions/specimens/collection.ts'
import { dumpOf, madeDump } from '#tests/actions/specimens/dumps.ts'
import { auditLines, newId, villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { tokenOf } from './api-client.ts'

const database = await testDatabase()
const village = await villageProject(database)
const manager = village.as('manager')
let key = ''
let jurisdiction = ''
beforeAll(async () => {
  key = await tokenOf(manager)
  const { rows } = await sql<{
    code: string
  }>`select code from organisation where id = ${village.organisationId}`.execute(database.admin)
  jurisdiction = rows[0]?.code ?? ''
})

const call = async (
  path: string,
  form?: Record<string, string>,
  type = 'application/x-www-form-urlencoded',
) => {
  const url = new URL(`http://localhost/open311/v2/${path}`)
  if (!form && !url.searchParams.has('jurisdiction_id') && jurisdiction)
    url.searchParams.set('jurisdiction_id', jurisdiction)
  const posted = form && {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': type },
  }
  const request = new Request(url, posted ?? {})
  const response = await answerOpen311(database, {
    request,
    url,
    path: url.pathname.replace('/open311/v2/', ''),
    address: newId(),
  })
  const text = await response.text()
  const type_ = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    type: type_,
    text,
    json: type_.includes('json') ? (JSON.parse(text) as never) : null,
  }
}
const report = (more: Record<string, string> = {}) => ({
  api_key: key,
  service_code: 'dump',
  lat: '46.2',
  long: '61.9',
  description: `Куча у дороги ${newId()}`,
  ...more,
})
const idOf = (json: unknown) => (json as { service_request_id: string }[])[0]?.service_request_id ?? ''

// As the specification writes them, field by field.
const text = { type: 'string', minLength: 1 }
const instant = { type: 'string', format: 'date-time' }
const orNull = (schema: object) => ({ anyOf: [schema, { type: 'null' }] })
const list = (properties: Record<string, object>) => ({
  type: 'array',
  items: { type: 'object', required: Object.keys(properties), properties, additionalProperties: false },
})
const shapes = {
  services: list({
    service_code: text,
    service_name: text,
    description: text,
    metadata: { type: 'boolean' },
    type: { enum: ['realtime', 'batch', 'blackbox'] },
    keywords: text,
    group: text,
  }),
  requests: list({
    service_request_id: text,
    status: { enum: ['open', 'closed'] },
    status_notes: text,
    service_name: text,
    service_code: text,
    description: orNull(text),
    requested_datetime: instant,
    updated_datetime: instant,
    lat: orNull({ type: 'number', minimum: -90, maximum: 90 }),
    long: orNull({ type: 'number', minimum: -180, maximum: 180 }),
  }),
  made: list({ service_request_id: text, service_notice: orNull(text), account_id: orNull(text) }),
  errors: list({ code: { type: 'integer' }, description: text }),
}
const ajv = formats.default(new Ajv2020({ strict: false, allErrors: true }))
const fits = (shape: keyof typeof shapes, json: unknown) => {
  const validate = ajv.compile(shapes[shape])
  expect([validate(json), validate.errors]).toEqual([true, null])
}
/** Names of the elements of a well-formed document. */
function elements(xml: string): string[] {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return names
}

describe('what is offered', () => {
  test('is told by discovery and services, without a key, in both forms', async () => {
    const found = await call('discovery.json')
    expect(found).toMatchObject({ status: 200, type: 'application/json; charset=utf-8' })
    expect(found.json).toMatchObject({
      endpoints: [
        { url: 'http://localhost/open311/v2', type: 'production', formats: ['text/xml', 'application/json'] },
      ],
    })
    expect(elements((await call('discovery.xml')).text).slice(0, 4)).toEqual([
      'discovery',
      'changeset',
      'contact',
      'key_service',
    ])
    fits('services', (await call('services.json')).json)
    const xml = await call('services.xml')
    expect(xml.type).toBe('text/xml; charset=utf-8')
    expect(elements(xml.text).slice(0, 3)).toEqual(['services', 'service', 'service_code'])
    expect((await call('services/pothole.json')).status).toBe(404)
  })
})

describe('a report', () => {
  test('waits, is taken once however often it is sent, and follows its dump', async () => {
    const form = report()
    const made = await call('requests.json', form)
    fits('made', made.json)
    const id = idOf(made.json)
    expect(idOf((await call('requests.json', form)).json)).toBe(id)
    const state = async () =>
      (await call(`requests/${id}.json`)).json as unknown as { status: string; status_notes: string }[]
    fits('requests', await state())
    expect(await state()).toMatchObject([{ status: 'open', status_notes: 'received, not confirmed yet' }])
    expect((await call(`tokens/${id}.json`)).json).toEqual([{ service_request_id: id, token: id }])
    const dumpId = await madeDump(village)
    await settleReport(manager, { reportId: id, dumpId })
    expect(await state()).toMatchObject([{ status: 'open', status_notes: 'found', service_request_id: id }])
    await recordCleaning(manager, { dumpId, on: '2023-05-20' })
    expect(await state()).toMatchObject([{ status: 'closed', status_notes: 'cleaned' }])
  })

  test('that is rejected is closed', async () => {
    const reportId = idOf((await call('requests.json', report())).json)
    await rejectReport(manager, { reportId, reason: 'Это склад песка' })
    const answer = await call(`requests/${reportId}.json`)
    expect(answer.json).toMatchObject([{ status: 'closed', status_notes: 'rejected' }])
    expect(answer.text).not.toContain('песка')
  })

  test('keeps neither who sent it nor, in the log, what they wrote', async () => {
    const person = {
      email: 'a@example.kz',
      first_name: 'Марат',
      last_name: 'Тестов',
      phone: '+77010000001',
      device_id: 'phone-no-77',
      account_id: 'login-no-77',
    }
    const made = await call('requests.json', report({ ...person, description: 'Сосед Асхат вывез мусор' }))
    expect(made.status).toBe(200)
    const { rows } = await sql<{
      row: string
    }>`select row_to_json(r)::text as row from dump_report r`.execute(database.admin)
    const kept = rows.map(({ row }) => row).join()
    expect(kept).toContain('Асхат')
    expect(kept).not.toMatch(/example\.kz|Марат|Тестов|\+7701|phone-no-77|login-no-77/)
    expect(JSON.stringify(await auditLines(database, village.organisationId))).not.toContain('Асхат')
    expect((await call('requests.json')).text).not.toContain('Асхат')
  })

  test.each([
    [{ service_code: '' }, 400],
    [{ service_code: 'pothole' }, 404],
    [{ api_key: 'esep_none' }, 403],
    [{ api_key: '' }, 403],
    [{ lat: '', long: '' }, 400],
    [{ lat: '95' }, 400],
    [{ lat: 'north' }, 400],
    [{ long: '' }, 400],
    [{ description: 'x'.repeat(4001) }, 400],
    [{ description: 'see <script>alert(1)</script>' }, 400],
    [{ jurisdiction_id: 'nowhere' }, 404],
  ])('with %j is refused with %i', async (wrong, status) => {
    const json = await call('requests.json', report(wrong as Record<string, string>))
    expect(json.status).toBe(status)
    fits('errors', json.json)
    expect(json.json).toMatchObject([{ code: status }])
    const xml = await call('requests.xml', report(wrong as Record<string, string>))
    expect(elements(xml.text)).toEqual(['errors', 'error', 'code', 'description'])
  })

  test('in another kind of body, too large, or of a token that only reads is refused', async () => {
    expect((await call('requests.json', report(), 'application/json')).status).toBe(415)
    expect((await call('requests.json', report({ media_url: 'x'.repeat(70_000) }))).status).toBe(413)
    const { secret } = await issueToken(manager, { name: 'читает', access: 'read', days: 1 })
    expect((await call('requests.json', report({ api_key: secret }))).status).toBe(403)
    const teacher = await tokenOf(village.as('teacher'))
    expect((await call('requests.json', report({ api_key: teacher }))).status).toBe(403)
  })
})

describe('the list of requests', () => {
  test('has what may be known to anybody, in both forms', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const before = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
    const { id } = await addDump(manager, {
      ...dumpOf(village),
      title: { ru: 'За домом Марата' },
      note: 'Сказал Марат',
      lat: 46.123456,
      lon: 61.987654,
      isNearHome: true,
      on: before,
    })
    const answer = await call('requests.json')
    fits('requests', answer.json)
    expect(
      (answer.json as unknown as { service_request_id: string }[]).find(
        (each) => each.service_request_id === id,
      ),
    ).toMatchObject({
      status: 'open',
      lat: 46.1235,
      long: 61.9877,
      description: 'medium, household',
      requested_datetime: `${before}T00:00:00+05:00`,
    })
    expect(answer.text).not.toContain('Марат')
    expect(elements((await call('requests.xml')).text).slice(0, 3)).toEqual([
      'service_requests',
      'request',
      'service_request_id',
    ])
    const closed = await call(
      `requests.json?status=closed&start_date=${before}T00:00:00Z&end_date=${today}T00:00:00Z`,
    )
    expect(closed.text).not.toContain(id)
    // An id overrides the rest.
    expect((await call(`requests.json?status=closed&service_request_id=${id}`)).text).toContain(id)
  })

  test('asks for no more than ninety days, and for what there is', async () => {
    expect(
      (await call('requests.json?start_date=2023-01-01T00:00:00Z&end_date=2023-04-01T00:00:00Z')).status,
    ).toBe(200)
    expect(
      (await call('requests.json?start_date=2023-01-01T00:00:00Z&end_date=2023-04-02T00:00:00Z')).status,
    ).toBe(400)
    expect((await call('requests.json?start_date=yesterday')).status).toBe(400)
    expect((await call('requests.json?status=fixed')).status).toBe(400)
    expect((await call(`requests/${newId()}.json`)).status).toBe(404)
    expect((await call(`tokens/${newId()}.xml`)).status).toBe(404)
    expect((await call('requests')).status).toBe(404)
    expect((await call('requests.json?jurisdiction_id=nowhere')).status).toBe(404)
  })

  test('shows nothing of another organisation', async () => {
    const other = await villageProject(database)
    const id = await madeDump(other)
    expect((await call(`requests/${id}.json`)).status).toBe(404)
  })

  test('is a thousand at most, the newest first', () => {
    const one = (at: number) => ({
      service_request_id: String(at),
      status: 'open' as const,
      status_notes: 'found',
      service_name: 'Illegal dump',
      service_code: 'dump' as const,
      description: null,
      requested_datetime: new Date(at * 1000).toISOString(),
      updated_datetime: new Date(at * 1000).toISOString(),
      lat: null,
      long: null,
    })
    const query = readRequestQuery(new URLSearchParams(), 5_000_000)
    if (typeof query === 'string') throw new Error(query)
    const found = requestsAsked(
      Array.from({ length: 1500 }, (_, at) => one(at)),
      query,
    )
    expect(found).toHaveLength(1000)
    expect(found[0]?.service_request_id).toBe('1499')
  })
})

test('containers and missed rounds are reported too; an answer follows what the report became', async () => {
  const codes = JSON.parse((await call('services.json')).text) as { service_code: string }[]
  expect(codes.map(({ service_code }) => service_code)).toEqual([
    'dump',
    'container_full',
    'container_broken',
    'missed_pickup',
  ])
  fits('services', codes)
  const id = idOf((await call('requests.json', report({ service_code: 'container_full' }))).json)
  const asked = async () => {
    const rows: unknown = JSON.parse((await call(`requests/${id}.json`)).text)
    fits('requests', rows)
    return (rows as { status: string; status_notes: string; service_code: string }[])[0]
  }
  expect(await asked()).toMatchObject({ status: 'open', service_code: 'container_full' })
  const { siteId, id: containerId } = await madeContainer(village)
  const full = { containerId, state: 'full' as const, on: '2024-06-01' }
  const seen = await recordContainerState(manager, full)
  const dumpId = await madeDump(village)
  await expect(settleReport(manager, { reportId: id, dumpId })).rejects.toMatchObject({
    code: 'input.invalid',
  })
  await settleReport(manager, { reportId: id, observationId: seen.id })
  expect(await asked()).toMatchObject({ status: 'open', status_notes: 'container: full' })
  await recordEmptying(manager, { siteId, containerIds: [containerId], on: '2024-06-02' })
  expect(await asked()).toMatchObject({ status: 'closed', status_notes: 'container: ok' })
  const missed = idOf((await call('requests.json', report({ service_code: 'missed_pickup' }))).json)
  await rejectReport(manager, { reportId: missed, reason: 'Вывоза в этот день нет в графике' })
  const { json } = await call(`requests/${missed}.json`)
  expect(json).toMatchObject([{ status: 'closed', service_code: 'missed_pickup', description: null }])
})
