import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { optionalMeasured } from '../collection/collection-input.ts'
import { optionalCount, optionalId, recordId, recordIds } from '../project/record-input.ts'
import { line, localName, optionalLine, requiredText } from '../text/text-input.ts'
import { consentKinds, peopleGroups, photoPhases, type PeopleCounts, type PeopleGroup } from './clean-up.ts'

const newId = v.optional(recordId)
const plan = {
  placeId: recordId,
  projectId: optionalId,
  title: localName,
  location: optionalLine,
  plannedOn: day,
  dumpIds: recordIds,
}

const counts = Object.fromEntries(peopleGroups.map((group) => [group, optionalCount])) as {
  [group in PeopleGroup]: typeof optionalCount
}
/** Counts by group; groups that nobody counted are left out, and with none of them nothing was counted. */
const people = v.optional(
  v.nullable(
    v.pipe(
      v.strictObject(counts),
      v.transform((given): PeopleCounts | null => {
        const known = Object.entries(given).filter(([, count]) => count !== null)
        return known.length === 0 ? null : (Object.fromEntries(known) as PeopleCounts)
      }),
    ),
  ),
  null,
)

const result = {
  people,
  bags: optionalCount,
  volumeM3: optionalMeasured(10_000),
  kg: optionalMeasured(10_000_000),
  note: optionalLine,
}

export const cleanUpPlan = v.strictObject({ id: newId, ...plan })
export const cleanUpResult = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  heldOn: day,
  ...result,
})
export const cleanUpCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...plan,
  heldOn: v.optional(v.nullable(day), null),
  ...result,
  reason: requiredText,
})
export const cleanUpCancelling = v.strictObject({ id: recordId, reason: requiredText })
export const cleanUpPersonInput = v.strictObject({
  id: newId,
  cleanUpId: recordId,
  name: line,
  consentOn: day,
  consentKind: v.picklist(consentKinds),
})
export const cleanUpPhotosInput = v.strictObject({
  id: newId,
  cleanUpId: recordId,
  phase: v.picklist(photoPhases),
  projectId: recordId,
  photos: v.pipe(recordIds, v.minLength(1, 'input.required')),
  isShared: v.optional(v.boolean('input.type'), false),
})
/** A name leaves on a day. */
export const nameErasure = v.strictObject({ id: recordId, on: day })
