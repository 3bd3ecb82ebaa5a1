import { namesOfItem } from '#domain/gathering/gathering.ts'
import { agendaItemTable } from '#store/gathering.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a point of the agenda on which no decision stands. */
export const removeAgendaItem = removeRecord({
  name: 'removeAgendaItem',
  event: 'agendaItem.removed',
  table: agendaItemTable,
  needsReason: true,
  unlogged: namesOfItem,
})
