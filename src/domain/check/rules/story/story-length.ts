import type { ReportModel } from '../../../report/model.ts'
import { formEdition } from '../../../report/form/editions.ts'
import { storySentences } from '../../../report/story-sentences.ts'
import type { Finding } from '../../finding.ts'
import { storyTexts } from './story-texts.ts'

/** Section 3 also compares the situation before and after: without a marked story it may hold this many sentences more. */
const roomForComparison = 4

/** `story.length`: a success story outside of the form's number of sentences; the person's words count as one. */
export function storyLength(model: ReportModel): Finding[] {
  const limits = formEdition(model.form)?.storySentences ?? { from: 5, to: 8 }
  return storyTexts(model).flatMap((story) => {
    const count = storySentences(story.text)
    const most = story.marked ? limits.to : limits.to + roomForComparison
    if (count >= limits.from && count <= most) return []
    return [
      {
        rule: 'story.length' as const,
        severity: 'warning' as const,
        variant: story.marked
          ? count < limits.from
            ? 'short'
            : 'long'
          : count < limits.from
            ? 'short'
            : 'unmarked',
        places: [story.place],
        figures: { sentences: count, least: limits.from, most: limits.to },
      },
    ]
  })
}
