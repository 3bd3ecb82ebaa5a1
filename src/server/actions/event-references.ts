import type { References } from './references.ts'

/** What an event names. */
export const eventReferences: References = { activityId: 'activity', placeId: 'place' }
