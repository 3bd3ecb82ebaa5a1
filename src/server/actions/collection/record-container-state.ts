import { containerStateInput } from '#domain/collection/collection-input.ts'
import { standsOn } from '#domain/collection/container-state.ts'
import { containerObservationTable } from '#store/collection.ts'
import { insertEvidenceLink } from '#store/evidence.ts'
import { action } from '../action.ts'
import { ownContainer } from '../own-collection.ts'
import { wrongSighting } from '../own-dump.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'containerState.recorded'

/** Records what somebody saw of a container on a day, with photos. */
export const recordContainerState = action({
  name: 'recordContainerState',
  event,
  schema: containerStateInput,
  run: async (step) => {
    const { trx, context, scope } = step
    const { id: _, photos, isShared, ...seen } = step.input
    const { container } = await ownContainer(step, seen.containerId)
    return enterRecord(step, {
      table: containerObservationTable,
      event,
      record: { ...seen, withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, seen.on),
        ...(standsOn(container, seen.on) ? [] : [{ path: 'on', key: 'input.containerAway' }]),
        ...(await wrongSighting(trx, context.actor, { projectId: seen.projectId, photos, isShared })),
      ],
      also: async (id) => {
        const link = { subject: 'containerObservation' as const, subjectId: id }
        for (const evidenceId of photos)
          await insertEvidenceLink(trx, scope, { evidenceId, ...link, isShared })
      },
    })
  },
})
