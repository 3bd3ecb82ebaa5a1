import * as v from 'valibot'
import { day, optionalTime } from '../calendar/day-input.ts'
import { attendance } from '../people/attendance-input.ts'
import { newRecord, optionalId, recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine, requiredText } from '../text/text-input.ts'
import { eventKinds, type EventQuantity } from './event.ts'

/** The name of a quantity as people call it; one name in the plan and in the events. */
export const quantityKey = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\p{L}[\p{L}\p{N}_. -]{0,63}$/u, 'input.quantityName'),
)

// Three decimals are a litre of a cubic metre; finer amounts are a slip.
const quantity = v.strictObject({
  key: quantityKey,
  amount: v.pipe(
    v.number('input.number'),
    v.finite('input.number'),
    v.minValue(0, 'input.negative'),
    v.maxValue(1_000_000_000, 'input.tooLarge'),
    v.check((amount) => Math.abs(amount * 1000 - Math.round(amount * 1000)) < 1e-4, 'input.decimals'),
  ),
})
const quantities = v.optional(
  v.pipe(
    v.array(quantity),
    v.maxLength(100, 'input.tooMany'),
    v.check(
      (all: EventQuantity[]) => new Set(all.map((one) => one.key)).size === all.length,
      'input.repeated',
    ),
  ),
  [],
)

const content = {
  activityId: recordId,
  kind: v.picklist(eventKinds),
  title: localName,
  startsOn: day,
  endsOn: day,
  startsAt: optionalTime,
  endsAt: optionalTime,
  placeId: optionalId,
  organiser: optionalLine,
  attendance,
  quantities,
  result: localText,
}

interface Times {
  readonly startsOn: string
  readonly endsOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
}
const endsLater = ({ startsOn, endsOn }: Times): boolean => endsOn >= startsOn
const endsLaterThatDay = (event: Times): boolean =>
  event.startsOn !== event.endsOn ||
  event.startsAt === null ||
  event.endsAt === null ||
  event.endsAt >= event.startsAt

/** An event as somebody records it. */
export const eventInput = v.pipe(
  v.strictObject({ ...newRecord, ...content }),
  v.forward(
    v.check((event) => endsLater(event), 'input.endBeforeStart'),
    ['endsOn'],
  ),
  v.forward(
    v.check((event) => endsLaterThatDay(event), 'input.endBeforeStart'),
    ['endsAt'],
  ),
)

/** The content of a version, as it stands after a correction. */
export const eventContent = v.pipe(
  v.strictObject(content),
  v.forward(
    v.check((event) => endsLater(event), 'input.endBeforeStart'),
    ['endsOn'],
  ),
  v.forward(
    v.check((event) => endsLaterThatDay(event), 'input.endBeforeStart'),
    ['endsAt'],
  ),
)

const ofVersion = {
  id: recordId,
  /** The version that the person saw. */
  version: v.pipe(v.number(), v.integer('input.integer'), v.minValue(1, 'input.position')),
  reason: requiredText,
}

/** A correction: what changes, why, and which version was seen. The changed values are checked with the rest. */
export const eventCorrectionInput = v.strictObject({
  ...ofVersion,
  changes: v.partial(v.strictObject(content)),
})

export const eventCancellationInput = v.strictObject(ofVersion)

/** The return of a cancelled event. */
export const eventReinstatementInput = v.strictObject(ofVersion)
