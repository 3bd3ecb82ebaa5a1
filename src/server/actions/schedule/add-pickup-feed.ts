import { pickupFeedInput } from '#domain/schedule/schedule-input.ts'
import { newToken } from '#server/session-token.ts'
import { insertRecord } from '#store/record-table.ts'
import { pickupFeedTable } from '#store/schedule.ts'
import { action } from '../action.ts'
import { wrongServed } from '../own-schedule.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Makes a calendar that residents subscribe to. Its key is random, stands in no log, and opens nothing else. */
export const addPickupFeed = action({
  name: 'addPickupFeed',
  event: 'pickupFeed.added',
  schema: pickupFeedInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupFeed.added', subject: 'pickupFeed', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(await wrongServed(trx, input))
    const feed = { ...input, id, key: newToken(), revokedAt: null }
    await insertRecord(trx, pickupFeedTable, { ...scope, projectId: null }, feed)
    return {
      result: { id },
      event: { subject: 'pickupFeed', subjectId: id, before: null, after: { ...input, id } },
    }
  },
})
