/* Items of the agenda in words: what each record is called, when its term is, and where one goes to settle it. */
import type { AgendaItem, AgendaKind, AgendaRecord, Deadline } from '#domain/agenda/agenda.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { FormHeadingId } from '#domain/report/form/form-edition.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { recordPath } from '../../record-path.ts'

/** A line of an item as the page shows it. */
export interface AgendaLine {
  readonly text: string
  /** When, or how much; empty where there is nothing to say. */
  readonly note: string
  readonly href: string
}

export interface AgendaCard {
  readonly kind: AgendaKind
  readonly urgency: AgendaItem['urgency']
  readonly title: string
  readonly advice: string
  readonly count: number
  readonly lines: readonly AgendaLine[]
  /** How many records are not shown. */
  readonly more: number
  readonly href: string
}

interface Spoken {
  readonly lang: Language
  readonly code: string
  /** Id of the project's form. */
  readonly form: string
}

/** Where an item is worked on, below the project's address. */
const pages: { readonly [kind in AgendaKind]: string } = {
  'appeal.overdue': '/appeals?state=overdue',
  'appeal.soon': '/appeals?state=soon',
  'reply.overdue': 'letters',
  'reply.soon': 'letters',
  'holiday.missing': '/settings/holidays',
  'activity.late': 'plan',
  'activity.week': 'calendar',
  'publication.overdue': 'outreach/plan?state=overdue',
  'publication.week': 'outreach/plan?state=week',
  'plan.empty': 'plan',
  'budget.empty': 'money',
  'journal.empty': 'journal/new',
  'line.overspent': 'money',
  'expense.undocumented': 'money',
  'evidence.missing': 'evidence',
  'check.errors': 'report',
  'check.warnings': 'report',
  'text.missing': 'report',
}

/** The record's own page, where it has one. */
const subjects: { readonly [kind in AgendaKind]?: string } = {
  'appeal.overdue': 'appeal',
  'appeal.soon': 'appeal',
  'reply.overdue': 'letter',
  'reply.soon': 'letter',
  'expense.undocumented': 'expense',
  'evidence.missing': 'event',
  'activity.late': 'activity',
  'activity.week': 'activity',
  'publication.overdue': 'plannedPublication',
  'publication.week': 'plannedPublication',
  'line.overspent': 'budgetLine',
}

/** An item as a card of the page. */
export function agendaCard(item: AgendaItem, spoken: Spoken): AgendaCard {
  const { lang, code } = spoken
  const page = pages[item.kind]
  const href = page.startsWith('/') ? page : `/projects/${code}/${page}`
  const subject = subjects[item.kind]
  const lines = item.records.map((record) => ({
    text: recordText(item.kind, record, spoken),
    note: recordNote(item.kind, record, lang),
    href: subject ? recordPath(code, subject, record.id) : href,
  }))
  const shown = item.kind.startsWith('check.')
    ? item.records.reduce((sum, { days }) => sum + (days ?? 0), 0)
    : lines.length
  return {
    kind: item.kind,
    urgency: item.urgency,
    title: message(lang, `start.item.${item.kind}`),
    advice: message(lang, `start.do.${item.kind}`),
    count: item.count,
    lines,
    more: item.count - shown,
    href,
  }
}

function recordText(kind: AgendaKind, { id, mark, title }: AgendaRecord, { lang, form }: Spoken): string {
  const said = textIn(title, lang) ?? ''
  switch (kind) {
    case 'appeal.overdue':
    case 'appeal.soon':
    case 'reply.overdue':
    case 'reply.soon':
      return [`№ ${mark}`, said].filter(Boolean).join(', ')
    case 'check.errors':
    case 'check.warnings':
      return messageOr(lang, `check.${id}.title`) ?? id
    case 'text.missing': {
      const heading = formEdition(form)?.headings[id as FormHeadingId].heading
      return `${textIn(heading, lang) ?? id} (${message(lang, mark === 'kk' ? 'start.lang.kk' : 'start.lang.ru')})`
    }
    case 'expense.undocumented':
      return [mark, said].filter(Boolean).join(': ')
    default:
      return [mark, said].filter(Boolean).join('. ')
  }
}

function recordNote(kind: AgendaKind, { day, days }: AgendaRecord, lang: Language): string {
  if (kind.startsWith('check.')) return message(lang, 'start.times', { count: days ?? 0 })
  if (day === null) return ''
  const printed = formatDay(day, lang, 'short')
  if (kind.startsWith('reply.') || kind.startsWith('appeal.')) return replyNote(printed, days ?? 0, lang)
  if (kind.startsWith('publication.'))
    return days === 0 ? message(lang, 'start.term.today') : message(lang, 'start.term', { day: printed })
  if (kind === 'activity.week' && days === 0) return message(lang, 'start.ends.today')
  if (kind.startsWith('activity.')) return message(lang, 'start.ends', { day: printed })
  return printed
}

function replyNote(day: string, days: number, lang: Language): string {
  if (days === 0) return message(lang, 'start.term.today')
  const passed = message(lang, days < 0 ? 'start.late.working' : 'start.left.working', {
    count: Math.abs(days),
  })
  return `${message(lang, 'start.term', { day })}, ${passed}`
}

/** A deadline as a line: what ends, when, and how long it is till then. */
export function deadlineLine({ kind, day, record }: Deadline, { lang, code }: Spoken) {
  const left = record.days ?? 0
  const isWorking = kind === 'replyTerm'
  const mark = isWorking && record.mark !== null ? `№ ${record.mark}` : record.mark
  return {
    day: formatDay(day, lang, 'short'),
    what: message(lang, `start.deadline.${kind}`),
    text: kind === 'projectEnd' ? '' : [mark, textIn(record.title, lang)].filter(Boolean).join('. '),
    left:
      left === 0
        ? message(lang, isWorking ? 'start.term.today' : 'start.ends.today')
        : message(lang, isWorking ? 'start.left.working' : 'start.left', { count: left }),
    href:
      kind === 'projectEnd'
        ? `/projects/${code}/report`
        : recordPath(code, isWorking ? 'letter' : 'activity', record.id),
  }
}
