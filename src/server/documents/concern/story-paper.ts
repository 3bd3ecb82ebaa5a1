/* The story of one problem on paper: what was raised, and day by day what was done about it until the answer. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { storyMoments, type ConcernStory, type StoryStep } from '#domain/concern/concern-story.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type Language, type LocalText, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

/** What a step of a story says, in one line or two. */
export function stepText(
  step: StoryStep,
  { concern }: Pick<ConcernStory, 'concern'>,
  lang: Language,
): string {
  const written = (text: LocalText): string | null => textIn(text, lang)
  // A part that ends a sentence by itself gets no second full stop.
  const lines = (...parts: (string | null | undefined)[]): string =>
    parts
      .filter(Boolean)
      .join('. ')
      .replaceAll(/([.!?…])\. /g, '$1 ')
  switch (step.kind) {
    case 'raised':
      return lines(written(concern.raisedBy))
    case 'settled':
      return lines(written(concern.settlement))
    case 'decided':
      return lines(written(step.decision.text), step.event && written(step.event.title))
    case 'done':
      return lines(written(step.decision.text), written(step.decision.outcome))
    case 'recommended':
      return lines(written(step.recommendation.text))
    case 'registered':
      return `№ ${step.letter.registeredNumber ?? ''}`
    case 'sent':
    case 'reminded':
      return lines(`№ ${step.letter.number}`, written(step.letter.addressee), written(step.letter.subject))
    case 'replied':
      return lines(
        `№ ${step.reply.incomingNumber}`,
        message(lang, `letter.reply.class.${step.reply.replyClass}`),
        written(step.reply.forwardedTo),
        written(step.reply.summary),
      )
  }
}

interface StoryOf {
  readonly story: ConcernStory
  readonly place: LocalText
  readonly organisation: Organisation
  readonly today: PlainDate
}

/** The story as a paper of a page or two. */
export function storyPaper({ story, place, organisation, today }: StoryOf, lang: ReportLanguage): Paper {
  const { concern, stage, steps } = story
  const fact = (label: string, value: string | null): PaperBlock[] =>
    value ? [{ kind: 'fact', label, value }] : []
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: message(lang, 'concern.story'),
    subtitle: textIn(concern.text, lang) ?? '',
    blocks: [
      ...fact(message(lang, 'concern.village'), textIn(place, lang)),
      ...fact(message(lang, 'concern.stage'), message(lang, `concern.stage.${stage}`)),
      {
        kind: 'table',
        columns: [
          { heading: message(lang, 'gathering.when'), share: 16 },
          { heading: '', share: 22 },
          { heading: '', share: 62 },
        ],
        rows: storyMoments(steps).map(({ kind, on, steps: same }) => [
          formatDay(on, lang, 'short'),
          message(lang, `concern.step.${kind}`),
          same.map((step) => stepText(step, story, lang)).join('\n'),
        ]),
      },
    ],
  }
}
