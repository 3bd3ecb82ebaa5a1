import { isWithin } from '../../calendar/day.ts'
import type { Activity } from '../../plan/plan.ts'
import type { BuildContext } from './build-context.ts'

/** Whether a report is to answer for an activity: the final one for all, an interim one for those due in its period. */
export function isDue(context: BuildContext, activity: Activity): boolean {
  const { from, to } = context.figures.index.period
  return context.kind === 'final' || isWithin(activity.plannedTo, from, to)
}
