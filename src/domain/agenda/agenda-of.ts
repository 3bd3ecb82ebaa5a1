import type { PlainDate } from '../calendar/day.ts'
import type { Finding } from '../check/finding.ts'
import type { ProjectRecords } from '../project/records.ts'
import { activitiesWithFacts, activityItems } from './activities.ts'
import { agendaKinds, urgencies, type Agenda, type AgendaItem, type AgendaKind } from './agenda.ts'
import { deadlinesOf } from './deadlines.ts'
import { checkItems, evidenceItems, moneyItems, textItems } from './gaps.ts'
import { publicationItems } from './publications.ts'
import { replyItems, waitingLetters } from './replies.ts'

/** What the agenda cannot compute by itself. */
export interface AgendaOptions {
  /** The day in the project's zone. */
  readonly today: PlainDate
  /** What the checker found; empty where nobody asked it. */
  readonly findings: readonly Finding[]
  /** Whether an indicator has a fact, by its code. */
  readonly hasFact: (indicatorCode: string) => boolean
}

/** What needs doing in a project on a day: the most pressing first, and what ends next. */
export function agendaOf(records: ProjectRecords, { today, findings, hasFact }: AgendaOptions): Agenda {
  const waiting = waitingLetters(records, today)
  const items = [
    ...beginnings(records),
    ...replyItems(waiting, today),
    ...activityItems(records, today, activitiesWithFacts(records, hasFact)),
    ...publicationItems(records, today),
    ...evidenceItems(records),
    ...moneyItems(records),
    ...textItems(records),
    ...checkItems(findings),
  ]
  return { items: inOrder(items), deadlines: deadlinesOf(records, today, waiting) }
}

/** A project that has no plan, no budget or no event yet is told so before anything else. */
function beginnings({ activities, budgetLines, events }: ProjectRecords): AgendaItem[] {
  const empty = (kind: AgendaKind, list: readonly unknown[]): AgendaItem[] =>
    list.length > 0 ? [] : [{ kind, urgency: 'now', count: 0, records: [] }]
  return [
    ...empty('plan.empty', activities),
    ...empty('budget.empty', budgetLines),
    ...(activities.length > 0 ? empty('journal.empty', events) : []),
  ]
}

/** The most pressing first; of one urgency by kind. */
export function inOrder(items: readonly AgendaItem[]): AgendaItem[] {
  const kinds = Object.keys(agendaKinds)
  const rank = ({ urgency, kind }: AgendaItem): number =>
    urgencies.indexOf(urgency) * 100 + kinds.indexOf(kind)
  return items.toSorted((a, b) => rank(a) - rank(b))
}
