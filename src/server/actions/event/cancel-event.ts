import { eventCancellationInput } from '#domain/event/event-input.ts'
import { action } from '../action.ts'
import { addEventVersion } from '../add-event-version.ts'

/** Cancels an event: it stays in the journal and counts nowhere. */
export const cancelEvent = action({
  name: 'cancelEvent',
  event: 'event.cancelled',
  schema: eventCancellationInput,
  run: (step) => addEventVersion(step, (content) => Promise.resolve({ content, isCancelled: true })),
})
