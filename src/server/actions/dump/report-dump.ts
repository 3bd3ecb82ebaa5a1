import { reportInput } from '#domain/dump/dump-report.ts'
import { Problem } from '#server/problem.ts'
import { dumpReportById, insertReport, sameReport } from '#store/dump-report.ts'
import { action } from '../action.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Takes a report of a dump, a container or a missed round from a program of the organisation. It waits for a person and counts nowhere. The same report
 * sent again within a day is the one that is there. Its words are a stranger's and may name people: they are not in the
 * log, which nothing leaves.
 */
export const reportDump = action({
  name: 'reportDump',
  event: 'report.received',
  schema: reportInput,
  run: async ({ trx, input, context, scope }) => {
    const { id: given, ...what } = input
    const source = context.actor.name
    const known = given ? await dumpReportById(trx, given) : null
    const isSame =
      known &&
      (['service', 'lat', 'lon', 'address', 'description'] as const).every(
        (field) => known[field] === what[field],
      )
    if (known && !isSame) throw new Problem('record.conflict', { id: known.id })
    const since = new Date(Date.parse(scope.at) - dayMs).toISOString()
    const there = known ?? (given ? null : await sameReport(trx, { ...what, source }, since))
    if (there) return { result: { id: there.id }, event: null }
    const id = given ?? context.newId()
    await insertReport(trx, scope, { ...what, id, source })
    const { service, lat, lon } = what
    return {
      result: { id },
      event: { subject: 'dumpReport', subjectId: id, before: null, after: { id, service, lat, lon } },
    }
  },
})
