import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, newRecord, optionalId, position, recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine, requiredText } from '../text/text-input.ts'
import { materialMoveKinds } from './material-move.ts'
import { publicationKinds } from './outreach.ts'
import { planStepKinds } from './planned-publication.ts'

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]+\S*$/i.test(text) && URL.canParse(text)

/** The address of a page on the web, or none; an empty one is none. */
export const optionalWebAddress = v.optional(
  v.nullable(
    v.pipe(
      v.string(),
      v.maxLength(2000, 'input.tooLong'),
      v.check((text) => text === '' || isWebAddress(text), 'input.url'),
      v.transform((text) => (text === '' ? null : text)),
    ),
  ),
  null,
)

export const publicationInput = v.strictObject({
  ...newRecord,
  activityId: optionalId,
  kind: v.picklist(publicationKinds),
  outlet: localName,
  title: localName,
  language: v.picklist(['ru', 'kk', 'both']),
  publishedOn: day,
  url: optionalWebAddress,
  plannedId: optionalId,
})

/** What was taken back is not changed any more. */
export const reachReadingInput = v.strictObject({
  ...newRecord,
  publicationId: recordId,
  on: day,
  people: count,
  source: localText,
  withdrawnWhy: v.optional(v.null('input.takenBack'), null),
})

export const printedMaterialInput = v.strictObject({
  ...newRecord,
  activityId: optionalId,
  kind: v.picklist(['leaflet', 'booklet', 'manual', 'poster', 'certificate']),
  title: localName,
  printedOn: day,
  printRun: count,
})

/** To whom belongs to what is handed out; why, to what is written off. What was taken back is not changed any more. */
export const materialMoveInput = v.pipe(
  v.strictObject({
    ...newRecord,
    materialId: recordId,
    kind: v.picklist(materialMoveKinds),
    on: day,
    quantity: v.pipe(count, v.minValue(1, 'input.aboveZero')),
    toWhom: localText,
    placeId: optionalId,
    eventId: optionalId,
    note: optionalLine,
    withdrawnWhy: v.optional(v.null('input.takenBack'), null),
  }),
  v.forward(
    v.check(({ kind, toWhom }) => kind !== 'handed' || Object.keys(toWhom).length > 0, 'input.required'),
    ['toWhom'],
  ),
  v.forward(
    v.check(
      ({ kind, toWhom, placeId, eventId }) =>
        kind === 'handed' || (Object.keys(toWhom).length === 0 && placeId === null && eventId === null),
      'input.onlyHanded',
    ),
    ['toWhom'],
  ),
  v.forward(
    v.check(({ kind, note }) => kind !== 'writtenOff' || note !== null, 'input.required'),
    ['note'],
  ),
)

export const plannedPublicationInput = v.strictObject({
  ...newRecord,
  activityId: optionalId,
  title: localName,
  kind: v.picklist(publicationKinds),
  language: v.picklist(['ru', 'kk', 'both']),
  outlet: localText,
  byWhom: optionalLine,
  dueOn: day,
})

export const planStepInput = v.pipe(
  v.strictObject({
    ...newRecord,
    position,
    plannedId: recordId,
    kind: v.picklist(planStepKinds),
    toOn: optionalDay,
    reason: requiredText,
  }),
  v.forward(
    v.check(({ kind, toOn }) => kind !== 'moved' || toOn !== null, 'input.required'),
    ['toOn'],
  ),
)
