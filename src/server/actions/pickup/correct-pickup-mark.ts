import { pickupMarkCorrection } from '#domain/pickup/pickup-input.ts'
import { standingMarks, type PickupMark } from '#domain/pickup/pickup.ts'
import { Problem } from '#server/problem.ts'
import { marksOf, pickupMarkTable } from '#store/pickup.ts'
import { insertRecord, recordById } from '#store/record-table.ts'
import { action } from '../action.ts'
import { judgeRounds } from '../judge-round.ts'
import { ownPickup } from '../own-schedule.ts'
import { wasMadeBefore } from '../replay.ts'

/** Corrects a mark: a new one in its place, with the reason; both are kept. Throws `record.conflict` of one corrected already. */
export const correctPickupMark = action({
  name: 'correctPickupMark',
  event: 'pickupMark.corrected',
  schema: pickupMarkCorrection,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const { markId, ...body } = input
    const made = { event: 'pickupMark.corrected', subject: 'pickupMark', id, body }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const before = await recordById(trx, pickupMarkTable, markId)
    if (!before) throw new Problem('record.notFound', { id: markId })
    const round = await ownPickup(trx, context.actor, before.pickupId)
    const standing = standingMarks(await marksOf(trx, [round.id]))
    if (!standing.some((mark) => mark.id === markId)) throw new Problem('record.conflict', { id: markId })
    const after: PickupMark = { ...before, ...body, id, replaces: markId }
    await insertRecord(trx, pickupMarkTable, { ...scope, projectId: null }, after)
    await judgeRounds(trx, [round], { context, scope })
    const told = { ...after, reason: input.reason, correction: input.correction }
    return { result: { id }, event: { subject: 'pickupMark', subjectId: id, before, after: told } }
  },
})
