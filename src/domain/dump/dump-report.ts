import * as v from 'valibot'
import { optionalId, recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'

/** What can be reported from outside; the codes are those of Open311 and never change. */
export const reportedServices = ['dump', 'container_full', 'container_broken', 'missed_pickup'] as const
export type ReportedService = (typeof reportedServices)[number]

/** Something reported from outside, and what became of it. */
export interface DumpReport {
  readonly id: string
  readonly service: ReportedService
  readonly lat: number | null
  readonly lon: number | null
  readonly address: string | null
  readonly description: string | null
  readonly source: string
  /** Instant, ISO in UTC. */
  readonly reportedAt: string
  readonly decidedAt: string | null
  /** The dump it is of; null while nobody decided, and where it was rejected. */
  readonly dumpId: string | null
  /** What was seen of a container by this report. */
  readonly observationId: string | null
  /** The complaint that it became. */
  readonly complaintId: string | null
}

const degrees = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.minValue(-limit, 'input.degrees'),
        v.maxValue(limit, 'input.degrees'),
      ),
    ),
    null,
  )

/** GeoReport v2 wants no more than 4000 characters, and no HTML. */
const description = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.transform((text) => text.replaceAll('\r\n', '\n').trim().normalize('NFC')),
      v.maxLength(4000, 'input.tooLong'),
      v.check(
        (text) => text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text),
        'input.hidden',
      ),
      v.check((text) => !/<[a-z!/?]/i.test(text), 'input.markup'),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

/** What is kept of a report: where and what, never who. */
export const reportInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    service: v.optional(v.picklist(reportedServices), 'dump'),
    lat: degrees(90),
    lon: degrees(180),
    address: optionalLine,
    description,
  }),
  v.forward(
    v.check(({ lat, lon }) => (lat === null) === (lon === null), 'input.bothDegrees'),
    ['lat'],
  ),
  v.forward(
    v.check(({ lat, address }) => lat !== null || address !== null, 'input.required'),
    ['address'],
  ),
)

/** What a report is of: a dump, what was seen of a container, or a complaint about a round. */
export const settlementInput = v.pipe(
  v.strictObject({
    reportId: recordId,
    dumpId: optionalId,
    observationId: optionalId,
    complaintId: optionalId,
  }),
  v.forward(
    v.check(
      ({ dumpId, observationId, complaintId }) =>
        [dumpId, observationId, complaintId].filter((id) => id !== null).length === 1,
      'input.required',
    ),
    ['dumpId'],
  ),
)
export const rejectionInput = v.strictObject({ reportId: recordId, reason: requiredText })
