import { businessContactErasure } from '#domain/business/business-input.ts'
import { businessTable, deleteBusinessContact } from '#store/business.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownBusiness } from '../own-business.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongToday } from '../village-record.ts'

/** Removes a contact person for good when the consent is withdrawn; the two days stay. */
export const eraseBusinessContact = action({
  name: 'eraseBusinessContact',
  event: 'businessContact.erased',
  schema: businessContactErasure,
  run: async (step) => {
    const { id, on } = step.input
    const before = await ownBusiness(step, id)
    const { consentOn } = before
    if (consentOn === null || before.consentEndedOn !== null) return { result: { id }, event: null }
    refuseFields([
      ...wrongToday(step, on),
      ...(on < consentOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : []),
    ])
    await deleteBusinessContact(step.trx, id)
    await updateRecord(step.trx, businessTable, { ...before, consentEndedOn: on })
    return {
      result: { id },
      event: { subject: 'business', subjectId: id, before: { consentOn }, after: { consentEndedOn: on } },
    }
  },
})
