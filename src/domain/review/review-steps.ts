/*
 * The way of a report: what may follow what, and by whom. The table is the rule; `refusedStep` only reads it.
 *
 *   draft ──submit──▶ submitted ──accept──▶ accepted ──unlock──▶ unlocked
 *                      │      ▲                                    │
 *                      │return└─────────── submit ◀────────────────┤
 *                      ▼                     ▲                     │
 *                   returned ────────────────┘      submitted ──unlock
 */
import type { Role } from '../account/account.ts'
import {
  isSameReport,
  type Approval,
  type ProjectReview,
  type Remark,
  type ReportScope,
  type Submission,
} from './review.ts'

export const reviewStates = ['draft', 'submitted', 'returned', 'accepted', 'unlocked'] as const
export type ReviewState = (typeof reviewStates)[number]

export const reviewSteps = [
  'approve',
  'submit',
  'remark',
  'answer',
  'settle',
  'return',
  'accept',
  'unlock',
] as const
export type ReviewStep = (typeof reviewSteps)[number]

const office = ['administrator', 'manager'] as const
const team = ['administrator', 'manager', 'accountant'] as const
const judges = ['administrator', 'manager', 'monitor'] as const

/** Who may take a step in a state; a state that is absent allows nobody. */
const stepTable: {
  readonly [step in ReviewStep]: { readonly [state in ReviewState]?: readonly Role[] }
} = {
  approve: { draft: team, returned: team, unlocked: team },
  submit: { draft: office, returned: office, unlocked: office },
  remark: { submitted: judges },
  answer: { submitted: team, returned: team },
  settle: { submitted: judges, returned: judges },
  return: { submitted: judges },
  accept: { submitted: judges },
  // What was handed in can be taken back; what was accepted is opened again by the operator or an administrator.
  unlock: { submitted: judges, accepted: ['administrator', 'monitor'] },
}

/** Why a step is refused. */
export type StepRefusal =
  | { readonly refused: 'state'; readonly step: ReviewStep; readonly state: ReviewState }
  | { readonly refused: 'role'; readonly step: ReviewStep; readonly role: Role }
  /** Who is no monitor decides only what a letter of the operator says. */
  | { readonly refused: 'letter'; readonly step: ReviewStep }
  /** A monitor's remark is settled by a monitor alone. */
  | { readonly refused: 'foreignRemark' }
  | { readonly refused: 'openRemarks'; readonly count: number }

export interface WantedStep {
  readonly step: ReviewStep
  readonly state: ReviewState
  readonly role: Role
  /** Whether a letter of the operator is named. */
  readonly hasLetter?: boolean
  readonly openRemarks?: number
  /** In which role the remark to be settled was written. */
  readonly remarkBy?: Role
}

/** Why the step cannot be taken, null where it can. */
export function refusedStep(wanted: WantedStep): StepRefusal | null {
  const { step, state, role } = wanted
  const allowed = stepTable[step][state]
  if (!allowed) return { refused: 'state', step, state }
  if (!allowed.includes(role)) return { refused: 'role', step, role }
  const isOperator = role === 'monitor'
  const decides = step === 'return' || step === 'accept'
  if (decides && !isOperator && !wanted.hasLetter) return { refused: 'letter', step }
  if (step === 'settle' && !isOperator && wanted.remarkBy === 'monitor') return { refused: 'foreignRemark' }
  const open = wanted.openRemarks ?? 0
  if (step === 'accept' && open > 0) return { refused: 'openRemarks', count: open }
  return null
}

/** The attempts of one report, the newest last. */
export const attemptsOf = (review: Pick<ProjectReview, 'submissions'>, scope: ReportScope): Submission[] =>
  review.submissions.filter((one) => isSameReport(one, scope)).toSorted((a, b) => a.attempt - b.attempt)

/** Where a report stands, from the newest of its attempts. */
export function reviewState(attempts: readonly Pick<Submission, 'decisions'>[]): ReviewState {
  const newest = attempts.at(-1)
  if (!newest) return 'draft'
  const kinds = new Set(newest.decisions.map((decision) => decision.kind))
  if (kinds.has('unlocking')) return 'unlocked'
  if (kinds.has('acceptance')) return 'accepted'
  return kinds.has('return') ? 'returned' : 'submitted'
}

/** Remarks of a report that nobody has settled, over all its attempts. */
export function openRemarks(remarks: readonly Remark[], attempts: readonly Submission[]): Remark[] {
  const ids = new Set(attempts.map((one) => one.id))
  return remarks.filter((remark) => ids.has(remark.submissionId) && remark.settled === null)
}

/**
 * The approvals that still hold: of exactly this content, the newest of each person, and none from before the report
 * was last unlocked.
 */
export function standingApprovals(
  review: ProjectReview,
  scope: ReportScope,
  contentSha256: string,
): Approval[] {
  const unlockedAt = attemptsOf(review, scope)
    .flatMap((attempt) => attempt.decisions)
    .filter((decision) => decision.kind === 'unlocking')
    .map((decision) => decision.at)
    .toSorted()
    .at(-1)
  const holds = review.approvals.filter(
    (one) =>
      isSameReport(one, scope) &&
      one.contentSha256 === contentSha256 &&
      (unlockedAt === undefined || one.at > unlockedAt),
  )
  return [...new Map(holds.map((one) => [`${one.role} ${one.by}`, one])).values()]
}
