import { addDays } from '#domain/calendar/day.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { linkInput, mostLinkDays } from '#domain/answer/letter-answer.ts'
import { newToken } from '#server/session-token.ts'
import { letterLinkTable } from '#store/letter-link.ts'
import { letterTable } from '#store/recommendation.ts'
import { insertRecord, recordById } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'letterLink.issued'

/** Makes a link by which a body reads a letter and answers it. Its key is random, stands in no log, and opens nothing else. */
export const issueLetterLink = action({
  name: 'issueLetterLink',
  event,
  schema: linkInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event, subject: 'letterLink', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { letterId, expiresOn } = input
    const letter = await recordById(trx, letterTable, letterId)
    const today = dayOfInstant(context.now(), villageTimeZone)
    refuseFields([
      ...(letter ? [] : [{ path: 'letterId', key: 'input.reference' }]),
      ...(expiresOn < today || expiresOn > addDays(today, mostLinkDays)
        ? [{ path: 'expiresOn', key: 'input.linkDays', params: { limit: mostLinkDays } }]
        : []),
    ])
    const link = { id, letterId, expiresOn, key: newToken(), revokedAt: null }
    await insertRecord(trx, letterLinkTable, { ...scope, projectId: null }, link)
    const after = { id, letterId, expiresOn }
    return { result: { id }, event: { subject: 'letterLink', subjectId: id, before: null, after } }
  },
})
