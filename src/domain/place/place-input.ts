import * as v from 'valibot'
import { optionalId, recordId } from '../project/record-input.ts'
import { localName } from '../text/text-input.ts'
import { placeKinds } from './place.ts'

const degrees = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(v.number(), v.minValue(-limit, 'input.coordinate'), v.maxValue(limit, 'input.coordinate')),
    ),
    null,
  )

/** WGS84 degrees: both or neither. */
const coordinates = { lat: degrees(90), lon: degrees(180) }

export const placeInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    name: localName,
    kind: v.picklist(placeKinds),
    parentId: optionalId,
    ...coordinates,
  }),
  v.forward(
    v.check(({ lat, lon }) => (lat === null) === (lon === null), 'input.coordinate'),
    ['lat'],
  ),
)
