import { takingBack } from '#domain/collection/collection-input.ts'
import { publicWorkerTable } from '#store/public-worker.ts'
import { action } from '../action.ts'
import { ownWorker } from '../own-clean-up.ts'
import { takeBackRow } from '../village-record.ts'

/** Takes back who was entered by mistake; they count on no day. */
export const withdrawPublicWorker = action({
  name: 'withdrawPublicWorker',
  event: 'publicWorker.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    return takeBackRow(step, publicWorkerTable, await ownWorker(step, id), reason)
  },
})
