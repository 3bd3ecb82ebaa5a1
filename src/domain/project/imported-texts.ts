import { narrativeFields, type NarrativeField, type Story } from '../report/narrative.ts'
import type { storyParts } from '../report/model.ts'
import { lineText, linesText, type FieldId, type ReportModel, type ReportStory } from '../report/model.ts'
import type { LocalText } from '../text/local-text.ts'
import { quoted } from './imported-note.ts'
import type { TextReader } from './imported-text.ts'

export interface ImportedNarrative {
  readonly field: NarrativeField
  readonly text: LocalText
}

/** A story without consent: nobody has given any to this record yet. */
export type ImportedStory = Pick<Story, 'title' | 'before' | 'impact' | 'result' | 'quote'>

const sections: { readonly [field in NarrativeField]: string } = {
  about: '1.about',
  goal: '1.about',
  achieved: '1.about',
  deviations: '1.deviations',
  goalFacts: '2',
  changes: '3',
  concreteResults: '5.1',
  longTermEffect: '5.2',
  sustainability: '5.3',
  socialEffect: '5.4',
  partnerAnalysis: '6',
  attachments: 'end',
}

/** The running texts of the form as they stand. */
export function importedNarratives(model: ReportModel, reader: TextReader): ImportedNarrative[] {
  return narrativeFields.flatMap((field: NarrativeField & FieldId) => {
    const text = reader.text(model.fields[field], { section: sections[field], column: field })
    return Object.keys(text).length === 0 ? [] : [{ field, text }]
  })
}

/** Stories in the parts in which they are told; one that is not divided is left to people. */
export function importedStories(model: ReportModel, reader: TextReader): ImportedStory[] {
  return model.stories.flatMap((story, index) => {
    const cell = { section: '3.story', row: index + 1 }
    const undivided = textOf(story, 'text')
    if (undivided.trim() !== '')
      reader.notes.unread.push({ reason: 'storyUndivided', place: quoted(cell, undivided) })
    const part = (column: (typeof storyParts)[number]): LocalText =>
      reader.text(
        story.parts.filter((one) => one.part === column).flatMap((one) => one.lines),
        { ...cell, column },
      )
    const parts = {
      before: part('before'),
      impact: part('impact'),
      result: part('result'),
      quote: part('quote'),
    }
    if (Object.values(parts).every((text) => Object.keys(text).length === 0)) return []
    const title = reader.name(story.title ? lineText(story.title) : '', { ...cell, column: 'title' })
    return [{ title: reader.local(title), ...parts }]
  })
}

const textOf = (story: ReportStory, part: ReportStory['parts'][number]['part']): string =>
  story.parts
    .filter((one) => one.part === part)
    .map((one) => linesText(one.lines))
    .join('\n')
