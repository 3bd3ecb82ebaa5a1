import type { Kysely } from 'kysely'
import type { IndicatorSource } from '#domain/indicator/indicator.ts'
import type { FieldProblem } from '#server/problem.ts'
import { missingIds } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'

/** The places of an indicator's source that the organisation does not have. */
export async function placesOfSource(
  db: Kysely<DB>,
  { source }: { readonly source: Pick<IndicatorSource, 'placeIds'> },
): Promise<FieldProblem[]> {
  const missing = await missingIds(db, 'place', source.placeIds ?? [], null)
  return missing.length > 0 ? [{ path: 'source.placeIds', key: 'input.reference' }] : []
}
