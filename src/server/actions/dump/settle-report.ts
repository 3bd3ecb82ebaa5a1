import type { Transaction } from 'kysely'
import { settlementInput, type ReportedService } from '#domain/dump/dump-report.ts'
import { Problem, type FieldProblem } from '#server/problem.ts'
import { insertDecision, lockReport } from '#store/dump-report.ts'
import { missingIds } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { action } from '../action.ts'
import { ownDump } from '../own-dump.ts'
import { refuseFields } from '../parse-input.ts'

type Settled = 'dumpId' | 'observationId' | 'complaintId'

/** What a report of a kind can become. */
const becomes: { readonly [service in ReportedService]: Settled } = {
  dump: 'dumpId',
  container_full: 'observationId',
  container_broken: 'observationId',
  missed_pickup: 'complaintId',
}

/** Says what a report is of. Throws `record.conflict` where somebody decided otherwise. */
export const settleReport = action({
  name: 'settleReport',
  event: 'report.settled',
  schema: settlementInput,
  run: async ({ trx, input: { reportId, ...of }, context, scope }) => {
    const report = await lockReport(trx, reportId)
    if (!report) throw new Problem('record.notFound', { id: reportId })
    const field = becomes[report.service]
    const id = of[field]
    if (id === null) throw new Problem('input.invalid', {}, [{ path: field, key: 'input.required' }])
    if (field === 'dumpId') await ownDump(trx, context.actor, id)
    refuseFields(await unknownRecord(trx, field, id))
    if (report[field] === id) return { result: { id: reportId }, event: null }
    if (report.decidedAt !== null) throw new Problem('record.conflict', { id: reportId })
    await insertDecision(trx, scope, { id: context.newId(), reportId, ...of, reason: null })
    const [before, after] = [{ [field]: null }, { [field]: id }]
    return { result: { id: reportId }, event: { subject: 'dumpReport', subjectId: reportId, before, after } }
  },
})

async function unknownRecord(trx: Transaction<DB>, path: Settled, id: string): Promise<FieldProblem[]> {
  if (path === 'dumpId') return []
  const table = path === 'observationId' ? 'container_observation' : 'pickup_complaint'
  return (await missingIds(trx, table, [id], null)).length > 0 ? [{ path, key: 'input.reference' }] : []
}
