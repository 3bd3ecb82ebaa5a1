import { recordDifference, type FieldDifference } from '../history/record-difference.ts'

/** What a version of an event is, besides what it says. */
const ofVersion = [
  'version',
  'isCancelled',
  'reason',
  'recordedBy',
  'recordedAt',
  'correctedBy',
  'correctionReason',
]

/** What differs between what two versions of an event say, field by field. */
export function eventDifference(before: object, after: object): FieldDifference[] {
  return recordDifference(before, after).filter(({ path }) => !ofVersion.includes(path))
}
