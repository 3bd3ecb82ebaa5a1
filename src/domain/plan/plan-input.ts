import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { evidenceKinds } from '../evidence/evidence.ts'
import { newRecord, position, recordId, recordIds } from '../project/record-input.ts'
import { localName, localText, optionalLine } from '../text/text-input.ts'
import { taskKinds } from './plan.ts'

/** Short name by which texts and commands refer to a row of the plan: `2.1`, `2.1.a`. */
export const planCode = v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,29}$/u, 'input.code'))

export const taskInput = v.strictObject({
  ...newRecord,
  position,
  kind: v.optional(v.picklist(taskKinds), 'own'),
  title: localName,
})

const differs = <T>(items: readonly T[]): boolean => new Set(items).size === items.length

export const activityInput = v.pipe(
  v.strictObject({
    ...newRecord,
    taskId: recordId,
    position,
    code: planCode,
    title: localName,
    plannedFrom: day,
    plannedTo: day,
    placeIds: recordIds,
    responsible: optionalLine,
    requiredEvidence: v.optional(
      v.pipe(v.array(v.picklist(evidenceKinds)), v.check(differs, 'input.repeated')),
      [],
    ),
    peopleCount: v.optional(v.picklist(['sum', 'largest']), 'sum'),
    result: localText,
    effect: localText,
  }),
  v.forward(
    v.check(({ plannedFrom, plannedTo }) => plannedTo >= plannedFrom, 'input.endBeforeStart'),
    ['plannedTo'],
  ),
)

/** A row of the plan that goes a place up or down among its own. */
export const moveInput = v.strictObject({
  kind: v.picklist(['task', 'activity', 'indicator']),
  id: recordId,
  direction: v.picklist(['up', 'down']),
})
