import { businessContactInput } from '#domain/business/business-input.ts'
import { businessContact, businessTable, putBusinessContact } from '#store/business.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownBusiness } from '../own-business.ts'
import { refuseFields } from '../parse-input.ts'
import { wrongToday } from '../village-record.ts'

/**
 * Keeps the contact person of a business by that person's consent (Law 94-V, article 8). The log says that there is one,
 * never the name or the phone.
 */
export const recordBusinessContact = action({
  name: 'recordBusinessContact',
  event: 'businessContact.recorded',
  schema: businessContactInput,
  run: async (step) => {
    const { id, name, phone, consentOn } = step.input
    const before = await ownBusiness(step, id)
    refuseFields([
      ...wrongToday(step, consentOn, 'consentOn'),
      ...(before.withdrawnWhy === null ? [] : [{ path: 'id', key: 'input.reference' }]),
    ])
    const kept = await businessContact(step.trx, id)
    if (kept?.name === name && kept.phone === phone && before.consentOn === consentOn)
      return { result: { id }, event: null }
    await putBusinessContact(step.trx, step.scope, { businessId: id, name, phone })
    await updateRecord(step.trx, businessTable, { ...before, consentOn, consentEndedOn: null })
    return {
      result: { id },
      event: {
        subject: 'business',
        subjectId: id,
        before: { consentOn: before.consentOn },
        after: { consentOn },
      },
    }
  },
})
