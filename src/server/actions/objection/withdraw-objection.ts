import { takingBack } from '#domain/collection/collection-input.ts'
import { objectionTable } from '#store/objection.ts'
import { action } from '../action.ts'
import { ownRow } from '../own-clean-up.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes back an objection that was entered by mistake. */
export const withdrawObjection = action({
  name: 'withdrawObjection',
  event: 'objection.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    return takeBackRow(step, objectionTable, await ownRow(step, objectionTable, id), reason)
  },
})
