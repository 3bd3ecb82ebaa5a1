import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { count, newRecord, optionalCount, optionalId } from '../project/record-input.ts'
import { localName, localText } from '../text/text-input.ts'
import { publicationKinds } from './outreach.ts'

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
