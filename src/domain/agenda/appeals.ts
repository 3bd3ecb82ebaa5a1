import type { AppealStanding } from '../appeal/appeal-overview.ts'
import { appealNumber } from '../appeal/appeal.ts'
import { agendaItem, type AgendaItem, type AgendaRecord } from './agenda.ts'

/** Longest words by which an appeal is told. */
const mostSigns = 90

/** Appeals past their term, and those whose term is near. They are the organisation's, the same in each of its projects. */
export function appealItems(standings: readonly AppealStanding[]): AgendaItem[] {
  const of = (kind: 'overdue' | 'soon'): AgendaRecord[] =>
    standings.flatMap(({ appeal, state }) => {
      if (state.kind !== kind || !('due' in state)) return []
      const words =
        appeal.words.length > mostSigns ? `${appeal.words.slice(0, mostSigns).trimEnd()}…` : appeal.words
      const days = kind === 'overdue' ? -state.workingDays : state.workingDays
      return [
        { id: appeal.id, mark: appealNumber(appeal), title: { ru: words, kk: words }, day: state.due, days },
      ]
    })
  return [
    ...agendaItem('appeal.overdue', 'overdue', of('overdue')),
    ...agendaItem('appeal.soon', 'soon', of('soon')),
  ]
}
