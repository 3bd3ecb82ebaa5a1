import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { optionalId, recordId, recordIds } from '../project/record-input.ts'
import { localName, optionalLine, requiredText } from '../text/text-input.ts'
import { dumpCauses, dumpSightings, sizeClasses, wasteKinds } from './dump.ts'

const newId = v.optional(recordId)

const degrees = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.minValue(-limit, 'input.degrees'),
        v.maxValue(limit, 'input.degrees'),
        // Nine decimals are a tenth of a millimetre; more is noise that makes equal points differ.
        v.transform((value) => Number(value.toFixed(9))),
      ),
    ),
    null,
  )

const entries = {
  placeId: recordId,
  title: localName,
  lat: degrees(90),
  lon: degrees(180),
  isNearHome: v.optional(v.boolean('input.type'), false),
  sizeClass: v.optional(v.nullable(v.picklist(sizeClasses)), null),
  wasteKinds: v.optional(
    v.pipe(
      v.array(v.picklist(wasteKinds)),
      v.maxLength(wasteKinds.length, 'input.tooMany'),
      v.check((kinds) => new Set(kinds).size === kinds.length, 'input.repeated'),
    ),
    [],
  ),
  cause: v.optional(v.nullable(v.picklist(dumpCauses)), null),
}

/** A photo may prove several records where somebody said that it does. */
const photos = { photos: recordIds, isShared: v.optional(v.boolean('input.type'), false) }
const seenOn = { on: day, note: optionalLine, projectId: optionalId, ...photos }

const isPlaced = ({ lat, lon }: { lat: number | null; lon: number | null }) =>
  (lat === null) === (lon === null)

/** A new dump with its first observation: that it was found on a day. */
export const dumpInput = v.pipe(
  v.strictObject({ id: newId, ...entries, ...seenOn }),
  v.forward(
    v.check((dump) => isPlaced(dump), 'input.bothDegrees'),
    ['lat'],
  ),
)

export const dumpCorrection = v.pipe(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...entries, reason: requiredText }),
  v.forward(
    v.check((dump) => isPlaced(dump), 'input.bothDegrees'),
    ['lat'],
  ),
)

/** What was seen of a dump later, but for its cleaning, which not everybody may say. */
export const observationInput = v.pipe(
  v.strictObject({
    id: newId,
    dumpId: recordId,
    seen: v.picklist(dumpSightings.filter((seen) => seen !== 'found' && seen !== 'cleaned')),
    duplicateOf: optionalId,
    ...seenOn,
  }),
  v.forward(
    v.check(({ seen, duplicateOf }) => seen !== 'duplicate' || duplicateOf !== null, 'input.required'),
    ['duplicateOf'],
  ),
  v.forward(
    v.check(({ seen, duplicateOf }) => seen === 'duplicate' || duplicateOf === null, 'input.unknown'),
    ['duplicateOf'],
  ),
)

export const cleaningInput = v.strictObject({ id: newId, dumpId: recordId, ...seenOn })

export const withdrawalInput = v.strictObject({ id: recordId, reason: requiredText })
