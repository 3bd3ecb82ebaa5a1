import type { PlainDate } from '../calendar/day.ts'
import type { EvidenceKind } from '../evidence/evidence.ts'
import type { LocalText } from '../text/local-text.ts'

/** `own`: a task of the project; the other two are the row groups that the form itself demands. */
export const taskKinds = ['own', 'final', 'information'] as const
export type TaskKind = (typeof taskKinds)[number]

export interface Task {
  readonly id: string
  readonly position: number
  readonly kind: TaskKind
  readonly title: LocalText
}

/** An activity of a task: one row of the report's table A. */
export interface Activity {
  readonly id: string
  readonly taskId: string
  readonly position: number
  /** Short name of the command line and of references in texts, such as `2.1`; unique in the project. */
  readonly code: string
  readonly title: LocalText
  readonly plannedFrom: PlainDate
  readonly plannedTo: PlainDate
  readonly placeIds: readonly string[]
  readonly responsible: string | null
  /** The kinds of evidence each of its events must have. */
  readonly requiredEvidence: readonly EvidenceKind[]
  /** How the report's participants cell is computed: the sum over its events, or each event's own people are the same (largest event). */
  readonly peopleCount: 'sum' | 'largest'
  /** What was achieved and its effect, as the report prints them; may name figures as `{{fact:1.1.a}}`. */
  readonly result: LocalText
  readonly effect: LocalText
}
