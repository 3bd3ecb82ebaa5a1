import * as v from 'valibot'
import { optionalPhone } from '../account/account-input.ts'
import { day, optionalDay, optionalTime } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { line, optionalLine, requiredText } from '../text/text-input.ts'
import { answerChannels, appealChannels, appealKinds, appealResults, appealTopics } from './appeal.ts'

const newId = v.optional(recordId)
const seen = v.optional(v.string())

const told = {
  placeId: recordId,
  projectId: optionalId,
  receivedOn: day,
  receivedAt: optionalTime,
  channel: v.picklist(appealChannels, 'input.required'),
  kind: v.picklist(appealKinds, 'input.required'),
  topic: v.picklist(appealTopics, 'input.required'),
  words: requiredText,
  isAnonymous: v.optional(v.boolean(), false),
  responsibleId: optionalId,
  objectionId: optionalId,
  concernId: optionalId,
}

/** A new appeal; who does not want to be named is, and whose name is kept agreed to it (Law 94-V, article 8). */
export const appealInput = v.pipe(
  v.strictObject({
    id: newId,
    ...told,
    name: optionalLine,
    phone: optionalPhone,
    address: optionalLine,
    consentOn: optionalDay,
  }),
  v.forward(
    v.check(
      ({ isAnonymous, name, phone, address }) =>
        !isAnonymous || (name === null && phone === null && address === null),
      'input.anonymous',
    ),
    ['isAnonymous'],
  ),
  v.forward(
    v.check(({ isAnonymous, name }) => isAnonymous || name !== null, 'input.nameOrAnonymous'),
    ['name'],
  ),
  v.forward(
    v.check(({ name, consentOn }) => name === null || consentOn !== null, 'input.consentOfName'),
    ['consentOn'],
  ),
)

/** What was written wrongly of an appeal; the person has a form of its own. */
export const appealCorrection = v.strictObject({ id: recordId, seen, ...told, reason: requiredText })

export const appealPersonInput = v.strictObject({
  id: recordId,
  name: line,
  phone: optionalPhone,
  address: optionalLine,
  consentOn: day,
})

export const appealErasure = v.strictObject({ id: recordId, on: day })

const step = { id: newId, appealId: recordId, on: day }

export const appealExtensionInput = v.strictObject({ ...step, until: day, reason: requiredText })

export const appealForwardingInput = v.strictObject({ ...step, recipient: line, letterNumber: optionalLine })

const answered = {
  on: day,
  text: requiredText,
  channel: v.picklist(answerChannels, 'input.required'),
  result: v.picklist(appealResults, 'input.required'),
}

export const appealAnswerInput = v.strictObject({ id: newId, appealId: recordId, ...answered })
export const appealAnswerCorrection = v.strictObject({
  id: recordId,
  seen,
  ...answered,
  reason: requiredText,
})

export const appealReopeningInput = v.strictObject({ ...step, reason: requiredText })

export const appealTermInput = v.strictObject({
  id: newId,
  from: day,
  days: v.pipe(
    v.number('input.number'),
    v.integer('input.integer'),
    v.minValue(1, 'input.position'),
    v.maxValue(60, 'input.tooLarge'),
  ),
  basis: line,
})
