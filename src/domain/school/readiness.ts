import type { PlainDate } from '../calendar/day.ts'
import type { Adviser, Presentation, Training } from './school.ts'

/** The first day on which an adviser was trained; null before. A cancelled training trained nobody. */
export function trainedOn(adviserId: string, trainings: readonly Training[]): PlainDate | null {
  const days = trainings
    .filter((training) => !training.isCancelled && training.adviserIds.includes(adviserId))
    .map(({ on }) => on)
  return days.toSorted()[0] ?? null
}

/**
 * Advisers who may not present on a day: nobody presents before being trained. Whoever is trained in the morning may
 * present in the afternoon; who came later, or has left, may not.
 */
export function notReady(
  advisers: readonly Adviser[],
  trainings: readonly Training[],
  on: PlainDate,
): Adviser[] {
  return advisers.filter(({ id, since, leftOn }) => {
    const trained = trainedOn(id, trainings)
    return trained === null || trained > on || since > on || (leftOn !== null && leftOn < on)
  })
}

/** Presentations that would stand before any training if one training went. */
export function presentationsWithout(
  training: Training,
  trainings: readonly Training[],
  presentations: readonly Presentation[],
): Presentation[] {
  const rest = trainings.filter(({ id }) => id !== training.id)
  return presentations.filter(
    ({ adviserIds, on, isCancelled }) =>
      !isCancelled &&
      adviserIds.some((id) => {
        const trained = trainedOn(id, rest)
        return training.adviserIds.includes(id) && (trained === null || trained > on)
      }),
  )
}
