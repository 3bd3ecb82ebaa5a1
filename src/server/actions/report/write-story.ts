import { storyInput } from '#domain/report/report-input.ts'
import { storyTable } from '#store/report.ts'
import { addRecord } from '../add-record.ts'

/** Writes a success story in the parts of the form. */
export const writeStory = addRecord({
  name: 'writeStory',
  event: 'story.written',
  schema: storyInput,
  table: storyTable,
})
