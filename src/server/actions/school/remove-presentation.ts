import { schoolRemoval } from '#domain/school/school-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteRecord } from '#store/record-table.ts'
import { presentationsOf } from '#store/school.ts'
import { action } from '../action.ts'
import { ownCentre } from '../own-school.ts'

/** Takes a presentation back that was entered by mistake; the log keeps it with the reason. */
export const removePresentation = action({
  name: 'removePresentation',
  event: 'presentation.removed',
  schema: schoolRemoval,
  run: async ({ trx, input: { id, reason }, context }) => {
    const before = (await presentationsOf(trx)).find((each) => each.id === id)
    if (!before) throw new Problem('record.notFound', { id })
    await ownCentre(trx, context.actor, before.centreId)
    await deleteRecord(trx, 'school_presentation', id)
    return { result: { id }, event: { subject: 'presentation', subjectId: id, before, after: { reason } } }
  },
})
