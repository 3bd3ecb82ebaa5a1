import type { FormFailure } from '#ui/form/form-field.ts'

/** A dump that may be the one that is being entered. */
export interface NearDump {
  readonly id: string
  readonly title: string
  readonly distance_m: number
  readonly state: string
}

/** A refused form of a dump: with what lies near, where that is the question. */
export interface DumpFailure extends FormFailure {
  readonly near?: readonly NearDump[]
  readonly isShared?: boolean
}
