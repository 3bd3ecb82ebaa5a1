import { storyTable } from '#store/report.ts'
import { removeRecord } from '../remove-record.ts'

/** Removes a success story. */
export const removeStory = removeRecord({ name: 'removeStory', event: 'story.removed', table: storyTable })
