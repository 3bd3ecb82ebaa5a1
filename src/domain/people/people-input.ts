import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, newRecord, optionalId, recordIds } from '../project/record-input.ts'
import { line, localName, localText } from '../text/text-input.ts'
import { breakdown, exceededDimension } from './attendance-input.ts'

export const participantGroupInput = v.pipe(
  v.strictObject({
    ...newRecord,
    name: localName,
    total: count,
    breakdown: v.optional(breakdown, {}),
    countedOn: day,
    basis: localText,
    eventIds: recordIds,
  }),
  v.forward(
    v.check((group) => exceededDimension(group.total, group.breakdown) === null, 'input.partsAboveTotal'),
    ['breakdown'],
  ),
)

export const teamMemberInput = v.pipe(
  v.strictObject({
    ...newRecord,
    kind: v.picklist(['staff', 'specialist']),
    name: line,
    position: localText,
    from: day,
    to: optionalDay,
  }),
  v.forward(
    v.check(({ from, to }) => to === null || to >= from, 'input.endBeforeStart'),
    ['to'],
  ),
)

export const coveredNgoInput = v.strictObject({
  ...newRecord,
  name: localName,
  eventId: optionalId,
  coveredOn: day,
})
