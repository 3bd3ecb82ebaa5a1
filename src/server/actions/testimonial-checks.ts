/* What a testimonial cannot be: of a place that is no settlement, said before its event or on a day to come. */
import type { Transaction } from 'kysely'
import type { Testimonial } from '#domain/testimonial/testimonial.ts'
import type { FieldProblem } from '#server/problem.ts'
import type { DB } from '#store/schema.ts'
import { concernProblems } from './concern-checks.ts'

export const testimonialReferences = { placeId: 'place', activityId: 'activity', eventId: 'event' } as const

export async function testimonialProblems(
  trx: Transaction<DB>,
  { placeId, eventId, saidOn }: Pick<Testimonial, 'placeId' | 'eventId' | 'saidOn'>,
): Promise<FieldProblem[]> {
  const problems = await concernProblems(trx, { placeId, eventId, raisedOn: saidOn })
  return problems.map((problem) =>
    problem.path === 'raisedOn' ? { path: 'saidOn', key: 'input.beforeEvent' } : problem,
  )
}
