/* A positive case on one page: a success story of the report with its pictures, to hang up or hand out by itself. */
import type { PlainDate } from '#domain/calendar/day.ts'
import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportStory } from '#domain/report/model.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { printedLine } from '../layout/printed-text.ts'
import type { Paper, PaperBlock, PaperPicture } from '../paper/paper.ts'

/** More would leave no room for the text. */
export const mostCasePictures = 4

interface CaseOf {
  /** As the report prints it: its figures are counted from the records, its quote is marked. */
  readonly story: ReportStory
  readonly labels: FormEdition['storyParts']
  readonly pictures: readonly Omit<PaperPicture, 'caption'>[]
  readonly project: string
  readonly organisation: Organisation
  readonly today: PlainDate
}

/** The case as a paper; whether it fits one page is known when it is set. */
export function casePaper(
  { story, labels, pictures, project, organisation, today }: CaseOf,
  lang: ReportLanguage,
): Paper {
  const parts = story.parts.flatMap(({ part, lines }): PaperBlock[] => {
    const texts = lines.map((line): PaperBlock => ({ kind: 'text', text: printedLine(line) }))
    if (part === 'text' || part === 'quote') return texts
    return [{ kind: 'heading', text: labels[part][lang].replace(/:\s*$/, '') }, ...texts]
  })
  const shown = pictures.slice(0, mostCasePictures)
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: story.title === null ? '' : printedLine(story.title),
    subtitle: project,
    blocks: [
      ...parts,
      ...(shown.length === 0
        ? []
        : [
            {
              kind: 'pictures',
              inRow: Math.max(2, shown.length),
              pictures: shown.map((picture) => ({ ...picture, caption: '' })),
            } as const,
          ]),
    ],
  }
}
