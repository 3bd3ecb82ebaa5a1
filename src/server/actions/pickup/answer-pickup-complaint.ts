import { pickupComplaintAnswer } from '#domain/pickup/pickup-input.ts'
import { Problem } from '#server/problem.ts'
import { pickupComplaintTable } from '#store/pickup.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownPickup } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'

/** Answers a complaint: whether it was founded, and what the resident was told. An answer can be given anew. */
export const answerPickupComplaint = action({
  name: 'answerPickupComplaint',
  event: 'pickupComplaint.answered',
  schema: pickupComplaintAnswer,
  run: async ({ trx, input: { id, ...answer }, context }) => {
    const before = await recordToChange(trx, pickupComplaintTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    await ownPickup(trx, context.actor, before.pickupId)
    refuseFields(
      answer.answeredOn < before.receivedOn ? [{ path: 'answeredOn', key: 'input.endBeforeStart' }] : [],
    )
    const after = { ...before, ...answer }
    const isSame =
      before.answer === after.answer &&
      before.answeredOn === after.answeredOn &&
      before.isFounded === after.isFounded
    if (isSame) return { result: { id }, event: null }
    await updateRecord(trx, pickupComplaintTable, after)
    return { result: { id }, event: { subject: 'pickupComplaint', subjectId: id, before, after } }
  },
})
