/* What is missing beside records that are there: files of events, documents of expenses, texts of the form. */
import type { Finding } from '../check/finding.ts'
import type { Event } from '../event/event.ts'
import type { EvidenceKind } from '../evidence/evidence.ts'
import { sumAmounts } from '../money/amount.ts'
import type { ProjectRecords } from '../project/records.ts'
import { narrativeFields, type Narrative } from '../report/narrative.ts'
import { reportLanguages } from '../text/local-text.ts'
import { agendaItem, agendaRecordLimit, type AgendaItem, type AgendaRecord } from './agenda.ts'

const titled = (id: string, title: AgendaRecord['title'], day: AgendaRecord['day']): AgendaRecord => ({
  id,
  mark: null,
  title,
  day,
  days: null,
})

/** Events without any file, or without a kind of file that their activity asks for; the newest first. */
export function evidenceItems(records: ProjectRecords): AgendaItem[] {
  const kindOf = new Map(records.evidence.map(({ id, kind }) => [id, kind]))
  const kinds = new Map<string, Set<EvidenceKind>>()
  for (const { subject, subjectId, evidenceId } of records.evidenceLinks) {
    const kind = kindOf.get(evidenceId)
    if (subject !== 'event' || kind === undefined) continue
    const known = kinds.get(subjectId)
    if (known) known.add(kind)
    else kinds.set(subjectId, new Set([kind]))
  }
  const required = new Map(records.activities.map(({ id, requiredEvidence }) => [id, requiredEvidence]))
  const lacks = ({ id, activityId, isCancelled }: Event): boolean => {
    if (isCancelled) return false
    const files = kinds.get(id)
    return !files || (required.get(activityId) ?? []).some((kind) => !files.has(kind))
  }
  const lacking = records.events.filter(lacks)
  const newest = lacking.slice(-agendaRecordLimit).toReversed()
  const shown = newest.map(({ id, title, startsOn }) => titled(id, title, startsOn))
  return agendaItem('evidence.missing', 'open', shown).map((item) => ({ ...item, count: lacking.length }))
}

/** Expenses without a document's number or its file, and lines of the budget that are overspent. */
export function moneyItems({ expenses, budgetLines, evidenceLinks }: ProjectRecords): AgendaItem[] {
  const filed = new Set(
    evidenceLinks.flatMap(({ subject, subjectId }) => (subject === 'expense' ? [subjectId] : [])),
  )
  const bare = expenses.filter(({ id, documentNumber }) => documentNumber.trim() === '' || !filed.has(id))
  const spent = Map.groupBy(expenses, ({ budgetLineId }) => budgetLineId)
  const overspent = budgetLines.filter(
    ({ id, planned }) => sumAmounts((spent.get(id) ?? []).map(({ amount }) => amount)) > planned,
  )
  return [
    ...agendaItem(
      'line.overspent',
      'now',
      overspent.map(({ id, code, title }) => ({ ...titled(id, title, null), mark: code })),
    ),
    ...agendaItem(
      'expense.undocumented',
      'now',
      bare
        .toReversed()
        .map(({ id, purpose, payee, paidOn }) => ({ ...titled(id, purpose, paidOn), mark: payee })),
    ),
  ]
}

/** The list of attachments may stay empty: what is attached is told by the evidence. */
const requiredTexts = narrativeFields.filter((field) => field !== 'attachments')

/** Texts of the form that nobody wrote in a language of the report, by the name of the field; `mark` is the language. */
export function textItems({ narratives }: Pick<ProjectRecords, 'narratives'>): AgendaItem[] {
  const isWritten = (field: Narrative['field'], lang: 'ru' | 'kk'): boolean =>
    narratives.some((one) => one.field === field && (one.text[lang] ?? '').trim() !== '')
  const missing = requiredTexts.flatMap((field) =>
    reportLanguages
      .filter((lang) => !isWritten(field, lang))
      .map((lang) => ({ ...titled(field, {}, null), mark: lang })),
  )
  return agendaItem('text.missing', 'open', missing)
}

/** What the checker finds, a record for each rule with how often it speaks in `days`; notes are no work of today. */
export function checkItems(findings: readonly Finding[]): AgendaItem[] {
  const of = (severity: Finding['severity']): AgendaRecord[] => {
    const rules = Map.groupBy(
      findings.filter((finding) => finding.severity === severity),
      ({ rule }) => rule,
    )
    return [...rules].map(([rule, all]) => ({ ...titled(rule, {}, null), days: all.length }))
  }
  const counted = (kind: 'check.errors' | 'check.warnings', rules: readonly AgendaRecord[]): AgendaItem[] =>
    agendaItem(kind, 'open', rules).map((item) => ({
      ...item,
      count: rules.reduce((sum, { days }) => sum + (days ?? 0), 0),
    }))
  return [...counted('check.errors', of('error')), ...counted('check.warnings', of('warning'))]
}
