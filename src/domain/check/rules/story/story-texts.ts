import { linesText, type ReportModel, type ReportStory, type StoryPart } from '../../../report/model.ts'
import { fieldPlace } from '../../../report/passages.ts'
import type { Place } from '../../finding.ts'

/** A success story to judge: marked as one, or the whole of section 3 where none is marked. */
export interface StoryText {
  readonly text: string
  readonly marked: boolean
  /** The parts with words in them; empty where the story is not divided. */
  readonly parts: ReadonlySet<StoryPart>
  readonly place: Place
}

/** The report's success stories; section 3 as a whole where no story is marked in it, nothing where it is empty. */
export function storyTexts(model: ReportModel): StoryText[] {
  const marked = model.stories.map(storyText).filter(({ text }) => text !== '')
  if (marked.length > 0) return marked
  const changes = linesText(model.fields.changes).trim()
  if (changes === '') return []
  const first = changes.split('\n')[0] ?? ''
  return [{ text: changes, marked: false, parts: new Set(), place: fieldPlace('changes', 1, first) }]
}

function storyText(story: ReportStory, index: number): StoryText {
  const filled = story.parts.filter((part) => linesText(part.lines).trim() !== '')
  const text = filled.map((part) => linesText(part.lines).trim()).join('\n')
  const divided = filled.some((part) => part.part !== 'text')
  const quote = text.split('\n')[0] ?? ''
  return {
    text,
    marked: true,
    parts: divided ? new Set(filled.map((part) => part.part)) : new Set(),
    place: {
      section: '3.story',
      row: index + 1,
      quote: quote.length > 120 ? `${quote.slice(0, 119)}…` : quote,
    },
  }
}
