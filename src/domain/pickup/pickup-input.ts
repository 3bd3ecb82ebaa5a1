import * as v from 'valibot'
import { daysBetween } from '../calendar/day.ts'
import { day } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'
import { checkOutcomes } from './dumping-check.ts'
import { markOutcomes, objectionSides } from './pickup.ts'

const newId = v.optional(recordId)
/** A truck holds some tens of cubic metres; a thousand is a slip of the finger. */
const volume = v.optional(
  v.nullable(
    v.pipe(v.number('input.number'), v.minValue(0, 'input.negative'), v.maxValue(1000, 'input.tooLarge')),
  ),
  null,
)
const instant = v.pipe(v.string(), v.isoTimestamp('input.invalid'))

const seen = { outcome: v.picklist(markOutcomes), reason: optionalLine, volumeM3: volume }
const needsReason = ({ outcome, reason }: { outcome: string; reason: string | null }): boolean =>
  outcome === 'done' || reason !== null

/** A mark of a round. What was not done, or in part, says why. `householdId`: told by that household's contact person. */
export const pickupMarkInput = v.pipe(
  v.strictObject({
    id: newId,
    pickupId: recordId,
    householdId: optionalId,
    ...seen,
    /** When it was seen, by the device; now unless told. */
    notedAt: v.optional(v.nullable(instant), null),
  }),
  v.forward(v.partialCheck([['outcome'], ['reason']], needsReason, 'input.required'), ['reason']),
)

export const pickupMarkCorrection = v.pipe(
  v.strictObject({ id: newId, markId: recordId, ...seen, correction: requiredText }),
  v.forward(v.partialCheck([['outcome'], ['reason']], needsReason, 'input.required'), ['reason']),
)

/** A duty lasts at most a season. */
const mostDutyDays = 366

export const pickupDutyInput = v.pipe(
  v.strictObject({
    id: newId,
    placeId: recordId,
    from: day,
    to: day,
    accountId: optionalId,
    householdId: optionalId,
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from <= to, 'input.endBeforeStart'),
    ['to'],
  ),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => daysBetween(from, to) <= mostDutyDays,
      'input.dutyTooLong',
    ),
    ['to'],
  ),
  v.forward(
    v.partialCheck(
      [['accountId'], ['householdId']],
      ({ accountId, householdId }) => (accountId === null) !== (householdId === null),
      'input.oneController',
    ),
    ['accountId'],
  ),
)

export const pickupComplaintInput = v.strictObject({
  id: newId,
  pickupId: recordId,
  householdId: optionalId,
  receivedOn: day,
  words: requiredText,
})

export const pickupComplaintAnswer = v.strictObject({
  id: recordId,
  answeredOn: day,
  answer: requiredText,
  isFounded: v.boolean(),
})

export const pickupObjectionInput = v.strictObject({
  id: newId,
  pickupId: recordId,
  side: v.picklist(objectionSides),
  raisedOn: day,
  words: requiredText,
})

export const pickupDecisionInput = v.strictObject({
  id: newId,
  pickupId: recordId,
  verdict: v.picklist(['done', 'missed']),
  reason: requiredText,
})

/** What was found where the truck of a round stood; a dump is named where one was found, and only there. */
export const dumpingCheckInput = v.pipe(
  v.strictObject({
    id: newId,
    pickupId: recordId,
    stoodFrom: instant,
    outcome: v.picklist(checkOutcomes),
    dumpId: optionalId,
    reason: requiredText,
  }),
  v.forward(
    v.partialCheck(
      [['outcome'], ['dumpId']],
      ({ outcome, dumpId }) => outcome !== 'dump' || dumpId !== null,
      'input.required',
    ),
    ['dumpId'],
  ),
  v.forward(
    v.partialCheck(
      [['outcome'], ['dumpId']],
      ({ outcome, dumpId }) => outcome === 'dump' || dumpId === null,
      'input.noDumpFound',
    ),
    ['dumpId'],
  ),
)

/** Days that are judged in one go at most. */
const mostJudgedDays = 366
export const judgedDays = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => from <= to && daysBetween(from, to) <= mostJudgedDays,
      'input.range',
    ),
    ['to'],
  ),
)
