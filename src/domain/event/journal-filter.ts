import { isRecordId } from '../project/is-record-id.ts'
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import { eventKinds, type EventKind } from './event.ts'

export const journalStates = ['standing', 'cancelled', 'corrected'] as const
export const evidenceStates = ['with', 'without'] as const
export const attendanceStates = ['counted', 'sheet', 'unknown'] as const

/** Which events of a journal are looked at; null asks for all. */
export interface JournalFilter {
  /** Words that the event, its place or its activity must have; as typed. */
  readonly question: string | null
  /** Events that touch this period. */
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly activityId: string | null
  readonly kind: EventKind | null
  /** A place's id, or `none` for events without a place. */
  readonly placeId: string | null
  /** Name of who recorded the event first. */
  readonly recordedBy: string | null
  readonly state: (typeof journalStates)[number] | null
  readonly evidence: (typeof evidenceStates)[number] | null
  readonly attendance: (typeof attendanceStates)[number] | null
}

/** The filter that an address names; what it cannot mean is left out, so that an old link still opens. */
export function readJournalFilter(params: URLSearchParams): JournalFilter {
  const given = (name: string) => params.get(name)?.trim().slice(0, 200) || null
  const day = (name: string) => {
    const value = given(name)
    return value !== null && isPlainDate(value) ? value : null
  }
  const one = <const Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === given(name)) ?? null
  const id = (name: string) => {
    const value = given(name)
    return value !== null && isRecordId(value) ? value : null
  }
  return {
    question: given('q'),
    from: day('from'),
    to: day('to'),
    activityId: id('activity'),
    kind: one('kind', eventKinds),
    placeId: id('place') ?? one('place', ['none']),
    recordedBy: given('by'),
    state: one('state', journalStates),
    evidence: one('evidence', evidenceStates),
    attendance: one('attendance', attendanceStates),
  }
}

/** The filter as it stands in an address; the same filter always has the same address. */
export function journalQuery(filter: JournalFilter): URLSearchParams {
  const params = new URLSearchParams()
  const put = (name: string, value: string | null) => value !== null && params.set(name, value)
  put('q', filter.question)
  put('from', filter.from)
  put('to', filter.to)
  put('activity', filter.activityId)
  put('kind', filter.kind)
  put('place', filter.placeId)
  put('by', filter.recordedBy)
  put('state', filter.state)
  put('evidence', filter.evidence)
  put('attendance', filter.attendance)
  return params
}

/** A place in the journal, newest first: the page after it begins with what stands behind it. */
export interface JournalCursor {
  readonly day: PlainDate
  /** Empty where nobody noted the time. */
  readonly time: string
  readonly id: string
}

export const cursorText = ({ day, time, id }: JournalCursor): string => `${day}_${time}_${id}`

/** The place that an address names, null where it names none. */
export function readCursor(text: string | null): JournalCursor | null {
  const match = /^(\d{4}-\d\d-\d\d)_((?:\d\d:\d\d)?)_([0-9a-f-]{36})$/.exec(text ?? '')
  const [, day = '', time = '', id = ''] = match ?? []
  return match && isPlainDate(day) && isRecordId(id) ? { day, time, id } : null
}
