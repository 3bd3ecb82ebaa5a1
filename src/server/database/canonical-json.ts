/**
 * JSON with one spelling for one value: keys sorted by code units, no spaces, absent keys left out, bigint (tiyn) as
 * decimal text. `{ b: 1, a: 250n }` is `{"a":"2.50","b":1}`. Equal values give equal text before and after a jsonb column.
 */
import { decimalOfTiyn } from './value-codec.ts'

export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(decimalOfTiyn(value))
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(',')}}`
}
