import * as v from 'valibot'
import { concernInput } from '#domain/concern/concern-input.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { concernTable } from '#store/concern.ts'
import { projectOfRecord, recordToChange, updateRecord } from '#store/record-table.ts'
import { action, type Action } from '../action.ts'
import { changesOf, type Changes } from '../change-record.ts'
import { concernProblems, concernReferences } from '../concern-checks.ts'
import { parseInput, refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { wrongReferences } from '../references.ts'

/** Corrects a problem as it was raised; why must be said. What is not named stays, and so does how it was solved. */
const correct = action({
  name: 'correctConcern',
  event: 'concern.corrected',
  schema: v.looseObject({ id: recordId, seen: v.optional(v.string()), reason: requiredText }),
  run: async ({ trx, input: { id, seen, reason, ...changed } }) => {
    const before = await recordToChange(trx, concernTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const projectId = (await projectOfRecord(trx, concernTable, id)) ?? ''
    const { settledOn, settlement, ...raised } = before
    const whole = parseInput(concernInput, { ...raised, ...changed, id, projectId })
    refuseFields([
      ...(await wrongReferences(trx, concernReferences, whole, projectId)),
      ...(await concernProblems(trx, whole)),
      ...(settledOn !== null && settledOn < whole.raisedOn
        ? [{ path: 'raisedOn', key: 'input.afterSettlement' }]
        : []),
    ])
    const { projectId: _, ...content } = whole
    const after = {
      ...raised,
      ...content,
      id,
      position: content.position ?? before.position,
      settledOn,
      settlement,
    }
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, concernTable, after)
    return {
      result: { id },
      event: { subject: 'concern', subjectId: id, before, after: { ...after, reason } },
    }
  },
})

// What the loose schema lets through is parsed whole above; who asks what can be given is told the fields.
const definition = { ...correct.definition, schema: changesOf(concernInput, true) }
export const correctConcern = Object.assign(correct, { definition }) as unknown as Action<
  Changes<typeof concernInput> & { readonly reason: string },
  { id: string }
>
