import { publicWorkerInput } from '#domain/works/public-worker-input.ts'
import { publicWorkerTable } from '#store/public-worker.ts'
import { action } from '../action.ts'
import { wrongPlaceAndProject } from '../own-clean-up.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'publicWorker.added'

/** Records somebody in public works, named by consent, or several people without names. */
export const addPublicWorker = action({
  name: 'addPublicWorker',
  event,
  schema: publicWorkerInput,
  run: (step) => {
    const { id: _, ...worker } = step.input
    return enterRecord(step, {
      table: publicWorkerTable,
      event,
      record: {
        ...worker,
        consentOn: worker.name === null ? null : worker.consentOn,
        erasedOn: null,
        withdrawnWhy: null,
      },
      problems: async () => [
        ...wrongToday(step, worker.from, 'from'),
        ...(worker.consentOn === null ? [] : wrongToday(step, worker.consentOn, 'consentOn')),
        ...(await wrongPlaceAndProject(step, worker)),
      ],
    })
  },
})
