/*
 * Dumps and reports as requests of Open311 GeoReport v2. Only what may be known to anybody: no title, note or description,
 * which are free text, and no name; positions rounded as in `publicPoint`, those of reports as beside a home, for nobody
 * has looked yet.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { DumpCard, DumpSighting } from './dump.ts'
import { openSightings, standing, stateOn } from './dump-history.ts'
import type { DumpReport, ReportedService } from './dump-report.ts'
import { publicPoint } from './near-dumps.ts'

/** Names of what can be reported; the codes never change. */
export const serviceNames: { readonly [service in ReportedService]: string } = {
  dump: 'Illegal dump',
  container_full: 'Container is full',
  container_broken: 'Container is broken',
  missed_pickup: 'Waste was not collected',
}

export interface ServiceRequest {
  readonly service_request_id: string
  readonly status: 'open' | 'closed'
  readonly status_notes: string
  readonly service_name: string
  readonly service_code: ReportedService
  readonly description: string | null
  readonly requested_datetime: string
  readonly updated_datetime: string
  readonly lat: number | null
  readonly long: number | null
}

const notes: { readonly [state in DumpSighting]: string } = {
  found: 'found',
  confirmed: 'confirmed',
  planned: 'cleaning planned',
  cleaned: 'cleaned',
  pollutedAgain: 'polluted again',
  notFound: 'not found',
  duplicate: 'duplicate',
}

/** Days are those of the villages; `offset` is their distance from UTC, such as `+05:00`. */
const startOf = (day: PlainDate, offset: string): string => `${day}T00:00:00${offset}`

/** A dump as it is at the end of a day; null where it counts nowhere. */
export function requestOfDump(dump: DumpCard, day: PlainDate, offset: string): ServiceRequest | null {
  const state = stateOn(dump, day)
  const seen = standing(dump.observations).filter(({ on }) => on <= day)
  const [first, last] = [seen[0], seen.at(-1)]
  if (state === null || !first || !last) return null
  const point = publicPoint(dump)
  const about = [dump.sizeClass ?? '', ...dump.wasteKinds].filter(Boolean).join(', ')
  return {
    service_request_id: dump.id,
    status: openSightings.includes(state) ? 'open' : 'closed',
    status_notes: notes[state],
    service_name: serviceNames.dump,
    service_code: 'dump',
    description: about === '' ? null : about,
    requested_datetime: startOf(first.on, offset),
    updated_datetime: startOf(last.on, offset),
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
  }
}

/** What a report became, where it is no dump: whether it still is so, in a word. */
export interface Settled {
  readonly isOpen: boolean
  readonly notes: string
}

/** A report: open while it waits, then as what it is of; closed where it was rejected. */
export function requestOfReport(
  report: DumpReport,
  dump: DumpCard | null,
  settled: Settled | null,
  day: PlainDate,
  offset: string,
): ServiceRequest {
  const point = publicPoint({ ...report, isNearHome: true })
  const isOpen = settled?.isOpen ?? report.decidedAt === null
  const own = {
    service_request_id: report.id,
    status: isOpen ? ('open' as const) : ('closed' as const),
    status_notes: settled?.notes ?? (report.decidedAt === null ? 'received, not confirmed yet' : 'rejected'),
    service_name: serviceNames[report.service],
    service_code: report.service,
    description: null,
    requested_datetime: report.reportedAt,
    updated_datetime: report.decidedAt ?? report.reportedAt,
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
  } as const
  const of = dump && requestOfDump(dump, day, offset)
  return of ? { ...of, service_request_id: report.id, requested_datetime: report.reportedAt } : own
}

export interface RequestQuery {
  /** Overrides the rest. */
  readonly ids: readonly string[]
  readonly serviceCodes: readonly string[]
  readonly statuses: readonly string[]
  /** Instants in milliseconds. */
  readonly from: number
  readonly to: number
}

const mostRequests = 1000
const dayMs = 86_400_000

/** The requests that a question asks for, the newest first, at most 1000. */
export function requestsAsked(all: readonly ServiceRequest[], query: RequestQuery): ServiceRequest[] {
  if (query.ids.length > 0) return all.filter((each) => query.ids.includes(each.service_request_id))
  const isAsked = ({ service_code, status, requested_datetime }: ServiceRequest): boolean => {
    const at = Date.parse(requested_datetime)
    const isOfCode = query.serviceCodes.length === 0 || query.serviceCodes.includes(service_code)
    const isOfStatus = query.statuses.length === 0 || query.statuses.includes(status)
    return isOfCode && isOfStatus && at >= query.from && at <= query.to
  }
  return all
    .filter(isAsked)
    .toSorted((a, b) => Date.parse(b.requested_datetime) - Date.parse(a.requested_datetime))
    .slice(0, mostRequests)
}

/** What an address asks of the list; a text where it asks for what may not be asked. */
export function readRequestQuery(params: URLSearchParams, now: number): RequestQuery | string {
  const list = (name: string): string[] =>
    (params.get(name) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean)
      .slice(0, mostRequests)
  const instant = (name: string): number | null => {
    const given = params.get(name)?.trim()
    return given
      ? /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(given)
        ? Date.parse(given)
        : NaN
      : null
  }
  const [start, end] = [instant('start_date'), instant('end_date')]
  if (Number.isNaN(start) || Number.isNaN(end))
    return 'start_date and end_date are W3C date-times with a time zone'
  const statuses = list('status')
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) return 'status is open or closed'
  const to = end ?? (start === null ? now : Math.min(now, start + 90 * dayMs))
  const from = start ?? to - 90 * dayMs
  if (to - from > 90 * dayMs) return 'start_date and end_date span more than 90 days'
  return { ids: list('service_request_id'), serviceCodes: list('service_code'), statuses, from, to }
}
