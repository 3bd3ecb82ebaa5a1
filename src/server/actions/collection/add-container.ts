import { containerInput } from '#domain/collection/collection-input.ts'
import { containerTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownSite } from '../own-collection.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'container.added'

/** Puts a container on a site; of one site each has its own number. */
export const addContainer = action({
  name: 'addContainer',
  event,
  schema: containerInput,
  run: async (step) => {
    const { id, ...record } = step.input
    const site = await ownSite(step, record.siteId)
    const isTaken = site.containers.some((each) => each.number === record.number && each.id !== id)
    return enterRecord(step, {
      table: containerTable,
      event,
      record,
      problems: async () => [
        ...wrongToday(step, record.since, 'since'),
        ...(isTaken ? [{ path: 'number', key: 'input.taken' }] : []),
      ],
    })
  },
})
