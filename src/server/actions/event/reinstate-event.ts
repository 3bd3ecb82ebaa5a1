import { eventReinstatementInput } from '#domain/event/event-input.ts'
import { action } from '../action.ts'
import { addEventVersion } from '../add-event-version.ts'

/** Takes back the cancellation of an event: it counts again, and its history says why. */
export const reinstateEvent = action({
  name: 'reinstateEvent',
  event: 'event.reinstated',
  schema: eventReinstatementInput,
  run: (step) =>
    addEventVersion(step, (content) => Promise.resolve({ content, isCancelled: false }), {
      isOfCancelled: true,
    }),
})
