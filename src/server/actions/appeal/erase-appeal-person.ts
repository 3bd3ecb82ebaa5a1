import { appealErasure } from '#domain/appeal/appeal-input.ts'
import { appealPerson, deleteAppealPerson } from '#store/appeal-person.ts'
import { appealTable } from '#store/appeal.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownAppeal } from '../appeal-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongToday } from '../village-record.ts'

/** Erases name, phone and address for good, when the consent is withdrawn or nobody needs them any more. */
export const eraseAppealPerson = action({
  name: 'eraseAppealPerson',
  event: 'appeal.erased',
  schema: appealErasure,
  run: async (step) => {
    const { id, on } = step.input
    const { row } = await ownAppeal(step, id)
    if ((await appealPerson(step.trx, id)) === null) return { result: { id }, event: null }
    const { consentOn } = row
    refuseFields([
      ...wrongToday(step, on),
      ...(consentOn !== null && on < consentOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
    ])
    await deleteAppealPerson(step.trx, id)
    await updateRecord(step.trx, appealTable, { ...row, consentEndedOn: on })
    return {
      result: { id },
      event: { subject: 'appeal', subjectId: id, before: { consentOn }, after: { consentEndedOn: on } },
    }
  },
})
