import { agendaItemInput } from '#domain/gathering/gathering-input.ts'
import { namesOfItem } from '#domain/gathering/gathering.ts'
import { agendaItemTable } from '#store/gathering.ts'
import { addRecord } from '../add-record.ts'
import { itemProblems } from '../gathering-checks.ts'

/** Adds a point to the agenda of a gathering. */
export const addAgendaItem = addRecord({
  name: 'addAgendaItem',
  event: 'agendaItem.added',
  schema: agendaItemInput,
  table: agendaItemTable,
  references: { gatheringId: 'gathering' },
  listBy: { column: 'gathering_id', field: 'gatheringId' },
  check: itemProblems,
  unlogged: namesOfItem,
})
