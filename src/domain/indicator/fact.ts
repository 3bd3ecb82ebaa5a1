import type { CountedRecord } from './counted-record.ts'

/** What a value is: thousandths of a unit, thousandths of a percent, tiyn, or 1 and 0 for yes and no. */
export type FactKind = 'number' | 'percent' | 'money' | 'yesNo'

/** A computed fact with the records behind it; `value` null where nothing was recorded. */
export interface Fact {
  readonly kind: FactKind
  readonly value: bigint | null
  readonly records: readonly CountedRecord[]
}
