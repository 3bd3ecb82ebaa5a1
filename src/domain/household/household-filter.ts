import { isRecordId } from '../project/is-record-id.ts'

/** `present`: those of the day, also who is away for a while. */
export const householdStates = ['present', 'paused', 'uncounted', 'later', 'left', 'all'] as const

/** Which households of a register are looked at; null asks for all. */
export interface HouseholdFilter {
  /** Words that the address or the note must have; as typed. */
  readonly question: string | null
  readonly placeId: string | null
  readonly streetId: string | null
  /** A group's id, or `none` for households of no group. */
  readonly groupId: string | null
  readonly state: (typeof householdStates)[number]
}

/** The filter that an address names; what it cannot mean is left out, so that an old link still opens. */
export function readHouseholdFilter(params: URLSearchParams): HouseholdFilter {
  const given = (name: string) => params.get(name)?.trim().slice(0, 200) || null
  const id = (name: string) => {
    const value = given(name)
    return value !== null && isRecordId(value) ? value : null
  }
  return {
    question: given('q'),
    placeId: id('village'),
    streetId: id('street'),
    groupId: given('group') === 'none' ? 'none' : id('group'),
    state: householdStates.find((state) => state === given('state')) ?? 'present',
  }
}

/** The filter as it stands in an address; the same filter always has the same address. */
export function householdQuery(filter: HouseholdFilter): URLSearchParams {
  const params = new URLSearchParams()
  const put = (name: string, value: string | null) => value !== null && params.set(name, value)
  put('q', filter.question)
  put('village', filter.placeId)
  put('street', filter.streetId)
  put('group', filter.groupId)
  put('state', filter.state === 'present' ? null : filter.state)
  return params
}
