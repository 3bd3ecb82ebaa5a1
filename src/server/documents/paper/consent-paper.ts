/*
 * A consent to print, to be filled in by hand and recorded from the paper. Its rows are the elements
 * that article 8 of the Law 94-V wants in a consent, in the order of the form on the screen; what only the person can say
 * stays open.
 */
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { Paper, PaperBlock } from './paper.ts'

export interface ConsentOperator {
  readonly lang: ReportLanguage
  readonly date: PlainDate
  /** Who will keep the data; null where nobody entered it yet: it stays a line to write on. */
  readonly operatorName: string | null
  readonly operatorBin: string | null
  readonly operatorAddress: string | null
  /** As people write phones. */
  readonly operatorPhone: string | null
}

/** What a consent is about: whose data, which and what for, and what whoever agrees may ask for. */
interface ConsentAbout {
  readonly person: readonly (readonly [label: string, room: string])[]
  readonly data: readonly string[]
  readonly purpose: string
  readonly rights: string
  /** What is agreed to, where it is not the person's own data. */
  readonly statement?: string
}

/** Room to write by hand. */
export const roomToWrite = (signs: number): string => '_'.repeat(signs)
const box = '☐'

/** The consent as a paper of one page. */
export function consentPaper(
  { lang, date, ...operator }: ConsentOperator,
  { person, data, purpose, rights, statement }: ConsentAbout,
): Paper {
  const t = (key: MessageKey): string => message(lang, key)
  const yesNo = `${box} ${t('history.no')}   ${box} ${t('history.yes')}`
  const rows: (readonly [string, string])[] = [
    [
      t('household.consent.operatorName'),
      [
        operator.operatorName ?? roomToWrite(30),
        `${t('household.consent.bin')}: ${operator.operatorBin ?? roomToWrite(14)}`,
      ].join('\n'),
    ],
    ...person,
    [t('household.consent.data'), data.map((each) => `${box} ${each}`).join('\n')],
    [t('household.form.purpose'), purpose],
    [t('household.consent.keptUntil'), t('household.form.day')],
    [
      t('household.consent.thirdParties'),
      `${box} ${t('household.consent.nobody')}\n${box} ${t('household.form.whom')}: ${roomToWrite(22)}`,
    ],
    [t('household.consent.isSentAbroad'), yesNo],
    [t('household.consent.isPublished'), yesNo],
    [t('household.consent.other'), roomToWrite(34)],
    [
      t('household.consent.givenBy'),
      `${box} ${t('household.consent.givenBy.person')}\n${box} ${t('household.consent.givenBy.representative')}`,
    ],
  ]
  const where = [operator.operatorAddress, operator.operatorPhone].filter(Boolean).join(', ')
  return {
    lang,
    date,
    title: t('household.form.title'),
    subtitle: t('household.form.law'),
    blocks: [
      { kind: 'text', text: statement ?? t('household.form.statement') },
      {
        kind: 'table',
        columns: [
          { heading: t('household.form.element'), share: 2 },
          { heading: t('household.form.agreed'), share: 3 },
        ],
        rows,
      },
      { kind: 'text', text: rights },
      ...(where === ''
        ? []
        : [{ kind: 'fact', label: t('household.form.where'), value: where } as PaperBlock]),
      {
        kind: 'signature',
        position: t('household.form.day'),
        name: `${t('household.form.signature')} ${roomToWrite(16)}`,
      },
    ],
  }
}
