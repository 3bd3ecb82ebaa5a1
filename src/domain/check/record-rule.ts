import type { PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { Language } from '../text/local-text.ts'
import type { Finding, RuleId } from './finding.ts'

/** What record rules judge: the records, the day on which they are judged and the language of their labels. */
export interface RecordsToCheck {
  readonly records: ProjectRecords
  readonly today: PlainDate
  readonly lang: Language
}

/** A rule over the project's own records, where the evidence is at hand. */
export interface RecordRule {
  readonly id: RuleId
  readonly check: (checked: RecordsToCheck) => readonly Finding[]
}
