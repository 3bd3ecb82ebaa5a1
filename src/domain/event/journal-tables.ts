/*
 * The journal as tables for a spreadsheet, with nothing left out: every field in both languages, the people of every
 * sheet, every file with its hash. Pure values; titles and formats are the writer's.
 */
import { evidenceIndex } from '../evidence/evidence-index.ts'
import { maySeeSheets } from '../history/private-fields.ts'
import type { Role } from '../account/account.ts'
import { attendanceBreakdown, attendanceCount } from '../people/attendance-count.ts'
import { categoriesOf, dimensions } from '../people/categories.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { Event } from './event.ts'

/** Kind of a column, as the writer of spreadsheets names them. */
type Kind = 'text' | 'integer' | 'decimal' | 'day' | 'time' | 'yesNo'
export interface JournalColumn {
  /** Message key of the title, below `event.sheet.` or whole. */
  readonly key: string
  readonly kind: Kind
}
type Value = string | number | boolean | null
export interface JournalTable {
  readonly name: 'events' | 'attendance' | 'files' | 'versions'
  readonly columns: readonly JournalColumn[]
  readonly rows: readonly (readonly Value[])[]
}

/** Words that the tables need of a language: kinds and categories. */
export type JournalWords = (key: string) => string

const eventColumns: readonly JournalColumn[] = [
  ...columns('text', 'id'),
  ...columns('integer', 'version'),
  ...columns('text', 'activityCode', 'activity', 'kind', 'titleRu', 'titleKk'),
  ...columns('day', 'startsOn', 'endsOn'),
  ...columns('time', 'startsAt', 'endsAt'),
  ...columns('text', 'place', 'organiser', 'attendanceKind'),
  ...columns('integer', 'people'),
  ...dimensions.flatMap((dimension) =>
    categoriesOf[dimension].map((category) => ({
      key: `document.column.${category}`,
      kind: 'integer' as const,
    })),
  ),
  ...columns('text', 'quantities', 'resultRu', 'resultKk'),
  ...columns('yesNo', 'isCancelled'),
  ...columns('text', 'recordedBy', 'recordedAt', 'correctedBy', 'reason'),
]
const peopleColumns: readonly JournalColumn[] = [
  ...columns('text', 'id'),
  ...columns('day', 'eventDay'),
  ...columns('text', 'event', 'name', 'gender', 'age', 'social'),
]
const fileColumns: readonly JournalColumn[] = [
  ...columns('text', 'id'),
  ...columns('day', 'eventDay'),
  ...columns('text', 'event', 'fileName', 'fileKind', 'mediaType'),
  ...columns('integer', 'sizeBytes'),
  ...columns('text', 'sha256', 'takenAt'),
  ...columns('decimal', 'lat', 'lon'),
  ...columns('text', 'recordedBy', 'recordedAt'),
]

const versionColumns: readonly JournalColumn[] = columns(
  'text',
  'id',
  'event',
  'changedAt',
  'changedBy',
  'did',
  'field',
  'before',
  'after',
  'reason',
)

/** One field of an event as it was before a correction and after it, in words. */
export interface EventCorrection {
  readonly eventId: string
  readonly event: string
  readonly at: string
  readonly by: string
  readonly did: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly reason: string | null
}

/** The table of what earlier versions said, in the order of the corrections. */
export const correctionTable = (corrections: readonly EventCorrection[]): JournalTable => ({
  name: 'versions',
  columns: versionColumns,
  rows: corrections.map((each) => [
    each.eventId,
    each.event,
    each.at,
    each.by,
    each.did,
    each.field,
    each.before,
    each.after,
    each.reason,
  ]),
})

function columns(kind: Kind, ...keys: readonly string[]): JournalColumn[] {
  return keys.map((key) => ({ key, kind }))
}

/**
 * The tables of these events, in their order. Names of people are left out for a role that may not read them: the sheet
 * then says how many there are of each kind, as the first table does.
 */
export function journalTables(
  records: ProjectRecords,
  events: readonly Event[],
  role: Role,
  words: JournalWords,
): JournalTable[] {
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const titleOf = (event: Event) => event.title.ru ?? event.title.kk ?? ''
  const word = (category: string | null) => (category === null ? null : words(`document.column.${category}`))
  return [
    { name: 'events', columns: eventColumns, rows: events.map((event) => eventRow(records, event, words)) },
    {
      name: 'attendance',
      columns: peopleColumns,
      rows: events.flatMap((event) =>
        event.attendance.kind === 'sheet'
          ? event.attendance.people.map(({ name, gender, age, social }) => [
              event.id,
              event.startsOn,
              titleOf(event),
              maySeeSheets(role) ? name : null,
              word(gender),
              word(age),
              word(social),
            ])
          : [],
      ),
    },
    {
      name: 'files',
      columns: fileColumns,
      rows: events.flatMap((event) =>
        index
          .of('event', event.id)
          .map((file) => [
            event.id,
            event.startsOn,
            titleOf(event),
            file.fileName,
            words(`evidence.kind.${file.kind}`),
            file.mediaType,
            file.sizeBytes,
            file.sha256,
            file.takenAt,
            file.lat,
            file.lon,
            file.recordedBy,
            file.recordedAt,
          ]),
      ),
    },
  ]
}

function eventRow(records: ProjectRecords, event: Event, words: JournalWords): Value[] {
  const activity = records.activities.find((each) => each.id === event.activityId)
  const place = records.places.find((each) => each.id === event.placeId)
  const breakdown = attendanceBreakdown(event.attendance)
  const parts = dimensions.flatMap((dimension) =>
    categoriesOf[dimension].map(
      (category) => (breakdown[dimension] as Record<string, number> | undefined)?.[category] ?? null,
    ),
  )
  return [
    event.id,
    event.version,
    activity?.code ?? null,
    activity?.title.ru ?? activity?.title.kk ?? null,
    words(`event.kind.${event.kind}`),
    event.title.ru ?? null,
    event.title.kk ?? null,
    event.startsOn,
    event.endsOn,
    event.startsAt,
    event.endsAt,
    place?.name.ru ?? place?.name.kk ?? null,
    event.organiser,
    words(`event.attendance.kind.${event.attendance.kind}`),
    attendanceCount(event.attendance),
    ...parts,
    event.quantities.map(({ key, amount }) => `${key} = ${amount}`).join('; ') || null,
    event.result.ru ?? null,
    event.result.kk ?? null,
    event.isCancelled,
    event.recordedBy,
    event.recordedAt,
    event.correctedBy,
    event.correctionReason,
  ]
}
