import { answerFileBytes, answerInput, linkState, mostWaiting } from '#domain/answer/letter-answer.ts'
import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { saveFile } from '#server/evidence/file-store.ts'
import { inspectFile } from '#server/evidence/inspect-file.ts'
import { Problem } from '#server/problem.ts'
import { answersOfLetter, insertAnswer, linkForKey, lockLink } from '#store/letter-link.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Takes what a body answers by its link. It waits for a person and is no reply yet; the same answer sent again is the one
 * that is there. Its words and its signer are a stranger's: they are not in the log, which nothing leaves.
 * Throws `record.notFound` where the link is not there, withdrawn or over.
 */
export const answerLetter = action({
  name: 'answerLetter',
  event: 'letterAnswer.received',
  schema: answerInput,
  prepare: async ({ file }) => {
    if (!file) return null
    if (file.bytes.length > answerFileBytes) {
      throw new Problem('file.tooLarge', { file: file.name, limit: answerFileBytes / 1024 / 1024 })
    }
    const { mediaType, sizeBytes, sha256 } = await inspectFile(file.bytes, 'document', file.name)
    return { name: file.name, mediaType, sizeBytes, sha256 }
  },
  run: async ({ trx, input, prepared: file, context, scope }) => {
    const { key, incomingNumber, signedBy, text } = input
    const found = await linkForKey(trx, key)
    const link = found && (await lockLink(trx, found.id))
    const today = dayOfInstant(context.now(), villageTimeZone)
    if (!link || linkState(link, today) !== 'open') throw new Problem('record.notFound', { id: 'link' })
    const waiting = (await answersOfLetter(trx, link.letterId)).filter(({ isDecided }) => !isDecided)
    const same = waiting.find(
      (answer) => answer.text === text && (answer.file?.sha256 ?? null) === (file?.sha256 ?? null),
    )
    if (same) return { result: { id: same.id }, event: null }
    refuseFields(
      waiting.length >= mostWaiting
        ? [{ path: 'text', key: 'input.answersWaiting', params: { limit: mostWaiting } }]
        : [],
    )
    if (input.file) await saveFile(context.database.dataFolder, input.file.bytes)
    const id = context.newId()
    await insertAnswer(trx, scope, { id, linkId: link.id, incomingNumber, signedBy, text, file })
    const after = { id, letterId: link.letterId, sha256: file?.sha256 ?? null }
    return { result: { id }, event: { subject: 'letterAnswer', subjectId: id, before: null, after } }
  },
})
