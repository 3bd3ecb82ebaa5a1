import { formText } from '../form/form-edition.ts'
import { plainLine, storyParts, type Lines, type ReportStory } from '../model.ts'
import { exactTextIn } from '../../text/local-text.ts'
import type { Story } from '../narrative.ts'
import { lacks, oneLine, textOrMissing, type BuildContext } from './build-context.ts'
import { resolvedLines } from './references.ts'

/** Success stories whose people agreed to publication, in the form's parts. */
export function storiesOf(context: BuildContext): ReportStory[] {
  const ordered = context.records.stories.toSorted((a, b) => a.position - b.position)
  const printable = ordered.filter((story) => story.hasConsent)
  if (printable.length > 0) return printable.map((story) => printedStory(context, story))
  const { missing } = context.words
  const [first] = ordered
  lacks(context, 'story', first ? missing.storyConsent(nameOf(context, first)) : missing.story)
  return []
}

const nameOf = (context: BuildContext, story: Story): string =>
  oneLine(exactTextIn(story.title, context.lang) ?? String(story.position), 120)

function printedStory(context: BuildContext, story: Story): ReportStory {
  const title = textOrMissing(context, story.title, 'story.title')
  const parts = storyParts.flatMap((part) => {
    const lines = partLines(context, story, part)
    return lines.length === 0 ? [] : [{ part, lines }]
  })
  return { title: title === null ? null : plainLine(oneLine(title)), parts }
}

function partLines(context: BuildContext, story: Story, part: (typeof storyParts)[number]): Lines {
  const label = formText(context.form.storyParts[part], context.lang)
  const wanted = context.words.missing.storyPart(label, nameOf(context, story))
  const text = textOrMissing(context, story[part], `story.${part}`, wanted)
  const person = part === 'quote' ? textOrMissing(context, story.quotedPerson, 'story.quote') : null
  const printed = text !== null && person !== null ? context.words.quote(text, oneLine(person)) : text
  return resolvedLines(context, printed, label, `story.${part}`)
}
