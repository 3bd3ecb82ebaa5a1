// Reads the audit log through and says which lines were changed, removed, inserted or moved. An intact log needs one
// pass and no memory; only broken lines are looked at closely.
import type { Kysely } from 'kysely'
import type { DB } from '#store/schema.ts'
import { auditHash, genesisHash, type AuditLine } from './audit-hash.ts'

type AuditFault =
  | { readonly kind: 'changed'; readonly seq: number }
  | { readonly kind: 'inserted'; readonly seq: number }
  | { readonly kind: 'moved'; readonly seq: number; readonly from: number }
  | { readonly kind: 'removed'; readonly seq: number; readonly upTo: number }
  | { readonly kind: 'headMissing'; readonly seq: number }

export interface AuditVerdict {
  readonly lines: number
  /** Hash of the last line in hex: noted elsewhere it also proves that nobody rewrote the whole log. */
  readonly head: string
  /** In the order of the log; at most `maxFaults`. */
  readonly faults: readonly AuditFault[]
}

interface StoredLine extends AuditLine {
  readonly prev_hash: Buffer
  readonly hash: Buffer
}

const maxFaults = 200
/** How far from its place a moved line is recognised. */
const reach = 1000
const batch = 1000

/** Verifies the log of one organisation; `db` must see its rows (inside `read`, or the owner's). */
export async function verifyAudit(db: Kysely<DB>, organisationId: string): Promise<AuditVerdict> {
  const scan = new AuditScan()
  for (let after = 0; ;) {
    const lines = await linesAfter(db, organisationId, after)
    for (const line of lines) scan.add(line)
    after = lines.at(-1)?.seq ?? after
    if (lines.length < batch) break
  }
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return scan.end(head)
}

async function linesAfter(db: Kysely<DB>, organisationId: string, after: number): Promise<StoredLine[]> {
  return db
    .selectFrom('audit_log')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(batch)
    .execute()
}

class AuditScan {
  readonly #faults: AuditFault[] = []
  #lines = 0
  #lastSeq = 0
  #lastHash: Buffer = genesisHash
  #hashBeforeLast: Buffer = genesisHash
  /** Number the last line had when it was written, less the number it has now. */
  #shift = 0
  /** The last line was changed or moved: the link to it says nothing. */
  #isLastBroken = false

  add(line: StoredLine): void {
    this.#lines++
    const written = this.#writtenSeq(line)
    const hasGap = line.seq > this.#lastSeq + 1
    if (hasGap) this.#fault({ kind: 'removed', seq: this.#lastSeq + 1, upTo: line.seq - 1 })
    if (written === undefined) {
      this.#fault({ kind: 'changed', seq: line.seq })
      this.#isLastBroken = true
    } else this.#place(line, written - line.seq, hasGap)
    this.#lastSeq = line.seq
    this.#hashBeforeLast = this.#lastHash
    this.#lastHash = line.hash
  }

  end(head: { readonly seq: number; readonly hash: Buffer } | undefined): AuditVerdict {
    const first = Math.min(this.#lastSeq, this.#lastSeq + this.#shift)
    const last = Math.max(this.#lastSeq, this.#lastSeq + this.#shift)
    if (!head) {
      if (this.#lines > 0) this.#fault({ kind: 'headMissing', seq: this.#lastSeq })
    } else if (head.seq > last) this.#fault({ kind: 'removed', seq: last + 1, upTo: head.seq })
    else if (head.seq < first) this.#insertedAt(head.seq + 1)
    else if (!head.hash.equals(this.#lastHash) && !this.#isLastBroken) {
      this.#fault({ kind: 'changed', seq: this.#lastSeq })
    }
    return { lines: this.#lines, head: this.#lastHash.toString('hex'), faults: this.#faults }
  }

  /** The number under which the line's hash is right: its own, or nearby when it was moved; undefined when none is. */
  #writtenSeq(line: StoredLine): number | undefined {
    const isRight = (seq: number) => seq > 0 && auditHash({ ...line, seq }, line.prev_hash).equals(line.hash)
    if (isRight(line.seq + this.#shift)) return line.seq + this.#shift
    if (isRight(line.seq)) return line.seq
    if (this.#faults.length >= maxFaults) return undefined
    for (let distance = 1; distance <= reach; distance++) {
      if (isRight(line.seq + distance)) return line.seq + distance
      if (isRight(line.seq - distance)) return line.seq - distance
    }
    return undefined
  }

  #place(line: StoredLine, shift: number, hasGap: boolean): void {
    const isAfterStranger = shift === this.#shift - 1 && line.prev_hash.equals(this.#hashBeforeLast)
    const isMoved = shift !== this.#shift && shift !== 0 && !isAfterStranger
    const isLinked = hasGap || this.#isLastBroken || line.prev_hash.equals(this.#lastHash)
    if (isAfterStranger) this.#insertedAt(this.#lastSeq)
    else if (isMoved) this.#fault({ kind: 'moved', seq: line.seq, from: line.seq + shift })
    else if (!isLinked) this.#fault({ kind: 'changed', seq: Math.max(this.#lastSeq, 1) })
    this.#isLastBroken = isMoved
    this.#shift = shift
  }

  /** A line that belongs to nobody: its neighbours, or the head, follow each other without it. */
  #insertedAt(seq: number): void {
    const last = this.#faults.at(-1)
    if (last?.kind === 'changed' && last.seq === seq) this.#faults.pop()
    this.#fault({ kind: 'inserted', seq })
  }

  #fault(fault: AuditFault): void {
    if (this.#faults.length < maxFaults) this.#faults.push(fault)
  }
}
