import type { RecordRule } from './record-rule.ts'
import { attendanceOverlap } from './rules/attendance/attendance-overlap.ts'
import { evidenceNone } from './rules/evidence/evidence-none.ts'
import { evidencePlace } from './rules/evidence/evidence-place.ts'
import { evidenceReused } from './rules/evidence/evidence-reused.ts'
import { evidenceTime } from './rules/evidence/evidence-time.ts'
import { expenseDocument } from './rules/expense/expense-document.ts'
import { pickupUnproven } from './rules/pickup/pickup-unproven.ts'
import { replyOverdue } from './rules/reply/reply-overdue.ts'

/** The rules over the project's own records, a line each. */
export const recordRules: readonly RecordRule[] = [
  evidenceNone,
  evidenceReused,
  evidenceTime,
  evidencePlace,
  expenseDocument,
  attendanceOverlap,
  pickupUnproven,
  replyOverdue,
]
