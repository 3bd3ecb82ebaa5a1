/*
 * What happens to a report once it is written: people of the organisation approve it, it is handed in as a frozen
 * snapshot, the operator remarks, gives it back or accepts it, on the screen or by a paper letter. Every state is the
 * newest row; none is ever changed.
 */
import type { Role } from '../account/account.ts'
import type { PlainDate } from '../calendar/day.ts'
import type { Place } from '../check/finding.ts'
import type { ReportKind } from '../report/model.ts'
import type { ReportLanguage } from '../text/local-text.ts'

/** Which report of a project: its kind and, where it counts less than the whole project, its days. */
export interface ReportScope {
  readonly kind: ReportKind
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** Whether two mean the same report. */
export const isSameReport = (a: ReportScope, b: ReportScope): boolean =>
  a.kind === b.kind && a.from === b.from && a.to === b.to

/** Who did it, by the name they had then, and when (ISO in UTC). */
interface Done {
  readonly by: string
  readonly at: string
}

/** A file exactly as it was handed in. */
export interface SubmittedFile {
  readonly lang: ReportLanguage
  readonly format: 'docx' | 'pdf'
  readonly sha256: string
  readonly sizeBytes: number
}

const decisionKinds = ['return', 'acceptance', 'unlocking'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** The operator's letter on paper, with its scan among the project's files. */
export interface OperatorLetter {
  readonly number: string
  readonly date: PlainDate
  readonly evidenceId: string | null
}

export interface Decision extends Done {
  readonly id: string
  readonly kind: DecisionKind
  readonly reason: string
  readonly letter: OperatorLetter | null
}

/** One handing-in, without its snapshot, which is large. */
export interface Submission extends Done, ReportScope {
  readonly id: string
  readonly projectId: string
  /** From 1 within the same report. */
  readonly attempt: number
  readonly form: string
  /** Over the snapshot: what was handed in, its files included. */
  readonly sha256: string
  /** Over the two languages of the report alone: equal as long as nothing in it changed. */
  readonly contentSha256: string
  readonly note: string
  readonly files: readonly SubmittedFile[]
  /** In the order in which they were taken. */
  readonly decisions: readonly Decision[]
}

/** Where a remark stands: a line of the snapshot, or a figure in it. `quote` is the line as it read then. */
export interface RemarkAnchor {
  readonly lang: ReportLanguage
  readonly place: Omit<Place, 'quote' | 'record'>
  readonly figure: string | null
  readonly quote: string
}

export interface RemarkAnswer extends Done {
  readonly id: string
  readonly text: string
}

export interface Remark extends Done {
  readonly id: string
  readonly submissionId: string
  readonly anchor: RemarkAnchor
  readonly text: string
  /** In which role it was written: a manager writes down what a paper letter says. */
  readonly authorRole: Role
  readonly answers: readonly RemarkAnswer[]
  readonly settled: (Done & { readonly note: string }) | null
}

/** Somebody of the organisation stood up for the report as it was. */
export interface Approval extends Done, ReportScope {
  readonly id: string
  readonly role: Role
  readonly contentSha256: string
  readonly note: string
}

/** Everything about the reports of a project that were handed in or approved, attempts in their order. */
export interface ProjectReview {
  readonly submissions: readonly Submission[]
  readonly remarks: readonly Remark[]
  readonly approvals: readonly Approval[]
}
