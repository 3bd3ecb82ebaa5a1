import * as v from 'valibot'
import { recordId, recordIds } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'

const time = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'input.time'))
const weekday = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^[1-7]$/, 'input.choice'), v.transform(Number))]),
  v.integer('input.integer'),
  v.minValue(1, 'input.choice'),
  v.maxValue(7, 'input.choice'),
)

/** A tracker; it may report on its weekdays from one hour until another, and at no other time. */
export const trackerInput = v.strictObject({
  id: v.optional(recordId),
  kind: v.picklist(['phone', 'tracker']),
  vehicle: line,
  placeIds: recordIds,
  weekdays: v.pipe(
    v.array(weekday),
    v.minLength(1, 'input.required'),
    v.check((days) => new Set(days).size === days.length, 'input.repeated'),
  ),
  fromTime: time,
  toTime: v.pipe(time),
})

/** Fixes of one file at most: a fortnight of one a second in working hours. */
export const mostTrackFixes = 500_000

const number = v.pipe(v.number('input.number'), v.finite('input.number'))
export const trackInput = v.strictObject({
  trackerId: recordId,
  /** What the file is called. */
  source: line,
  fixes: v.pipe(
    v.array(
      v.strictObject({
        at: number,
        lat: v.pipe(number, v.minValue(-90, 'input.coordinate'), v.maxValue(90, 'input.coordinate')),
        lon: v.pipe(number, v.minValue(-180, 'input.coordinate'), v.maxValue(180, 'input.coordinate')),
        accuracyM: v.nullable(number),
      }),
    ),
    v.minLength(1, 'input.required'),
    v.maxLength(mostTrackFixes, 'input.tooMany'),
  ),
})
