import { registrationInput } from '#domain/recommendation/recommendation-input.ts'
import { Problem } from '#server/problem.ts'
import { letterTable } from '#store/recommendation.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'

/** Notes the number and the day under which the addressee registered a letter: its term runs from that day. */
export const registerLetter = action({
  name: 'registerLetter',
  event: 'letter.registered',
  schema: registrationInput,
  run: async ({ trx, input: { id, registeredNumber, registeredOn } }) => {
    const letter = await recordToChange(trx, letterTable, id)
    if (!letter) throw new Problem('record.notFound', { id })
    refuseFields(registeredOn < letter.sentOn ? [{ path: 'registeredOn', key: 'input.beforeSent' }] : [])
    const before = { registeredNumber: letter.registeredNumber, registeredOn: letter.registeredOn }
    if (before.registeredNumber === registeredNumber && before.registeredOn === registeredOn) {
      return { result: { id }, event: null }
    }
    const after = { registeredNumber, registeredOn }
    await updateRecord(trx, letterTable, { ...letter, ...after })
    return { result: { id }, event: { subject: 'letter', subjectId: id, before, after } }
  },
})
