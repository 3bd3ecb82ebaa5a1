/*
 * The address at which trackers report, answered before the site's own pages: thousands of short requests a second need
 * neither a session nor a page. `GET` or `POST /track`, told apart by the query and the kind of body.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { reportOfJson, reportOfPairs, type Report } from '#interchange/osmand/read-report.ts'
import { rateLimit } from '../api/rate-limit.ts'
import type { Database } from '../database/connect.ts'
import { reportTaker } from './take-report.ts'

const intakePath = '/track'
/** A report is some hundred bytes; batches are not part of the protocol. */
const mostBytes = 16 * 1024
/** Whoever tries secrets from an address waits. */
const strangers = { capacity: 100, perSecond: 1 }

/** Whether a request is a tracker's. */
export const isReport = ({ url = '' }: Pick<IncomingMessage, 'url'>): boolean =>
  url === intakePath || url.startsWith(`${intakePath}?`) || url.startsWith(`${intakePath}/?`)

export function intake(database: Database): (request: IncomingMessage, response: ServerResponse) => void {
  const taker = reportTaker(database)
  const refused = rateLimit(strangers)
  return (request, response) => {
    void answer(request).then(
      ([status, more]) => {
        response.writeHead(status, { 'content-length': '0', 'cache-control': 'no-store', ...more })
        response.end()
      },
      (error: unknown) => {
        // The device keeps the point and sends it again.
        console.error(error)
        response.writeHead(503, { 'content-length': '0', 'retry-after': '5' }).end()
      },
    )
  }

  async function answer(request: IncomingMessage): Promise<[number, Record<string, string>]> {
    const address = request.socket.remoteAddress ?? ''
    if (request.method !== 'GET' && request.method !== 'POST') return [405, { allow: 'GET, POST' }]
    const { report, isJson } = await reportOf(request)
    const now = Date.now()
    const taken = report === null ? 'unknown' : await taker.take(report, now)
    if (taken === 'taken') return [200, {}]
    if (taken === 'busy') return [429, { 'retry-after': '10' }]
    const wait = refused.spend(address, now)
    if (wait > 0) return [429, { 'retry-after': String(wait) }]
    return [isJson ? 404 : 400, {}]
  }
}

async function reportOf(request: IncomingMessage): Promise<{ report: Report | null; isJson: boolean }> {
  const { url = '', headers } = request
  const query = url.indexOf('?')
  const pairs = new URLSearchParams(query < 0 ? '' : url.slice(query + 1))
  if (pairs.size > 0) {
    request.resume()
    return { report: reportOfPairs(pairs), isJson: false }
  }
  const body = await bodyOf(request)
  const isJson = /\bjson\b/.test(headers['content-type'] ?? '')
  if (body === null) return { report: null, isJson }
  return { report: isJson ? reportOfJson(body) : reportOfPairs(new URLSearchParams(body)), isJson }
}

/** Null where it is longer than any report. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    // What is too long is read to its end and thrown away, so that it can be answered.
    if (length <= mostBytes) parts.push(part)
  }
  if (length > mostBytes) return null
  return Buffer.concat(parts).toString('utf8')
}
