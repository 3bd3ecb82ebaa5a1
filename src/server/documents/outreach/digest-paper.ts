/* What was published in a period, for the operator, the akimat or the archive: totals, the list by day, the screenshots. */
import type { PlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { publicationTotal, totalsBy, type PublicationTotal } from '#domain/outreach/publication-totals.ts'
import type { ReadPublication } from '#domain/outreach/reach-reading.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import type { Paper, PaperBlock, PaperPicture } from '../paper/paper.ts'

export interface DigestOf {
  /** In the order in which they are listed. */
  readonly publications: readonly ReadPublication[]
  /** Screenshots of a publication, by its id. */
  readonly pictures: ReadonlyMap<string, readonly Omit<PaperPicture, 'caption'>[]>
  /** Screenshots that are not shown: too many, or their files cannot be read. */
  readonly picturesLeftOut: number
  readonly project: string
  readonly organisation: Organisation
  /** As was asked for; without one, from the first or to the last publication. */
  readonly from: PlainDate | null
  readonly until: PlainDate | null
  readonly today: PlainDate
}

const number = (value: number): string => new Intl.NumberFormat('ru').format(value)

/** The digest as a paper. */
export function digestPaper(digest: DigestOf, lang: ReportLanguage): Paper {
  const { publications, organisation, project, today } = digest
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const whole = publicationTotal('', publications)
  return {
    lang,
    date: today,
    letterhead: letterheadOf(organisation, lang),
    title: t('outreach.digest'),
    subtitle: project,
    blocks: [
      { kind: 'fact', label: t('outreach.digest.period'), value: periodOf(digest, lang) },
      { kind: 'fact', label: t('outreach.digest.count'), value: number(whole.count) },
      { kind: 'fact', label: t('outreach.reach'), value: reachText(whole) },
      { kind: 'fact', label: t('outreach.digest.unknown'), value: number(whole.unknown) },
      ...totals(t('outreach.kind'), publications, ({ kind }) => t(`outreach.kind.${kind}`), lang),
      ...totals(t('outreach.outlet'), publications, ({ outlet }) => textIn(outlet, lang) ?? '', lang),
      ...totals(
        t('outreach.language'),
        publications,
        ({ language }) => t(`outreach.language.${language}`),
        lang,
      ),
      { kind: 'heading', text: t('outreach.tab.publications') },
      list(publications, lang),
      ...pictures(digest, lang),
    ],
  }
}

function periodOf({ publications, from, until }: DigestOf, lang: ReportLanguage): string {
  const days = publications.map(({ publishedOn }) => publishedOn).toSorted()
  const first = from ?? days[0]
  const last = until ?? days.at(-1)
  return [first, last].map((day) => (day === undefined ? '…' : formatDay(day, lang, 'short'))).join(' – ')
}

const reachText = ({ reach }: PublicationTotal): string => (reach === null ? '—' : number(reach))

function totals(
  heading: string,
  publications: readonly ReadPublication[],
  keyOf: (publication: ReadPublication) => string,
  lang: ReportLanguage,
): PaperBlock[] {
  if (publications.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { heading, share: 40 },
        { heading: message(lang, 'outreach.digest.count'), share: 22, align: 'right' },
        { heading: message(lang, 'outreach.reach'), share: 18, align: 'right' },
        { heading: message(lang, 'outreach.digest.unknown'), share: 20, align: 'right' },
      ],
      rows: totalsBy(publications, keyOf).map((total) => [
        total.key,
        number(total.count),
        reachText(total),
        number(total.unknown),
      ]),
    },
  ]
}

function list(publications: readonly ReadPublication[], lang: ReportLanguage): PaperBlock {
  if (publications.length === 0) return { kind: 'text', text: message(lang, 'outreach.digest.none') }
  const lines = (...parts: readonly (string | null)[]): string => parts.filter(Boolean).join('\n')
  return {
    kind: 'table',
    columns: [
      { heading: '№', share: 6, align: 'right' },
      { heading: message(lang, 'outreach.publishedOn'), share: 15 },
      { heading: message(lang, 'outreach.name'), share: 37 },
      { heading: message(lang, 'outreach.outlet'), share: 22 },
      { heading: message(lang, 'outreach.reach'), share: 20 },
    ],
    rows: publications.map((each, at) => [
      String(at + 1),
      formatDay(each.publishedOn, lang, 'short'),
      lines(textIn(each.title, lang), each.url),
      lines(
        textIn(each.outlet, lang),
        message(lang, `outreach.kind.${each.kind}`),
        message(lang, `outreach.language.${each.language}`),
      ),
      each.reach === null
        ? message(lang, 'outreach.digest.reachUnknown')
        : lines(
            number(each.reach),
            each.reachOn &&
              message(lang, 'outreach.reading.digest', { day: formatDay(each.reachOn, lang, 'short') }),
            textIn(each.reachSource, lang),
          ),
    ]),
  }
}

function pictures(digest: DigestOf, lang: ReportLanguage): PaperBlock[] {
  const shown = digest.publications.flatMap(({ id, outlet }, at) =>
    (digest.pictures.get(id) ?? []).map((picture) => ({
      ...picture,
      caption: `№ ${at + 1}. ${textIn(outlet, lang) ?? ''}`,
    })),
  )
  const left = digest.picturesLeftOut
  if (shown.length + left === 0) return []
  return [
    { kind: 'heading', text: message(lang, 'outreach.digest.pictures') },
    { kind: 'pictures', pictures: shown },
    ...(left === 0
      ? []
      : [{ kind: 'text', text: message(lang, 'outreach.digest.leftOut', { count: left }) } as const]),
  ]
}
