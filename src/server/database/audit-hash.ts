// The hash of one line of the audit log: sha256 over the hash of the line before and the line's canonical JSON.
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** A line without its hashes; `at` is an ISO instant in UTC, `before` and `after` are JSON values or null. */
export interface AuditLine {
  readonly organisation_id: string
  readonly seq: number
  readonly at: string
  readonly actor_id: string | null
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly subject_id: string | null
  readonly before: unknown
  readonly after: unknown
}

/** What stands before the first line of an organisation. */
export const genesisHash = Buffer.alloc(32)

export function auditHash(line: AuditLine, previous: Buffer): Buffer {
  const { organisation_id, seq, at, actor_id, actor, action, subject, subject_id, before, after } = line
  const hashed = { organisation_id, seq, at, actor_id, actor, action, subject, subject_id, before, after }
  return createHash('sha256').update(previous).update(canonicalJson(hashed)).digest()
}
