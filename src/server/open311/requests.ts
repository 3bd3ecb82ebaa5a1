import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import {
  readRequestQuery,
  requestOfDump,
  requestOfReport,
  requestsAsked,
  type ServiceRequest,
} from '#domain/dump/service-requests.ts'
import type { Database } from '#server/database/connect.ts'
import { dumpCards } from '#store/dump.ts'
import { dumpReports } from '#store/dump-report.ts'

/** Requests of an organisation that are asked for, or the one with this id; a text where what is asked may not be. */
export async function requestsOf(
  database: Database,
  organisationId: string,
  params: URLSearchParams,
  id: string | null,
): Promise<readonly ServiceRequest[] | string> {
  const now = Date.now()
  const query = readRequestQuery(params, now)
  if (typeof query === 'string') return query
  const today = dayOfInstant(new Date(now).toISOString(), villageTimeZone)
  const { dumps, reports } = await database.read(organisationId, async (db) => ({
    dumps: await dumpCards(db),
    reports: await dumpReports(db),
  }))
  const offset = offsetOf(now)
  const byId = new Map(dumps.map((dump) => [dump.id, dump]))
  const all = [
    ...dumps.flatMap((dump) => requestOfDump(dump, today, offset) ?? []),
    ...reports.map((report) =>
      requestOfReport(report, report.dumpId ? (byId.get(report.dumpId) ?? null) : null, today, offset),
    ),
  ]
  return requestsAsked(all, id === null ? query : { ...query, ids: [id] })
}

/** The villages' distance from UTC, such as `+05:00`. */
function offsetOf(now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: villageTimeZone, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}
