import * as v from 'valibot'
import { daysBetween } from '../calendar/day.ts'
import { day, optionalDay, optionalTime } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'
import { mostRuleDays, neverOccurs } from './occurrences.ts'
import { holidayPolicies } from './schedule.ts'

const newId = v.optional(recordId)
const served = { placeId: recordId, groupId: optionalId, streetId: optionalId }
const weekdayNumber = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^[1-7]$/, 'input.choice'), v.transform(Number))]),
  v.integer('input.integer'),
  v.minValue(1, 'input.choice'),
  v.maxValue(7, 'input.choice'),
)
const hours = { fromTime: optionalTime, toTime: optionalTime }
const siteIds = v.optional(v.pipe(v.array(recordId), v.maxLength(200, 'input.tooMany')), [])

const isOne = ({ groupId, streetId }: { groupId: string | null; streetId: string | null }): boolean =>
  groupId === null || streetId === null
const inOrder = ({ fromTime, toTime }: { fromTime: string | null; toTime: string | null }): boolean =>
  fromTime === null || toTime === null || fromTime < toTime

const ruleFields = {
  ...served,
  projectId: optionalId,
  weekdays: v.pipe(
    v.array(weekdayNumber),
    v.minLength(1, 'input.required'),
    v.maxLength(7, 'input.repeated'),
    v.check((days) => new Set(days).size === days.length, 'input.repeated'),
    v.transform((days) => days.toSorted((a, b) => a - b)),
  ),
  from: day,
  to: optionalDay,
  ...hours,
  onHoliday: v.picklist(holidayPolicies),
  siteIds,
  note: optionalLine,
}

/** A rule of the schedule. One that has no day is refused, and one that lasts longer than six years. */
export const pickupRuleInput = v.pipe(
  v.strictObject({ id: newId, ...ruleFields }),
  v.forward(v.partialCheck([['groupId'], ['streetId']], isOne, 'input.groupOrStreet'), ['streetId']),
  v.forward(v.partialCheck([['fromTime'], ['toTime']], inOrder, 'input.endBeforeStart'), ['toTime']),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => to === null || from <= to, 'input.endBeforeStart'),
    ['to'],
  ),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => to === null || daysBetween(from, to) <= mostRuleDays,
      'input.ruleTooLong',
    ),
    ['to'],
  ),
  v.forward(
    v.partialCheck(
      [['from'], ['to'], ['weekdays'], ['onHoliday']],
      (rule) => (rule.to !== null && rule.from > rule.to) || !neverOccurs(rule),
      'input.neverOccurs',
    ),
    ['weekdays'],
  ),
)

/** A rule put right, whole; that it could be added anew is checked by `pickupRuleInput`. */
export const pickupRuleCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...ruleFields,
  reason: requiredText,
})

export const pickupMove = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  to: day,
  reason: requiredText,
})
export const pickupCancellation = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  reason: requiredText,
})

/** A round besides the schedule. */
export const extraPickupInput = v.pipe(
  v.strictObject({
    id: newId,
    ...served,
    projectId: optionalId,
    on: day,
    ...hours,
    siteIds,
    catchUpFor: optionalId,
    reason: requiredText,
  }),
  v.forward(v.partialCheck([['groupId'], ['streetId']], isOne, 'input.groupOrStreet'), ['streetId']),
  v.forward(v.partialCheck([['fromTime'], ['toTime']], inOrder, 'input.endBeforeStart'), ['toTime']),
)

export const pickupFeedInput = v.pipe(
  v.strictObject({ id: newId, ...served, note: optionalLine }),
  v.forward(v.partialCheck([['groupId'], ['streetId']], isOne, 'input.groupOrStreet'), ['streetId']),
)
