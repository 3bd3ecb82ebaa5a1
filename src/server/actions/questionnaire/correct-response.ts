import { dayOfInstant } from '#domain/calendar/day-of-instant.ts'
import { villageTimeZone } from '#domain/calendar/village-time-zone.ts'
import { responseCorrection } from '#domain/questionnaire/definition-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { questionnaireVersion } from '#store/questionnaire.ts'
import { correctRow, lockResponse } from '#store/questionnaire-response.ts'
import { missingIds } from '#store/record-table.ts'
import { action } from '../action.ts'
import { rightAnswers } from '../own-questionnaire.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Puts a filled questionnaire right, by the questions that were asked; what it said before stays readable. */
export const correctResponse = action({
  name: 'correctResponse',
  event: 'questionnaireResponse.corrected',
  schema: responseCorrection,
  run: async ({ trx, input, context, scope }) => {
    const { id, seen, reason, filledOn, placeId } = input
    const before = await lockResponse(trx, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (before.withdrawnWhy !== null || (seen !== undefined && seen !== recordStamp(before)))
      throw new Problem('record.conflict', { id })
    const today = dayOfInstant(context.now(), villageTimeZone)
    const version = await questionnaireVersion(trx, before.versionId)
    const answers = rightAnswers(version?.items ?? [], input.answers, today)
    const isElsewhere = placeId !== null && (await missingIds(trx, 'place', [placeId], null)).length > 0
    refuseFields([
      ...(filledOn > today ? [{ path: 'filledOn', key: 'input.future' }] : []),
      ...(isElsewhere ? [{ path: 'placeId', key: 'input.reference' }] : []),
    ])
    const after = { filledOn, placeId, answers }
    const { filledOn: day, placeId: place, answers: given } = before
    const was = { filledOn: day, placeId: place, answers: given }
    if (canonicalJson(was) === canonicalJson(after)) return { result: { id }, event: null }
    await correctRow(trx, scope, before, after, { id: context.newId(), reason, by: context.actor.name })
    const changed = Object.keys({ ...given, ...answers }).filter(
      (name) => canonicalJson(given[name] ?? null) !== canonicalJson(answers[name] ?? null),
    )
    return {
      result: { id },
      event: {
        subject: 'questionnaireResponse',
        subjectId: id,
        before: { filledOn: day, placeId: place },
        after: { filledOn, placeId, changed, reason },
      },
    }
  },
})
