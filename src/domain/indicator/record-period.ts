import type { PlainDate } from '../calendar/day.ts'

/** The days whose records count, both ends included; null leaves that end open. */
export interface RecordPeriod {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

export const wholeProject: RecordPeriod = { from: null, to: null }
