/*
 * A letter as it goes on paper, in one language: what stands on the organisation's letterhead and below it. The head is
 * always in both state languages; a text nobody has written in the letter's language is shown in the other one and named
 * in `untranslated`, so that a page can say so before the letter is printed.
 */
import type { PlainDate } from '../calendar/day.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { exactTextIn, textIn, type LocalText, type ReportLanguage } from '../text/local-text.ts'
import type { Letter, Recommendation } from './recommendation.ts'

/** One side of the letterhead. */
export interface LetterheadSide {
  readonly name: string
  readonly address: string | null
}

export type LetterPart =
  | 'organisation'
  | 'head'
  | 'addressee'
  | 'addresseePerson'
  | 'subject'
  | 'body'
  | 'recommendations'
  | 'enclosures'
  | 'signer'
  | 'signerPosition'

export interface LetterModel {
  readonly lang: ReportLanguage
  readonly letterhead: { readonly [lang in ReportLanguage]: LetterheadSide }
  readonly bin: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly number: string
  readonly sentOn: PlainDate
  /** Lines of the addressee's block: the body, then the person. */
  readonly addressee: readonly string[]
  readonly subject: string | null
  readonly paragraphs: readonly string[]
  readonly recommendations: readonly string[]
  readonly enclosures: readonly string[]
  /** Null where the printed word for a head is to stand. */
  readonly signerPosition: string | null
  readonly signer: string | null
  readonly executor: string | null
  readonly executorPhone: string | null
  /** Parts that are shown in the other language. */
  readonly untranslated: readonly LetterPart[]
}

interface LetterSource {
  readonly organisation: Organisation
  readonly recommendations: readonly Recommendation[]
}

/** The letter as it is printed in a language. */
export function letterModel(
  letter: Letter,
  { organisation, recommendations }: LetterSource,
  lang: ReportLanguage,
): LetterModel {
  const carried = recommendations.filter((each) => letter.recommendationIds.includes(each.id))
  const text = (local: LocalText): string | null => textIn(local, lang)
  const parts: readonly (readonly [LetterPart, readonly LocalText[]])[] = [
    ['organisation', [organisation.name]],
    ['head', isWritten(letter.signer) ? [] : [organisation.head]],
    ['addressee', [letter.addressee]],
    ['addresseePerson', [letter.addresseePerson]],
    ['subject', [letter.subject]],
    ['body', [letter.body]],
    ['recommendations', carried.map((each) => each.text)],
    ['enclosures', [letter.enclosures]],
    ['signerPosition', [letter.signerPosition]],
    ['signer', [letter.signer]],
  ]
  return {
    lang,
    letterhead: { ru: side(organisation, 'ru'), kk: side(organisation, 'kk') },
    bin: organisation.bin,
    phone: organisation.phone,
    email: organisation.email,
    number: letter.number,
    sentOn: letter.sentOn,
    addressee: [...linesOf(text(letter.addressee)), ...linesOf(text(letter.addresseePerson))],
    subject: text(letter.subject),
    paragraphs: linesOf(text(letter.body)),
    recommendations: carried.flatMap((each) => text(each.text) ?? []),
    enclosures: linesOf(text(letter.enclosures)),
    signerPosition: text(letter.signerPosition),
    signer: text(letter.signer) ?? text(organisation.head),
    executor: text(letter.executor),
    executorPhone: letter.executorPhone,
    untranslated: parts.flatMap(([part, locals]) =>
      locals.some((local) => isWritten(local) && exactTextIn(local, lang) === null) ? [part] : [],
    ),
  }
}

const isWritten = (text: LocalText): boolean => text.ru !== undefined || text.kk !== undefined

const linesOf = (text: string | null): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const side = ({ name, address }: Organisation, lang: ReportLanguage): LetterheadSide => ({
  name: textIn(name, lang) ?? '',
  address: textIn(address, lang),
})
