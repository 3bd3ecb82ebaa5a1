import { wasteNoticeInput } from '#domain/biowaste/biowaste-input.ts'
import { wasteNoticeTable } from '#store/biowaste.ts'
import { action } from '../action.ts'
import { wrongBusiness } from '../own-business.ts'
import { wrongVillage } from '../own-household.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'wasteNotice.added'

/** Enters what bio-waste somebody offers, or needs, in the months of a season. */
export const addWasteNotice = action({
  name: 'addWasteNotice',
  event,
  schema: wasteNoticeInput,
  run: (step) => {
    const { id: _, ...notice } = step.input
    return enterRecord(step, {
      table: wasteNoticeTable,
      event,
      record: { ...notice, withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, notice.since, 'since'),
        ...(await wrongVillage(step.trx, step.context.actor, notice.placeId)),
        ...(await wrongBusiness(step, notice)),
      ],
    })
  },
})
