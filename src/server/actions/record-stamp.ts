import { createHash } from 'node:crypto'
import { canonicalJson } from '#server/database/canonical-json.ts'

/** Short mark of a record's content: a form carries the one of the record it showed, and a change made meanwhile differs. */
export const recordStamp = (record: object): string =>
  createHash('sha256').update(canonicalJson(record)).digest('base64url').slice(0, 16)
