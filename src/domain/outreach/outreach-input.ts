import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { count, newRecord, optionalCount, optionalId, position, recordId } from '../project/record-input.ts'
import { localName, localText, optionalLine, requiredText } from '../text/text-input.ts'
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
  reach: optionalCount,
  reachSource: localText,
  plannedId: optionalId,
})

export const printedMaterialInput = v.pipe(
  v.strictObject({
    ...newRecord,
    activityId: optionalId,
    kind: v.picklist(['leaflet', 'booklet', 'manual', 'poster', 'certificate']),
    title: localName,
    printedOn: day,
    printRun: count,
    handedOut: v.optional(count, 0),
    handedTo: localText,
  }),
  v.forward(
    v.check(({ printRun, handedOut }) => handedOut <= printRun, 'input.partsAboveTotal'),
    ['handedOut'],
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
