/*
 * The days of a rule, and what they change in the pick-ups that are stored. What a person moved or cancelled stays as
 * that person left it; what a rule or the table of holidays says is taken over with a higher sequence.
 */
import { addDays, weekday, type PlainDate } from '../calendar/day.ts'
import type { Holiday } from '../calendar/holiday.ts'
import type { Pickup, PickupRule } from './schedule.ts'

/** Days ahead for which pick-ups are stored: as far as a calendar to subscribe to reaches. */
export const horizonDays = 180
/** A rule that lasts longer than this is a slip of the finger. */
export const mostRuleDays = 2200
/** A round is not pushed by holidays further than this; then it falls out. */
const mostPush = 14

export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** A day of a rule: planned, where it stands after holidays, and whether it falls out. */
export interface Occurrence {
  readonly plannedOn: PlainDate
  readonly actualOn: PlainDate
  readonly isCancelled: boolean
  readonly cause: 'holiday' | null
}

type Ruled = Pick<PickupRule, 'weekdays' | 'from' | 'to' | 'onHoliday'>

/** The days of a rule within a span, both ends included, at most `mostRuleDays` days of it. */
export function occurrences(rule: Ruled, holidays: readonly Holiday[], span: Span): Occurrence[] {
  const off = new Set(holidays.filter(({ kind }) => kind !== 'workingDay').map(({ day }) => day))
  const from = rule.from > span.from ? rule.from : span.from
  const last = addDays(from, mostRuleDays)
  const to = [span.to, rule.to ?? span.to, last].toSorted()[0] ?? span.to
  const found: Occurrence[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (rule.weekdays.includes(weekday(day))) found.push(occurrence(rule, off, day))
  return found
}

function occurrence(rule: Ruled, off: ReadonlySet<PlainDate>, day: PlainDate): Occurrence {
  if (!off.has(day) || rule.onHoliday === 'keep')
    return { plannedOn: day, actualOn: day, isCancelled: false, cause: null }
  const free = rule.onHoliday === 'next' ? nextFree(rule, off, day) : null
  return { plannedOn: day, actualOn: free ?? day, isCancelled: free === null, cause: 'holiday' }
}

/** The next day that is no holiday and has no round of its own by the same rule. */
function nextFree({ weekdays }: Ruled, off: ReadonlySet<PlainDate>, day: PlainDate): PlainDate | null {
  const all = Array.from({ length: mostPush }, (_, at) => addDays(day, at + 1))
  return (
    all.find((each) => !off.has(each) && !weekdays.includes(weekday(each))) ??
    all.find((each) => !off.has(each)) ??
    null
  )
}

/** Whether a rule never has a day: none of its weekdays lies between its ends. */
export const neverOccurs = (rule: Ruled): boolean =>
  occurrences(rule, [], { from: rule.from, to: addDays(rule.from, 6) }).length === 0

/** What the stored pick-ups of a rule become. */
export interface PlanChanges {
  readonly added: readonly Occurrence[]
  readonly changed: readonly Pick<
    Pickup,
    'id' | 'actualOn' | 'isCancelled' | 'cause' | 'sequence' | 'fromTime' | 'toTime'
  >[]
}

/**
 * The difference between a rule and its stored pick-ups. `keeps` says of which pick-ups something was recorded already:
 * they are not cancelled by a rule that is corrected later. Planning again after that changes nothing.
 */
export function planChanges(
  rule: PickupRule,
  holidays: readonly Holiday[],
  stored: readonly Pickup[],
  { to, keeps = new Set() }: { readonly to: PlainDate; readonly keeps?: ReadonlySet<string> },
): PlanChanges {
  const days = occurrences(rule, holidays, { from: rule.from, to })
  const computed = new Map(days.map((one) => [one.plannedOn, one]))
  const planned = new Set(stored.map(({ plannedOn }) => plannedOn))
  const changed = stored.flatMap((pickup) => {
    if (pickup.cause === 'hand' || keeps.has(pickup.id)) return []
    const wanted = wantedOf(pickup, rule, computed.get(pickup.plannedOn))
    const isSame = (Object.keys(wanted) as (keyof typeof wanted)[]).every(
      (key) => pickup[key] === wanted[key],
    )
    return isSame ? [] : [{ id: pickup.id, ...wanted, sequence: pickup.sequence + 1 }]
  })
  return { added: days.filter(({ plannedOn }) => !planned.has(plannedOn)), changed }
}

function wantedOf(
  pickup: Pickup,
  { fromTime, toTime }: Pick<PickupRule, 'fromTime' | 'toTime'>,
  computed: Occurrence | undefined,
): Pick<Pickup, 'actualOn' | 'isCancelled' | 'cause' | 'fromTime' | 'toTime'> {
  if (!computed)
    return {
      actualOn: pickup.plannedOn,
      isCancelled: true,
      cause: 'rule',
      fromTime: pickup.fromTime,
      toTime: pickup.toTime,
    }
  const { actualOn, isCancelled, cause } = computed
  return { actualOn, isCancelled, cause, fromTime, toTime }
}
