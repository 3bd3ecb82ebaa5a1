/*
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), so that other programs can report dumps, containers and
 * missed rounds and ask what became of them. A key is a token of the API: it says whose organisation it is and in whose name is written. What is asked without
 * a key is known to anybody.
 */
import { reportDump } from '#actions/dump/report-dump.ts'
import { message, messageOr } from '#i18n/message.ts'
import { callerOf } from '#server/api/caller.ts'
import { rateLimit } from '#server/api/rate-limit.ts'
import type { Database } from '#server/database/connect.ts'
import { Problem } from '#server/problem.ts'
import { problemStatus } from '#server/problem-status.ts'
import { allOrganisations } from '#store/organisations.ts'
import { reportedServices } from '#domain/dump/dump-report.ts'
import { discovery, services } from './describe.ts'
import { errorAnswer, listAnswer, type Format, type Row } from './render.ts'
import { reportAsked } from './posted-report.ts'
import { requestsOf } from './requests.ts'

/** A program reports some dumps an hour; one that reports hundreds is broken, or is not what it says. */
const reportsOfToken = rateLimit({ capacity: 30, perSecond: 30 / 3600 })
/** Whoever asks without a key, by address. */
const questionsOfAddress = rateLimit({ capacity: 120, perSecond: 2 })
const failuresOfAddress = rateLimit({ capacity: 20, perSecond: 0.5 })
const mostBytes = 64 * 1024

export interface Open311Call {
  readonly request: Request
  readonly url: URL
  readonly path: string
  readonly address: string
}

class Refusal extends Error {
  readonly code: number
  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

/** The answer to any address below `/open311/v2/`. */
export async function answerOpen311(database: Database, call: Open311Call): Promise<Response> {
  const [, what = '', suffix = ''] = /^(.*)\.(json|xml)$/.exec(call.path) ?? []
  const format: Format = suffix === 'json' ? 'json' : 'xml'
  try {
    if (suffix === '') throw new Refusal(404, 'Addresses end with .json or .xml')
    return await answerTo(database, call, what, format)
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(format, error.code, error.message)
    if (error instanceof Problem) return errorAnswer(format, statusOf(error), wordsOf(error))
    console.error(error)
    return errorAnswer(format, 500, message('en', 'problem.program.fault'))
  }
}

/** The specification knows 400 and 404; a key that does not open is 403. */
function statusOf({ code }: Problem): number {
  if (code === 'token.invalid') return 403
  const status = problemStatus(code)
  return status === 422 ? 400 : status
}

const wordsOf = (problem: Problem): string =>
  problem.fields
    .map(({ path, key, params }) => `${path}: ${messageOr('en', key, params) ?? key}`)
    .join('; ') ||
  (messageOr('en', `problem.${problem.code}`, problem.params) ?? problem.code)

async function answerTo(
  database: Database,
  call: Open311Call,
  what: string,
  format: Format,
): Promise<Response> {
  const { request, url, address } = call
  if (request.method === 'POST') {
    if (what !== 'requests') throw new Refusal(404, 'Nothing is posted here')
    return posted(database, call, format)
  }
  const wait = questionsOfAddress.spend(address, Date.now())
  if (wait > 0) throw new Problem('request.tooMany', { seconds: wait })
  if (what === 'discovery') return discovery(format, new URL('/open311/v2', url).href)
  if (what === 'services') return services(format)
  if (what.startsWith('services/'))
    throw new Refusal(404, 'This service has no further attributes, or is not there')
  const organisationId = await jurisdictionOf(database, url.searchParams)
  const token = /^tokens\/([^/]+)$/.exec(what)?.[1]
  const id = /^requests\/([^/]+)$/.exec(what)?.[1] ?? token ?? null
  if (what !== 'requests' && id === null) throw new Refusal(404, 'There is no such address')
  const found = await requestsOf(database, organisationId, url.searchParams, id)
  if (typeof found === 'string') throw new Refusal(400, found)
  if (id !== null && found.length === 0) throw new Refusal(404, 'service_request_id was not found')
  const rows: readonly Row[] =
    token === undefined ? found.map((each) => ({ ...each })) : [{ service_request_id: token, token }]
  return listAnswer(format, 'service_requests', 'request', rows)
}

/** The organisation that is meant: by its code, or the only one. */
async function jurisdictionOf(database: Database, params: URLSearchParams): Promise<string> {
  const all = await allOrganisations(database.kysely)
  const code = params.get('jurisdiction_id')?.trim()
  if (!code && all.length !== 1) throw new Refusal(400, 'jurisdiction_id was not provided')
  const found = code ? all.find((each) => each.code === code) : all[0]
  if (!found) throw new Refusal(404, 'jurisdiction_id provided was not found')
  return found.id
}

async function posted(
  database: Database,
  { request, address }: Open311Call,
  format: Format,
): Promise<Response> {
  const form = await formOf(request)
  const key = form.get('api_key')?.trim()
  const caller = await callerOf(database, key ? `Bearer ${key}` : request.headers.get('authorization')).catch(
    (error: unknown) => {
      const wait = failuresOfAddress.spend(address, Date.now())
      throw wait > 0 ? new Problem('request.tooMany', { seconds: wait }) : error
    },
  )
  if (caller.access !== 'write') throw new Problem('token.readOnly')
  if (form.get('jurisdiction_id')?.trim()) {
    const meant = await jurisdictionOf(database, form)
    if (meant !== caller.context.organisationId) throw new Refusal(403, 'The key is of another jurisdiction')
  }
  const service = form.get('service_code')?.trim()
  if (!service) throw new Refusal(400, 'service_code was not provided')
  const known = reportedServices.find((each) => each === service)
  if (!known) throw new Refusal(404, 'service_code provided was not found')
  const wait = reportsOfToken.spend(caller.tokenId, Date.now())
  if (wait > 0) throw new Problem('request.tooMany', { seconds: wait })
  const { id } = await reportDump(caller.context, { ...reportAsked(form), service: known })
  return listAnswer(format, 'service_requests', 'request', [
    { service_request_id: id, service_notice: null, account_id: null },
  ])
}

/** The form of a request. Names, telephones and addresses of who reports may stand in it, and are read by nobody. */
async function formOf(request: Request): Promise<URLSearchParams> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded')
    throw new Problem('request.type', { wanted: 'application/x-www-form-urlencoded' })
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > mostBytes) throw new Problem('request.tooLarge', { limit: mostBytes })
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
