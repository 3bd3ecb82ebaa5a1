import { containerCorrection } from '#domain/collection/collection-input.ts'
import { containerTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownContainer } from '../own-collection.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Corrects a container, or says until when it stood there. What was emptied from it keeps its fraction. */
export const correctContainer = action({
  name: 'correctContainer',
  event: 'container.corrected',
  schema: containerCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const { site, container } = await ownContainer(step, id)
    const days = [
      ...site.observations.filter((each) => each.containerId === id && each.withdrawnWhy === null),
      ...site.emptyings.filter((each) => each.containerIds.includes(id) && each.withdrawnWhy === null),
    ].map(({ on }) => on)
    const isTaken = site.containers.some((each) => each.number === changed.number && each.id !== id)
    const isEmptied = site.emptyings.some((each) => each.containerIds.includes(id))
    refuseFields([
      ...wrongToday(step, changed.since, 'since'),
      ...(isTaken ? [{ path: 'number', key: 'input.taken' }] : []),
      ...(isEmptied && changed.fraction !== container.fraction
        ? [{ path: 'fraction', key: 'input.containerHasWaste' }]
        : []),
      ...(days.some((on) => on < changed.since) ? [{ path: 'since', key: 'input.containerDay' }] : []),
      ...(changed.until !== null && days.some((on) => changed.until !== null && on > changed.until)
        ? [{ path: 'until', key: 'input.containerDay' }]
        : []),
    ])
    return correctRow(step, containerTable, container, { seen, reason, changed })
  },
})
