/*
 * A letter as lines in their places, the same for Word and PDF. The letterhead has Kazakh on the left and Russian on the
 * right, as the law on languages asks of letterheads; below it everything is in the letter's own language.
 */
import { formatDay } from '#domain/calendar/format-day.ts'
import { printedPhone } from '#domain/contact/phone.ts'
import type { LetterheadSide, LetterModel } from '#domain/recommendation/letter-model.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { printable } from '../layout/printed-text.ts'

/** One side of the head: the name, then lines in small. */
export interface HeadColumn {
  readonly lang: ReportLanguage
  readonly name: string
  readonly details: readonly string[]
}

export interface LetterLayout {
  readonly lang: ReportLanguage
  readonly title: string
  readonly head: readonly [HeadColumn, HeadColumn]
  /** Outgoing number, then the day. */
  readonly number: readonly string[]
  readonly addressee: readonly string[]
  readonly subject: string | null
  readonly paragraphs: readonly string[]
  /** Printed as a numbered list. */
  readonly recommendations: readonly string[]
  readonly enclosures: { readonly label: string; readonly items: readonly string[] } | null
  readonly position: string
  readonly signer: string
  readonly executor: readonly string[]
}

/** Where everything of a letter stands. */
export function letterLayout(model: LetterModel): LetterLayout {
  const { lang } = model
  const number = message(lang, 'letter.paper.number', { number: model.number })
  const lines = (list: readonly string[]): string[] => list.map(printable)
  return {
    lang,
    title: printable(`${number}, ${formatDay(model.sentOn, lang, 'short')}`),
    head: [headColumn(model, 'kk'), headColumn(model, 'ru')],
    number: lines([number, formatDay(model.sentOn, lang)]),
    addressee: lines(model.addressee),
    subject: model.subject === null ? null : printable(model.subject),
    paragraphs: lines(model.paragraphs),
    recommendations: lines(model.recommendations),
    enclosures:
      model.enclosures.length === 0
        ? null
        : { label: message(lang, 'letter.paper.enclosures'), items: lines(model.enclosures) },
    position: printable(model.signerPosition ?? message(lang, 'letter.paper.head')),
    signer: printable(model.signer ?? ''),
    executor: lines([
      ...(model.executor === null ? [] : [message(lang, 'letter.paper.executor', { name: model.executor })]),
      ...(model.executorPhone === null
        ? []
        : [message(lang, 'letter.paper.phone', { phone: printedPhone(model.executorPhone) })]),
    ]),
  }
}

function headColumn(model: LetterModel, lang: ReportLanguage): HeadColumn {
  const { name, address }: LetterheadSide = model.letterhead[lang]
  const details = [
    address,
    model.phone === null ? null : message(lang, 'letter.paper.phone', { phone: printedPhone(model.phone) }),
    model.email === null ? null : message(lang, 'letter.paper.email', { email: model.email }),
    model.bin === null ? null : message(lang, 'letter.paper.bin', { bin: model.bin }),
  ]
  return {
    lang,
    name: printable(name),
    details: details.flatMap((line) => (line === null ? [] : printable(line))),
  }
}
