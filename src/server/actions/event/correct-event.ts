import { eventContent, eventCorrectionInput } from '#domain/event/event-input.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { Problem } from '#server/problem.ts'
import { action } from '../action.ts'
import { scopeOf, wrongOwnPlace } from '../own-places.ts'
import { parseInput, refuseFields } from '../parse-input.ts'
import { wrongReferences } from '../references.ts'
import { addEventVersion } from '../add-event-version.ts'
import { eventReferences } from '../event-references.ts'

/** Corrects an event by a new version with its reason; the old one stays. */
export const correctEvent = action({
  name: 'correctEvent',
  event: 'event.corrected',
  schema: eventCorrectionInput,
  run: (step) =>
    addEventVersion(step, async (seen, projectId) => {
      const { actor } = step.context
      const isOwn = isInScope(await scopeOf(step.trx, actor), seen.placeId)
      if (!isOwn) throw new Problem('record.notFound', { id: step.input.id })
      const content = parseInput(eventContent, { ...seen, ...step.input.changes })
      refuseFields(await wrongReferences(step.trx, eventReferences, content, projectId))
      refuseFields(await wrongOwnPlace(step.trx, actor, content.placeId))
      return { content, isCancelled: false }
    }),
})
