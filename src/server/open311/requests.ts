import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import {
  readRequestQuery,
  requestOfDump,
  requestOfReport,
  requestsAsked,
  type ServiceRequest,
  type Settled,
} from '#domain/dump/service-requests.ts'
import type { Database } from '#server/database/connect.ts'
import { dumpCards } from '#store/dump.ts'
import { containerStateOn } from '#domain/collection/container-state.ts'
import type { SiteCard } from '#domain/collection/collection.ts'
import type { DumpReport } from '#domain/dump/dump-report.ts'
import { siteCards } from '#store/collection.ts'
import { dumpReports } from '#store/dump-report.ts'
import { answeredComplaints } from '#store/pickup.ts'

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
  const { dumps, reports, sites, answered } = await database.read(organisationId, async (db) => ({
    dumps: await dumpCards(db),
    reports: await dumpReports(db),
    sites: await siteCards(db),
    answered: await answeredComplaints(db),
  }))
  const settledOf = (report: DumpReport): Settled | null =>
    report.complaintId === null
      ? containerNow(report, sites, today)
      : answered.has(report.complaintId)
        ? { isOpen: false, notes: 'answered' }
        : { isOpen: true, notes: 'a complaint is being answered' }
  const offset = offsetOf(now)
  const byId = new Map(dumps.map((dump) => [dump.id, dump]))
  const all = [
    ...dumps.flatMap((dump) => requestOfDump(dump, today, offset) ?? []),
    ...reports.map((report) =>
      requestOfReport(
        report,
        report.dumpId ? (byId.get(report.dumpId) ?? null) : null,
        settledOf(report),
        today,
        offset,
      ),
    ),
  ]
  return requestsAsked(all, id === null ? query : { ...query, ids: [id] })
}

/** How the container of a report is today; null where the report is of none. */
function containerNow(
  { observationId }: DumpReport,
  sites: readonly SiteCard[],
  day: string,
): Settled | null {
  if (observationId === null) return null
  const site = sites.find(({ observations }) => observations.some(({ id }) => id === observationId))
  const seen = site?.observations.find(({ id }) => id === observationId)
  const container = site?.containers.find(({ id }) => id === seen?.containerId)
  const state = site && container ? containerStateOn(container, site, day) : null
  if (state === null) return { isOpen: false, notes: 'the container is no longer there' }
  return { isOpen: state !== 'ok', notes: `container: ${state}` }
}

/** The villages' distance from UTC, such as `+05:00`. */
function offsetOf(now: number): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: villageTimeZone, timeZoneName: 'longOffset' })
  const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '')
}
