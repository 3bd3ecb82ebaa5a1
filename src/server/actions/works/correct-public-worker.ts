import { publicWorkerCorrection } from '#domain/works/public-worker-input.ts'
import { publicWorkerTable } from '#store/public-worker.ts'
import { action } from '../action.ts'
import { ownWorker, wrongPlaceAndProject } from '../own-clean-up.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Corrects since and until when somebody is in public works, and how many they are. */
export const correctPublicWorker = action({
  name: 'correctPublicWorker',
  event: 'publicWorker.corrected',
  schema: publicWorkerCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await ownWorker(step, id)
    const wasNamed = before.consentOn !== null
    refuseFields([
      ...wrongToday(step, changed.from, 'from'),
      ...(await wrongPlaceAndProject(step, changed)),
      ...(wasNamed && changed.people !== 1 ? [{ path: 'people', key: 'input.oneNamed' }] : []),
    ])
    return correctRow(step, publicWorkerTable, before, { seen, reason, changed })
  },
})
