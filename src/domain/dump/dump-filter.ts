import { isRecordId } from '../project/is-record-id.ts'
import { isPlainDate, type PlainDate } from '../calendar/day.ts'
import { dumpSightings, wasteKinds, type DumpCard } from './dump.ts'
import { openSightings, stateOn } from './dump-history.ts'

/** `open`: waste lies there. `withdrawn`: entered by mistake, or found later than the day. */
export const dumpStates = ['open', ...dumpSightings, 'withdrawn', 'all'] as const
export type DumpState = (typeof dumpStates)[number]

/** Which dumps of a register are looked at, and on which day; null asks for all, or for today. */
export interface DumpFilter {
  readonly question: string
  readonly placeId: string | null
  readonly state: DumpState
  readonly kind: (typeof wasteKinds)[number] | null
  readonly on: PlainDate | null
}

/** The filter that an address names; what it cannot mean is left out, so that an old link still opens. */
export function readDumpFilter(params: URLSearchParams): DumpFilter {
  const given = (name: string) => params.get(name)?.trim().slice(0, 200) || null
  const on = given('on')
  const village = given('village')
  return {
    question: given('q') ?? '',
    placeId: village !== null && isRecordId(village) ? village : null,
    state: dumpStates.find((state) => state === given('state')) ?? 'all',
    kind: wasteKinds.find((kind) => kind === given('kind')) ?? null,
    on: on !== null && isPlainDate(on) ? on : null,
  }
}

/** The filter as it stands in an address; the same filter always has the same address. */
export function dumpQuery(filter: DumpFilter): URLSearchParams {
  const params = new URLSearchParams()
  const put = (name: string, value: string | null) => value && params.set(name, value)
  put('q', filter.question)
  put('village', filter.placeId)
  put('state', filter.state === 'all' ? null : filter.state)
  put('kind', filter.kind)
  put('on', filter.on)
  return params
}

/** Whether a dump is of the state that a list shows on a day; one that counts nowhere stands under `withdrawn` alone. */
export function isOfState(dump: Pick<DumpCard, 'observations'>, state: DumpState, day: PlainDate): boolean {
  const now = stateOn(dump, day)
  if (state === 'withdrawn' || now === null) return state === 'withdrawn' && now === null
  if (state === 'all') return true
  return state === 'open' ? openSightings.includes(now) : now === state
}
