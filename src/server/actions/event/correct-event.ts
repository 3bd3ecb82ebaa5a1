import { eventContent, eventCorrectionInput } from '#domain/event/event-input.ts'
import { action } from '../action.ts'
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
      const content = parseInput(eventContent, { ...seen, ...step.input.changes })
      refuseFields(await wrongReferences(step.trx, eventReferences, content, projectId))
      return { content, isCancelled: false }
    }),
})
