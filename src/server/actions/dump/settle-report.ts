import { settlementInput } from '#domain/dump/dump-report.ts'
import { Problem } from '#server/problem.ts'
import { insertDecision, lockReport } from '#store/dump-report.ts'
import { action } from '../action.ts'
import { ownDump } from '../own-dump.ts'

/** Says which dump of the register a report is of. Throws `record.conflict` where somebody decided otherwise. */
export const settleReport = action({
  name: 'settleReport',
  event: 'report.settled',
  schema: settlementInput,
  run: async ({ trx, input: { reportId, dumpId }, context, scope }) => {
    const report = await lockReport(trx, reportId)
    if (!report) throw new Problem('record.notFound', { id: reportId })
    await ownDump(trx, context.actor, dumpId)
    if (report.dumpId === dumpId) return { result: { id: reportId }, event: null }
    if (report.decidedAt !== null) throw new Problem('record.conflict', { id: reportId })
    await insertDecision(trx, scope, { id: context.newId(), reportId, dumpId, reason: null })
    const before = { dumpId: null }
    return {
      result: { id: reportId },
      event: { subject: 'dumpReport', subjectId: reportId, before, after: { dumpId } },
    }
  },
})
