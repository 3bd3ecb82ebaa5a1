import { takingBack } from '#domain/collection/collection-input.ts'
import { materialMoveTable } from '#store/outreach.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { withdrawalProblems } from '../outreach-material-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { logged } from '../unlogged.ts'
import { lockedRecord } from '../village-record.ts'

/** Takes back a move that was entered by mistake; it stays with the reason. Refused where later ones stand on it. */
export const withdrawMaterialMove = action({
  name: 'withdrawMaterialMove',
  event: 'materialMove.retracted',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await lockedRecord(step, materialMoveTable, id)
    if (before.withdrawnWhy !== null) return { result: { id }, event: null }
    refuseFields(await withdrawalProblems(step.trx, before))
    await updateRecord(step.trx, materialMoveTable, { ...before, withdrawnWhy: reason })
    const told = logged(before, ['toWhom'])
    return {
      result: { id },
      event: { subject: materialMoveTable.subject, subjectId: id, before: told, after: { ...told, reason } },
    }
  },
})
