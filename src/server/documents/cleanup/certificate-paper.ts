import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { Certificate } from '#domain/works/public-worker.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper } from '../paper/paper.ts'

/** A certificate of thanks. The name stands on a line of its own, so that no language has to inflect it. */
export function certificatePaper(
  certificate: Certificate,
  thanks: {
    readonly name: string
    readonly for: 'cleanUp' | 'works'
    readonly occasion: string
    readonly place: string
  },
  organisation: Organisation,
  lang: ReportLanguage,
): Paper {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return {
    lang,
    date: certificate.on,
    letterhead: letterheadOf(organisation, lang),
    title: `${t('works.certificate.title')} № ${certificate.number}`,
    subtitle: thanks.name,
    blocks: [
      { kind: 'text', text: t(`works.certificate.${thanks.for}`) },
      ...(thanks.occasion === ''
        ? []
        : [{ kind: 'fact' as const, label: t('works.certificate.occasion'), value: thanks.occasion }]),
      { kind: 'fact', label: t('works.certificate.place'), value: thanks.place },
      { kind: 'fact', label: t('works.certificate.on'), value: formatDay(certificate.on, lang, 'long') },
      {
        kind: 'signature',
        position: t('works.certificate.head'),
        name: textIn(organisation.head, lang) ?? '_'.repeat(20),
      },
    ],
  }
}
