/*
 * What needs doing in a project today, as data: every item names a kind of work, how pressing it is, how many records
 * it concerns and the first of them. Words and addresses are made at the edge; who sees an item is told by `subject`.
 */
import type { PlainDate } from '../calendar/day.ts'
import { mayRead, type ReadSubject } from '../account/read-permissions.ts'
import type { Role } from '../account/account.ts'
import type { LocalText } from '../text/local-text.ts'

/** In the order in which a person should come to them. */
export const urgencies = ['overdue', 'now', 'soon', 'open'] as const
export type Urgency = (typeof urgencies)[number]

/** Kinds of work, each with the subject whose readers see it; within one urgency they stand in this order. */
export const agendaKinds = {
  'appeal.overdue': 'appeal',
  'reply.overdue': 'letter',
  'activity.late': 'plan',
  'publication.overdue': 'outreach',
  'plan.empty': 'plan',
  'budget.empty': 'money',
  'journal.empty': 'journal',
  'activity.week': 'plan',
  'publication.week': 'outreach',
  'line.overspent': 'money',
  'expense.undocumented': 'money',
  'appeal.soon': 'appeal',
  'reply.soon': 'letter',
  'holiday.missing': 'letter',
  'evidence.missing': 'evidence',
  'check.errors': 'report',
  'text.missing': 'report',
  'check.warnings': 'report',
} as const satisfies { readonly [kind: string]: ReadSubject }
export type AgendaKind = keyof typeof agendaKinds

/** One of the records that an item is about. */
export interface AgendaRecord {
  /** A record's id, or the name of a field of the form or of a rule. */
  readonly id: string
  /** Short mark by which people know it: code of an activity, number of a letter. */
  readonly mark: string | null
  readonly title: LocalText
  /** Term, end or day of the record. */
  readonly day: PlainDate | null
  /** Days left until `day`, or past it (below zero); working days for replies. */
  readonly days: number | null
}

export interface AgendaItem {
  readonly kind: AgendaKind
  readonly urgency: Urgency
  readonly count: number
  /** The most pressing first, a few of them. */
  readonly records: readonly AgendaRecord[]
}

export interface Deadline {
  readonly kind: 'projectEnd' | 'activityEnd' | 'replyTerm'
  readonly subject: ReadSubject
  readonly record: AgendaRecord
  readonly day: PlainDate
}

export interface Agenda {
  readonly items: readonly AgendaItem[]
  /** What ends next, the nearest first; today counts. */
  readonly deadlines: readonly Deadline[]
}

/** Most records named in one item. */
export const agendaRecordLimit = 5

/** An item of these records, or none where there are no records. */
export function agendaItem(
  kind: AgendaKind,
  urgency: Urgency,
  records: readonly AgendaRecord[],
): AgendaItem[] {
  return records.length === 0
    ? []
    : [{ kind, urgency, count: records.length, records: records.slice(0, agendaRecordLimit) }]
}

/** What somebody of this role may see of it. */
export function agendaFor({ items, deadlines }: Agenda, role: Role): Agenda {
  return {
    items: items.filter(({ kind }) => mayRead(role, agendaKinds[kind])),
    deadlines: deadlines.filter(({ subject }) => mayRead(role, subject)),
  }
}
