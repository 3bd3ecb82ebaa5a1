import { takingBack } from '#domain/collection/collection-input.ts'
import { businessTable, deleteBusinessContact } from '#store/business.ts'
import { action } from '../action.ts'
import { ownBusiness } from '../own-business.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes a business back that was entered by mistake or twice; its contact person goes at once. */
export const withdrawBusiness = action({
  name: 'withdrawBusiness',
  event: 'business.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await ownBusiness(step, id)
    await deleteBusinessContact(step.trx, id)
    return takeBackRow(step, businessTable, before, reason)
  },
})
