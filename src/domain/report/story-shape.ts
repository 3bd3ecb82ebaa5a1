import { exactTextIn, type ReportLanguage } from '../text/local-text.ts'
import type { Story } from './narrative.ts'
import { storySentences, storyText } from './story-sentences.ts'

export const storyTextParts = ['before', 'impact', 'result'] as const

/** A story held against what the form asks of it, in one language. */
export interface StoryShape {
  /** Over all its parts; the quote of the person counts as one, as for the checker. */
  readonly sentenceCount: number
  readonly isLength: boolean
  readonly missing: readonly ((typeof storyTextParts)[number] | 'quote')[]
  /** Without consent to publication it is not printed. */
  readonly isPrinted: boolean
}

/** How a story stands: `asked` is the form's number of sentences, 5 to 8 in that of 2022. */
export function storyShape(
  story: Story,
  lang: ReportLanguage,
  asked: { readonly from: number; readonly to: number },
): StoryShape {
  const part = (name: (typeof storyTextParts)[number] | 'quote'): string =>
    exactTextIn(story[name], lang) ?? ''
  const sentenceCount = storySentences(storyText(storyTextParts.map(part), part('quote')))
  return {
    sentenceCount,
    isLength: sentenceCount >= asked.from && sentenceCount <= asked.to,
    missing: [...storyTextParts, 'quote' as const].filter((name) => part(name) === ''),
    isPrinted: story.hasConsent,
  }
}
