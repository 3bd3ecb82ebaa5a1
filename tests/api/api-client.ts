/*
 * A program that calls the API: requests go through the very route files, chosen by their address as the framework
 * does, with the database of the test as the application's.
 */
/// <reference types="vite/client" />
import { issueToken } from '#actions/token/issue-token.ts'
import type { TokenAccess } from '#domain/token/token.ts'
import type { ApiRequest } from '#server/api/endpoint.ts'
import { useApplication } from '#server/application.ts'
import type { ActionContext } from '#server/context.ts'
import type { Database } from '#server/database/connect.ts'

type Handler = (call: ApiRequest) => Promise<Response> | Response
type RouteModule = Readonly<Record<string, Handler>>

const modules = import.meta.glob<RouteModule>('../../src/routes/api/v1/**/+server.ts')

/** The addresses under /api/v1, as the folders name them: `/projects/[code]`. */
export const apiRoutes: readonly string[] = Object.keys(modules).map((file) =>
  file.replace(/^.*\/api\/v1/, '').replace('/+server.ts', ''),
)

export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body where it is JSON: what an answer of any kind may hold. */
  readonly json: Body
}

interface Body {
  readonly id: string
  readonly next: string | null
  readonly items: readonly { readonly id: string }[]
  readonly code: string
  readonly fields: readonly { readonly path: string }[]
  readonly openapi: string
  readonly counts?: Readonly<Record<string, number>>
  readonly project: { readonly grant: string }
}

export interface Call {
  readonly token?: string | null
  readonly method?: string
  readonly body?: unknown
  readonly raw?: RequestInit['body']
  readonly headers?: Readonly<Record<string, string>>
  readonly address?: string
}

let callers = 0

/** Calls an address of the API of this database. */
export function apiOf(database: Database): (path: string, call?: Call) => Promise<Reply> {
  useApplication({ database })
  return async (path, { token, method, body, raw, headers, address } = {}) => {
    const url = new URL(`http://localhost/api/v1${path}`)
    const sent = raw ?? (body === undefined ? null : JSON.stringify(body))
    const request = new Request(url, {
      method: method ?? (sent === null ? 'GET' : 'POST'),
      body: sent,
      // Node wants it where a body is a stream; its types do not know it.
      ...({ duplex: 'half' } as object),
      headers: {
        ...(sent === null ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
    })
    callers += 1
    const client = address ?? `10.0.${callers >> 8}.${callers & 255}`
    const response = await dispatch(request, url, client)
    const text = await response.text()
    const isJson = (response.headers.get('content-type') ?? '').includes('json')
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: (isJson ? JSON.parse(text) : {}) as Body,
    }
  }
}

async function dispatch(request: Request, url: URL, address: string): Promise<Response> {
  const path = url.pathname.replace('/api/v1', '')
  const found = apiRoutes
    .map((route) => ({ route, params: paramsOf(route, path) }))
    .filter(({ params }) => params !== null)
    .toSorted((a, b) => weight(b.route) - weight(a.route))[0]
  if (!found) throw new Error(`no route for ${path}`)
  const load = Object.entries(modules).find(([file]) =>
    file.endsWith(`/api/v1${found.route}/+server.ts`),
  )?.[1]
  const module_ = await load?.()
  const handler = module_?.[request.method] ?? module_?.['fallback']
  if (!handler) return new Response(null, { status: 405 })
  return handler({ request, url, params: found.params ?? {}, getClientAddress: () => address })
}

function paramsOf(route: string, path: string): Record<string, string> | null {
  const names = [...route.matchAll(/\[(\.\.\.)?(\w+)\]/g)].map((match) => match[2] ?? '')
  const pattern = route
    .replaceAll('.', '\\.')
    .replace(/\[\\\.\\\.\\\.\w+\]/g, '(.*)')
    .replace(/\[\w+\]/g, '([^/]+)')
  const match = new RegExp(`^${pattern}$`).exec(path)
  return match
    ? Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(match[at + 1] ?? '')]))
    : null
}

/** Fixed words go before parameters, parameters before the rest of an address. */
const weight = (route: string): number =>
  route
    .split('/')
    .reduce((sum, part) => sum + (part.startsWith('[...') ? -100 : part.startsWith('[') ? 1 : 10), 0)

/** A new token of the person of a context. */
export async function tokenOf(
  context: ActionContext,
  access: TokenAccess = 'write',
  days = 30,
): Promise<string> {
  const { secret } = await issueToken(context, { name: 'Таблица', access, days })
  return secret
}
