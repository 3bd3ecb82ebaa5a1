/* What a small paper of the dues says, whatever file it becomes: a title, names beside values, a table, lines to sign on. */
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

export interface DuesPaper {
  readonly lang: ReportLanguage
  readonly date: PlainDate
  readonly organisation: string
  /** Business number, address and phone of the organisation, in one line. */
  readonly details: string
  readonly title: string
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly table: {
    readonly head: readonly string[]
    readonly rows: readonly (readonly string[])[]
    /** Parts of the width, of a hundred. */
    readonly shares: readonly number[]
  } | null
  readonly closing: readonly (readonly [name: string, value: string])[]
  readonly signatures: readonly string[]
}
