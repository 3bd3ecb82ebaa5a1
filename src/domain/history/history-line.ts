import type { Role } from '../account/account.ts'
import { reportLanguages, type LocalText } from '../text/local-text.ts'
import { seenBy, type SeenDifference } from './private-fields.ts'
import { recordDifference } from './record-difference.ts'

/** A line of the audit log: who did what to which record, with its values before and after. */
export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly subjectId: string | null
  readonly before: object | null
  readonly after: object | null
}

/** The same as a person reads it. */
export interface HistoryEntry extends Omit<HistoryLine, 'before' | 'after'> {
  /** What the record is called, empty where it has no name or the name is private. */
  readonly label: LocalText
  readonly reason: string | null
  readonly changes: readonly SeenDifference[]
}

/** What stands on every line anyhow: the record's own number, its project, the version. */
const known = new Set([
  'id',
  'projectId',
  'version',
  'reason',
  'recordedBy',
  'recordedAt',
  'sha256',
  'perceptualHash',
])

/** A line of the log for somebody of this role. */
export function historyEntry({ before, after, ...line }: HistoryLine, role: Role): HistoryEntry {
  const told = recordDifference(before, after).filter(({ path }) => !known.has(path))
  return {
    ...line,
    label: labelOf(line.subject, role, after ?? before),
    reason: textOf(after, 'reason'),
    changes: seenBy(role, line.subject, told),
  }
}

const nameFields = [
  'title',
  'name',
  'fileName',
  'number',
  'incomingNumber',
  'text',
  'payee',
  'sphere',
  'code',
  'field',
]

function labelOf(subject: string, role: Role, record: object | null): LocalText {
  const values = (record ?? {}) as Readonly<Record<string, unknown>>
  const field = nameFields.find((name) => isName(values[name]))
  if (field === undefined || seenBy(role, subject, [{ path: field, before: '', after: '' }])[0]?.isHidden)
    return {}
  const value = values[field]
  return typeof value === 'string' ? { ru: value, kk: value } : localText(value as LocalText)
}

const isName = (value: unknown): boolean =>
  (typeof value === 'string' && value !== '') ||
  (typeof value === 'object' && value !== null && reportLanguages.some((lang) => lang in value))

const localText = (text: LocalText): LocalText => ({
  ...(typeof text.ru === 'string' ? { ru: text.ru } : {}),
  ...(typeof text.kk === 'string' ? { kk: text.kk } : {}),
})

function textOf(record: object | null, field: string): string | null {
  const value = (record as Readonly<Record<string, unknown>> | null)?.[field]
  return typeof value === 'string' ? value : null
}
