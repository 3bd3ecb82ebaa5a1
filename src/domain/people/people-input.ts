import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, newRecord, optionalId, recordIds } from '../project/record-input.ts'
import { line, localName, localText } from '../text/text-input.ts'
import { breakdown, exceededDimension } from './attendance-input.ts'
import { groupCountings } from './participant-group.ts'

const hasCounts = (counts: Readonly<Record<string, unknown>> | undefined): boolean =>
  Object.keys(counts ?? {}).length > 0

export const participantGroupInput = v.pipe(
  v.strictObject({
    ...newRecord,
    name: localName,
    counting: v.optional(v.picklist(groupCountings), 'typed'),
    total: v.optional(v.nullable(count), null),
    breakdown: v.optional(breakdown, {}),
    countedOn: day,
    basis: localText,
    eventIds: recordIds,
  }),
  v.forward(
    v.check((group) => group.counting !== 'typed' || group.total !== null, 'input.required'),
    ['total'],
  ),
  v.forward(
    v.check((group) => group.counting === 'typed' || group.total === null, 'input.countedByJournal'),
    ['total'],
  ),
  v.forward(
    v.check(
      (group) =>
        group.counting === 'typed' || Object.values(group.breakdown).every((counts) => !hasCounts(counts)),
      'input.countedByJournal',
    ),
    ['breakdown'],
  ),
  v.forward(
    v.check((group) => group.counting === 'typed' || group.eventIds.length > 0, 'input.eventsToCount'),
    ['eventIds'],
  ),
  v.forward(
    v.check(
      ({ total, breakdown: parts }) => total === null || exceededDimension(total, parts) === null,
      'input.partsAboveTotal',
    ),
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
