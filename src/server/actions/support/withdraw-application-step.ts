import { takingBack } from '#domain/collection/collection-input.ts'
import { standingSteps, wrongHistory } from '#domain/support/support-history.ts'
import { lockApplication, supportStepTable } from '#store/support.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes a step back that was entered by mistake. The rest must still follow from each other, and one step stays. */
export const withdrawApplicationStep = action({
  name: 'withdrawApplicationStep',
  event: 'supportStep.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const found = await lockedRecord(step, supportStepTable, id)
    const card = await lockApplication(step.trx, found.applicationId)
    const rest = standingSteps(card?.steps ?? []).filter((each) => each.id !== id)
    refuseFields([
      ...(rest.length === 0 ? [{ path: 'id', key: 'support.wrong.last' }] : []),
      ...(wrongHistory(rest) === null ? [] : [{ path: 'id', key: 'support.wrong.needed' }]),
    ])
    return takeBackRow(step, supportStepTable, found, reason)
  },
})
