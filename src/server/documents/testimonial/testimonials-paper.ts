/* What people said, as a collection to hand in or hang up: village by village, a name only where its consent allows it. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Testimonial } from '#domain/testimonial/testimonial.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface PrintedTestimonial {
  readonly testimonial: Testimonial
  readonly village: string
  /** «Name, resident» or «resident»: by the consent to publication alone. */
  readonly who: string
}

export function testimonialsPaper(
  printed: readonly PrintedTestimonial[],
  {
    organisation,
    project,
    today,
  }: { readonly organisation: Organisation; readonly project: string; readonly today: PlainDate },
  lang: ReportLanguage,
): Paper {
  const byVillage = Map.groupBy(printed, ({ village }) => village)
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: message(lang, 'testimonial.title'),
    subtitle: project,
    blocks: [
      ...[...byVillage].flatMap(([village, all]): PaperBlock[] => [
        { kind: 'heading', text: village },
        ...all.map((each): PaperBlock => ({ kind: 'text', text: told(each, lang) })),
      ]),
      { kind: 'text', text: message(lang, 'testimonial.paper.count', { count: printed.length }) },
    ],
  }
}

function told({ testimonial, who }: PrintedTestimonial, lang: ReportLanguage): string {
  const { words, saidIn, kind, url, saidOn } = testimonial
  const said = textIn(words, lang)
  const isTranslated = words[lang] !== undefined && saidIn !== lang
  const details = [
    who,
    formatDay(saidOn, lang, 'long'),
    ...(kind === 'words' ? [] : [message(lang, `testimonial.kind.${kind}`)]),
    ...(isTranslated ? [message(lang, `testimonial.translated.${saidIn}`)] : []),
    ...(url === null ? [] : [url]),
  ].join(' · ')
  return said ? `«${said}»\n${details}` : details
}
