/* The lines of the audit log in words: fields by their names, ids by what they name, values as people write them. */
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { historyEntry, type HistoryLine } from '#domain/history/history-line.ts'
import type { SeenDifference } from '#domain/history/private-fields.ts'
import type { Json } from '#domain/history/record-difference.ts'
import type { Role } from '#domain/account/account.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { hasRecordPage, recordPath } from '../../../record-path.ts'

export interface ToldChange {
  readonly field: string
  readonly before: string
  readonly after: string
  readonly isHidden: boolean
}

export interface ToldLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly subject: string
  readonly subjectId: string | null
  readonly did: string
  readonly label: string
  readonly href: string | null
  readonly reason: string | null
  readonly isNew: boolean
  readonly changes: readonly ToldChange[]
}

/** Lines of the log as somebody of this role reads them. */
export function toldLines(
  lines: readonly HistoryLine[],
  records: ProjectRecords,
  role: Role,
  lang: Language,
): ToldLine[] {
  return toldBy(
    lines,
    { named: namesOf(records, lang), hrefOf: (subject, id) => hrefOf(records, subject, id) },
    role,
    lang,
  )
}

/** What the ids in lines name, and where the records of lines are looked at. */
export interface LineNames {
  readonly named: ReadonlyMap<string, string>
  readonly hrefOf: (subject: string, id: string | null) => string | null
}

/** The same for lines of records that are of no project. */
export function toldBy(
  lines: readonly HistoryLine[],
  { named, hrefOf: pathOf }: LineNames,
  role: Role,
  lang: Language,
): ToldLine[] {
  return lines.map((line) => {
    const entry = historyEntry(line, role)
    const verb = line.action.slice(line.action.indexOf('.') + 1)
    return {
      seq: entry.seq,
      at: formatInstant(entry.at, lang),
      actor: entry.actor,
      subject: messageOr(lang, `history.subject.${entry.subject}`) ?? entry.subject,
      subjectId: entry.subjectId,
      did: messageOr(lang, `history.did.${line.action}`) ?? messageOr(lang, `history.did.${verb}`) ?? verb,
      label: textIn(entry.label, lang) ?? '',
      href: pathOf(entry.subject, entry.subjectId),
      reason: entry.reason,
      isNew: line.before === null,
      changes: entry.changes.map((change) => told(change, named, lang)),
    }
  })
}

function told(change: SeenDifference, named: ReadonlyMap<string, string>, lang: Language): ToldChange {
  return {
    field: fieldName(change.path, lang),
    before: valueText(change.before, named, lang),
    after: valueText(change.after, named, lang),
    isHidden: change.isHidden,
  }
}

/** `attendance.breakdown.gender.male` is «По полу: Мужчины»; a language stands behind the field's name. */
function fieldName(path: string, lang: Language): string {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const name = messageOr(lang, `history.field.${parts.slice(0, length).join('.')}`)
    if (name === null) continue
    const rest = parts.slice(length).map((part) => partName(part, lang))
    return [name, ...rest].join(': ')
  }
  return path
}

const partName = (part: string, lang: Language): string =>
  part === 'ru' || part === 'kk'
    ? message(lang, `common.language.${part}`)
    : (messageOr(lang, `document.column.${part}`) ?? part)

function valueText(value: Json | undefined, named: ReadonlyMap<string, string>, lang: Language): string {
  if (value === undefined || value === null || value === '') return '—'
  if (typeof value === 'boolean') return message(lang, value ? 'history.yes' : 'history.no')
  if (typeof value === 'number') return value.toLocaleString(lang === 'en' ? 'en' : 'ru')
  if (typeof value === 'string') return textOf(value, named, lang)
  if (Array.isArray(value)) return listText(value as readonly Json[], named, lang)
  return Object.entries(value)
    .map(([key, part]) => `${partName(key, lang)} ${valueText(part, named, lang)}`)
    .join(', ')
}

/** Where a value that is a word of ours is found in people's words. */
const wordLists = [
  'event.kind',
  'evidence.kind',
  'dump.said',
  'dump.size',
  'dump.kind',
  'dump.cause',
  'gathering.kind',
  'initiative.role',
  'initiative.consentHow',
  'contract.kind',
  'contract.unit',
  'contract.document',
  'collection.state',
  'collection.fraction',
]

function textOf(value: string, named: ReadonlyMap<string, string>, lang: Language): string {
  const name = named.get(value)
  if (name !== undefined) return name
  if (isPlainDate(value)) return formatDay(value, lang, 'short')
  for (const words of wordLists) {
    const word = messageOr(lang, `${words}.${value}`)
    if (word !== null) return word
  }
  return value
}

function listText(values: readonly Json[], named: ReadonlyMap<string, string>, lang: Language): string {
  const isOfPeople = values.every((each) => typeof each === 'object' && each !== null && 'name' in each)
  if (values.length > 0 && isOfPeople) {
    const names = values.map((each) => String((each as { readonly name: Json }).name))
    return `${message(lang, 'history.people', { count: names.length })} (${names.join(', ')})`
  }
  return values.length === 0 ? '—' : values.map((each) => valueText(each, named, lang)).join('; ')
}

/** What the ids of a project's records name. */
function namesOf(records: ProjectRecords, lang: Language): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { id, name } of records.places) names.set(id, textIn(name, lang) ?? '')
  for (const { id, code, title } of records.activities) names.set(id, `${code} ${textIn(title, lang) ?? ''}`)
  for (const { id, title } of records.tasks) names.set(id, textIn(title, lang) ?? '')
  for (const { id, title } of records.events) names.set(id, textIn(title, lang) ?? '')
  for (const { id, fileName } of records.evidence) names.set(id, fileName)
  for (const { id, code, title } of records.budgetLines) names.set(id, `${code} ${textIn(title, lang) ?? ''}`)
  for (const { id, number } of records.letters) names.set(id, `№ ${number}`)
  return names
}

/** The ids of the records that are there; what was removed has no page. */
const presentIds = rememberedFor(
  (records) => new Set(Object.values(records).flatMap((rows) => (Array.isArray(rows) ? rows.map(idOf) : []))),
)
const idOf = (row: { readonly id?: string }): string | undefined => row.id

function hrefOf(records: ProjectRecords, subject: string, id: string | null): string | null {
  if (id === null || !hasRecordPage(subject)) return null
  const isThere = subject === 'submission' || presentIds(records, '').has(id)
  return isThere ? recordPath(records.project.code, subject, id) : null
}
