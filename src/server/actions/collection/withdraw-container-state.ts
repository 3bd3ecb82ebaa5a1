import { takingBack } from '#domain/collection/collection-input.ts'
import { containerObservationTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownContainer } from '../own-collection.ts'
import { lockedRecord, takeBackRow } from '../village-record.ts'

/** Takes back what was said of a container by mistake. */
export const withdrawContainerState = action({
  name: 'withdrawContainerState',
  event: 'containerState.withdrawn',
  schema: takingBack,
  run: async (step) => {
    const { id, reason } = step.input
    const before = await lockedRecord(step, containerObservationTable, id)
    await ownContainer(step, before.containerId)
    return takeBackRow(step, containerObservationTable, before, reason)
  },
})
