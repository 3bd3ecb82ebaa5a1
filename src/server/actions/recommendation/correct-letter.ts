import * as v from 'valibot'
import { recordId } from '#domain/project/record-input.ts'
import { letterInput } from '#domain/recommendation/recommendation-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import {
  controlMonthOfLetter,
  deleteLetterRecommendations,
  insertLetterRecommendations,
  letterTable,
  lockLetterNumbers,
  recommendationsOfLetter,
} from '#store/recommendation.ts'
import { projectOfRecord, recordToChange, updateRecord } from '#store/record-table.ts'
import { action, type Action } from '../action.ts'
import { changesOf, type Changes } from '../change-record.ts'
import { letterProblems } from '../letter-checks.ts'
import { parseInput, refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { plain } from '../replay.ts'

/**
 * Corrects a letter: its text, its number and day, and which recommendations it carries. What is not named stays; why it
 * changes must be said.
 */
const correct = action({
  name: 'correctLetter',
  event: 'letter.corrected',
  schema: v.looseObject({ id: recordId, seen: v.optional(v.string()), reason: requiredText }),
  run: async ({ trx, input: { id, seen, reason, ...changed }, scope }) => {
    await lockLetterNumbers(trx, scope.organisationId)
    const row = await recordToChange(trx, letterTable, id)
    if (!row) throw new Problem('record.notFound', { id })
    const before = { ...row, recommendationIds: await recommendationsOfLetter(trx, id) }
    const shown = { ...before, controlMonth: await controlMonthOfLetter(trx, id) }
    if (seen !== undefined && seen !== recordStamp(shown)) throw new Problem('record.conflict', { id })
    const projectId = await projectOfRecord(trx, letterTable, id)
    const whole = parseInput(letterInput, { ...plain(before), ...changed, id, projectId })
    // A letter whose number and year stand may go on repeating another's: that was decided when it was sent.
    const isSameNumber =
      whole.number === before.number && whole.sentOn.slice(0, 4) === before.sentOn.slice(0, 4)
    const mayRepeatNumber = whole.mayRepeatNumber || isSameNumber
    refuseFields(await letterProblems(trx, { ...whole, mayRepeatNumber }, { id, projectId }))
    const { projectId: _, mayRepeatNumber: __, recommendationIds, ...content } = whole
    const letter = { ...content, id }
    const carried = new Set(recommendationIds)
    const isSameList =
      canonicalJson([...carried].toSorted()) === canonicalJson(before.recommendationIds.toSorted())
    if (isSameList && canonicalJson(letter) === canonicalJson(row)) return { result: { id }, event: null }
    await updateRecord(trx, letterTable, letter)
    if (!isSameList) {
      await deleteLetterRecommendations(trx, id)
      await insertLetterRecommendations(trx, scope.organisationId, id, recommendationIds)
    }
    const after = { ...letter, recommendationIds, reason }
    return { result: { id }, event: { subject: 'letter', subjectId: id, before, after } }
  },
})

// What the loose schema lets through is parsed whole above; who asks what can be given is told the fields.
const definition = { ...correct.definition, schema: changesOf(letterInput, true) }
export const correctLetter = Object.assign(correct, { definition }) as unknown as Action<
  Changes<typeof letterInput> & { readonly reason: string },
  { id: string }
>
