import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { Problem } from '#server/problem.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { pickupFeedTable } from '#store/schedule.ts'
import { action } from '../action.ts'

/** Withdraws a calendar: its address answers as one that never was. */
export const revokePickupFeed = action({
  name: 'revokePickupFeed',
  event: 'pickupFeed.revoked',
  schema: v.strictObject({ id: recordId }),
  run: async ({ trx, input: { id }, scope }) => {
    const feed = await recordToChange(trx, pickupFeedTable, id)
    if (!feed) throw new Problem('record.notFound', { id })
    if (feed.revokedAt !== null) return { result: { id }, event: null }
    await updateRecord(trx, pickupFeedTable, { ...feed, revokedAt: scope.at })
    const [before, after] = [{ revokedAt: null }, { revokedAt: scope.at }]
    return { result: { id }, event: { subject: 'pickupFeed', subjectId: id, before, after } }
  },
})
