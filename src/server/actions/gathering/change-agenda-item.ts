import { agendaItemInput } from '#domain/gathering/gathering-input.ts'
import { namesOfItem } from '#domain/gathering/gathering.ts'
import { agendaItemTable } from '#store/gathering.ts'
import { changeRecord } from '../change-record.ts'
import { itemProblems } from '../gathering-checks.ts'

/** Changes a point of the agenda: what was said of it and how many voted. */
export const changeAgendaItem = changeRecord({
  name: 'changeAgendaItem',
  event: 'agendaItem.changed',
  schema: agendaItemInput,
  table: agendaItemTable,
  references: { gatheringId: 'gathering' },
  check: itemProblems,
  unlogged: namesOfItem,
})
