import type { Transaction } from 'kysely'
import type { Publication } from '#domain/outreach/outreach.ts'
import { readingsOf, wrongReading, type ReachReading } from '#domain/outreach/reach-reading.ts'
import type { FieldProblem } from '#server/problem.ts'
import { publicationTable, reachReadingTable } from '#store/outreach.ts'
import { deleteRecord, projectOfRecord, recordById, recordsOf, recordToChange } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { wrongToday } from './village-record.ts'

async function readingsOfPublication(trx: Transaction<DB>, id: string): Promise<ReachReading[]> {
  const projectId = await projectOfRecord(trx, publicationTable, id)
  return projectId === null ? [] : readingsOf(await recordsOf(trx, reachReadingTable, projectId), id)
}

/** A reading stays with its publication, is of no day before it or ahead, and is the only one of its day. */
export async function reachReadingProblems(
  trx: Transaction<DB>,
  input: Pick<ReachReading, 'publicationId' | 'on'> & { readonly id?: string | undefined },
  step: Parameters<typeof wrongToday>[0],
): Promise<FieldProblem[]> {
  const publication = await recordToChange(trx, publicationTable, input.publicationId)
  // One that is not there the references tell.
  if (!publication) return []
  const before = input.id === undefined ? null : await recordById(trx, reachReadingTable, input.id)
  if (before && before.publicationId !== input.publicationId)
    return [{ path: 'publicationId', key: 'outreach.reading.wrong.publication' }]
  const readings = await readingsOfPublication(trx, publication.id)
  const wrong = wrongReading(publication, readings, { ...input, id: input.id ?? '' })
  return [
    ...wrongToday(step, input.on),
    ...(wrong === null ? [] : [{ path: 'on', key: `outreach.reading.wrong.${wrong}` }]),
  ]
}

/** A publication came out no later than somebody read who had seen it. */
export async function publishedOnProblems(
  trx: Transaction<DB>,
  { id, publishedOn }: Pick<Publication, 'publishedOn'> & { readonly id?: string | undefined },
): Promise<FieldProblem[]> {
  const readings = id === undefined ? [] : await readingsOfPublication(trx, id)
  const isLate = readings.some(({ on, withdrawnWhy }) => withdrawnWhy === null && on < publishedOn)
  return isLate ? [{ path: 'publishedOn', key: 'outreach.reading.wrong.late' }] : []
}

/** Takes the readings of a publication away with it, and returns what the log keeps of them. */
export async function removeReadings(trx: Transaction<DB>, { id }: Publication): Promise<object> {
  const readings = await readingsOfPublication(trx, id)
  for (const each of readings) await deleteRecord(trx, reachReadingTable.table, each.id)
  return readings.length === 0 ? {} : { readings }
}
