import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'

const optionalDay = v.optional(v.nullable(day), null)
const people = v.pipe(
  v.number('input.number'),
  v.integer('input.integer'),
  v.minValue(1, 'input.position'),
  v.maxValue(10_000, 'input.tooLarge'),
)
const entries = {
  placeId: recordId,
  projectId: optionalId,
  people: v.optional(people, 1),
  duty: optionalLine,
  from: day,
  to: optionalDay,
}
type Days = { readonly from: string; readonly to: string | null }
const isInOrder = ({ from, to }: Days): boolean => to === null || to >= from

export const publicWorkerInput = v.pipe(
  v.strictObject({ id: v.optional(recordId), ...entries, name: optionalLine, consentOn: optionalDay }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['to'],
  ),
  v.forward(
    v.check(({ name, consentOn }) => name === null || consentOn !== null, 'input.consentOfName'),
    ['consentOn'],
  ),
  v.forward(
    v.check(({ name, people: count }) => name === null || count === 1, 'input.oneNamed'),
    ['people'],
  ),
)

export const publicWorkerCorrection = v.pipe(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...entries, reason: requiredText }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['to'],
  ),
)

export const certificateInput = v.pipe(
  v.strictObject({ id: v.optional(recordId), personId: optionalId, workerId: optionalId, on: day }),
  v.forward(
    v.check(
      ({ personId, workerId }) => [personId, workerId].filter((id) => id !== null).length === 1,
      'input.required',
    ),
    ['personId'],
  ),
)
