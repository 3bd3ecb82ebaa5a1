import { storyInput } from '#domain/report/report-input.ts'
import { storyTable } from '#store/report.ts'
import { changeRecord } from '../change-record.ts'

/** Changes a success story, its consent included. */
export const changeStory = changeRecord({
  name: 'changeStory',
  event: 'story.changed',
  schema: storyInput,
  table: storyTable,
})
