import type { Rule } from '../../rule.ts'
import { finalBeforeOthers } from './final-before-others.ts'
import { letterBeforeMeetings } from './letter-before-meetings.ts'
import { untrainedActors } from './untrained-actors.ts'

/** Things happen in an order that can be: training before acting, meetings before their letters, the final event last. */
export const dateOrderRule: Rule = {
  id: 'date.order',
  check: (model) => [...untrainedActors(model), ...letterBeforeMeetings(model), ...finalBeforeOthers(model)],
}
