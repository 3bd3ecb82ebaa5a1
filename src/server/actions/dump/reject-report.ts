import { rejectionInput } from '#domain/dump/dump-report.ts'
import { Problem } from '#server/problem.ts'
import { insertDecision, lockReport } from '#store/dump-report.ts'
import { action } from '../action.ts'

/** Rejects a report with a reason: no dump, or none of these villages. Throws `record.conflict` where it was decided. */
export const rejectReport = action({
  name: 'rejectReport',
  event: 'report.rejected',
  schema: rejectionInput,
  run: async ({ trx, input: { reportId, reason }, context, scope }) => {
    const report = await lockReport(trx, reportId)
    if (!report) throw new Problem('record.notFound', { id: reportId })
    if (report.decidedAt !== null) throw new Problem('record.conflict', { id: reportId })
    await insertDecision(trx, scope, { id: context.newId(), reportId, dumpId: null, reason })
    const before = { decided: false }
    return {
      result: { id: reportId },
      event: { subject: 'dumpReport', subjectId: reportId, before, after: { decided: true, reason } },
    }
  },
})
