import { nameErasure } from '#domain/cleanup/clean-up-input.ts'
import { publicWorkerTable } from '#store/public-worker.ts'
import { action } from '../action.ts'
import { ownWorker } from '../own-clean-up.ts'
import { correctRow } from '../village-record.ts'

/** Erases a name at once when the consent is withdrawn; the person still counts. */
export const erasePublicWorker = action({
  name: 'erasePublicWorker',
  event: 'publicWorker.erased',
  schema: nameErasure,
  run: async (step) => {
    const { id, on } = step.input
    const before = await ownWorker(step, id)
    if (before.name === null) return { result: { id }, event: null }
    return correctRow(step, publicWorkerTable, before, { changed: { name: null, erasedOn: on } })
  },
})
