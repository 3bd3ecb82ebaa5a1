import { cleanUpPlan } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpTable, setDumps } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { wrongDumps, wrongPlaceAndProject } from '../own-clean-up.ts'
import { enterRecord } from '../village-record.ts'

const event = 'cleanUp.planned'

/** Plans a clean-up day, with the dumps that it is to clear. */
export const planCleanUp = action({
  name: 'planCleanUp',
  event,
  schema: cleanUpPlan,
  run: (step) => {
    const { id: _, dumpIds, ...plan } = step.input
    const nothing = { heldOn: null, cancelledWhy: null, people: null, bags: null, volumeM3: null, kg: null }
    return enterRecord(step, {
      table: cleanUpTable,
      event,
      record: { ...plan, ...nothing, note: null },
      problems: async () => [
        ...(await wrongPlaceAndProject(step, plan)),
        ...(await wrongDumps(step, step.input)),
      ],
      also: (id) => setDumps(step.trx, step.scope.organisationId, id, dumpIds),
    })
  },
})
