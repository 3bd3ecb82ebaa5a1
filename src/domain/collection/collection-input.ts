import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { positiveAmount } from '../money/amount-input.ts'
import { optionalId, recordId, recordIds } from '../project/record-input.ts'
import { line, localName, optionalLine, requiredText } from '../text/text-input.ts'
import { containerStates, fractions } from './collection.ts'

const newId = v.optional(recordId)

/** Degrees of latitude or longitude; nine decimals are a tenth of a millimetre. */
const degrees = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.minValue(-limit, 'input.degrees'),
        v.maxValue(limit, 'input.degrees'),
        v.transform((value) => Number(value.toFixed(9))),
      ),
    ),
    null,
  )

/** A measured amount above zero with at most three decimals. */
const measured = (limit: number) =>
  v.pipe(
    v.number('input.number'),
    v.finite('input.number'),
    v.check((value) => value > 0, 'input.aboveZero'),
    v.maxValue(limit, 'input.tooLarge'),
    v.check((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'input.decimals'),
  )
export const optionalMeasured = (limit: number) => v.optional(v.nullable(measured(limit)), null)

const mostKg = 100_000
const siteEntries = {
  placeId: recordId,
  name: localName,
  address: optionalLine,
  lat: degrees(90),
  lon: degrees(180),
}
type Degrees = { readonly lat: number | null; readonly lon: number | null }
/** Both degrees or none. */
const isPlaced = ({ lat, lon }: Degrees): boolean => (lat === null) === (lon === null)
const seen = v.optional(v.string())

export const siteInput = v.pipe(
  v.strictObject({ id: newId, ...siteEntries }),
  v.forward(
    v.check((site) => isPlaced(site), 'input.bothDegrees'),
    ['lat'],
  ),
)
export const siteCorrection = v.pipe(
  v.strictObject({ id: recordId, seen, ...siteEntries, reason: requiredText }),
  v.forward(
    v.check((site) => isPlaced(site), 'input.bothDegrees'),
    ['lat'],
  ),
)

const containerEntries = {
  number: line,
  fraction: v.picklist(fractions),
  litres: v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.integer('input.integer'),
        v.minValue(1, 'input.position'),
        v.maxValue(100_000, 'input.tooLarge'),
      ),
    ),
    null,
  ),
  since: day,
  until: v.optional(v.nullable(day), null),
}
type Standing = { readonly since: string; readonly until: string | null }
const isInOrder = ({ since, until }: Standing): boolean => until === null || until >= since

export const containerInput = v.pipe(
  v.strictObject({ id: newId, siteId: recordId, ...containerEntries }),
  v.forward(
    v.check((container) => isInOrder(container), 'input.endBeforeStart'),
    ['until'],
  ),
)
export const containerCorrection = v.pipe(
  v.strictObject({ id: recordId, seen, ...containerEntries, reason: requiredText }),
  v.forward(
    v.check((container) => isInOrder(container), 'input.endBeforeStart'),
    ['until'],
  ),
)

export const containerStateInput = v.strictObject({
  id: newId,
  containerId: recordId,
  state: v.picklist(containerStates),
  on: day,
  note: optionalLine,
  projectId: optionalId,
  photos: recordIds,
  isShared: v.optional(v.boolean('input.type'), false),
})

export const emptyingInput = v.pipe(
  v.strictObject({
    id: newId,
    siteId: recordId,
    containerIds: v.pipe(
      v.array(recordId),
      v.minLength(1, 'input.required'),
      v.maxLength(100, 'input.tooMany'),
      v.check((ids) => new Set(ids).size === ids.length, 'input.repeated'),
    ),
    on: day,
    kg: optionalMeasured(mostKg),
    volumeM3: optionalMeasured(1000),
    by: optionalLine,
    note: optionalLine,
  }),
)

export const handOverInput = v.strictObject({
  id: newId,
  placeId: recordId,
  on: day,
  fraction: v.picklist(fractions),
  kg: measured(mostKg),
  recipient: line,
  price: v.optional(v.nullable(positiveAmount), null),
  document: optionalLine,
})

/** Something entered by mistake is taken back with a reason. */
export const takingBack = v.strictObject({ id: recordId, reason: requiredText })
