/*
 * A consent to print, to be filled in by hand at a household's door and recorded from the paper. Its rows are the elements
 * that article 8 of the Law 94-V wants in a consent, in the order of the form on the screen; what only the person can say
 * stays open.
 */
import { consentData } from '#domain/household/household.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

export interface ConsentForm {
  readonly lang: ReportLanguage
  readonly date: PlainDate
  /** Who will keep the data; null where nobody entered it yet: it stays a line to write on. */
  readonly operatorName: string | null
  readonly operatorBin: string | null
  readonly operatorAddress: string | null
  /** As people write phones. */
  readonly operatorPhone: string | null
}

/** Room to write by hand. */
const line = (signs: number): string => '_'.repeat(signs)
const box = '☐'

/** The consent as a paper of one page. */
export function consentForm({ lang, date, ...operator }: ConsentForm): Paper {
  const t = (key: MessageKey): string => message(lang, key)
  const yesNo = `${box} ${t('history.no')}   ${box} ${t('history.yes')}`
  const rows: (readonly [MessageKey, string])[] = [
    [
      'household.consent.operatorName',
      [
        operator.operatorName ?? line(30),
        `${t('household.consent.bin')}: ${operator.operatorBin ?? line(14)}`,
      ].join('\n'),
    ],
    ['household.form.person', `${line(34)}\n${line(34)}`],
    ['household.form.address', line(34)],
    ['household.form.phone', line(34)],
    [
      'household.consent.data',
      consentData.map((data) => `${box} ${t(`household.consent.data.${data}`)}`).join('\n'),
    ],
    ['household.form.purpose', t('household.form.purpose.service')],
    ['household.consent.keptUntil', t('household.form.day')],
    [
      'household.consent.thirdParties',
      `${box} ${t('household.consent.nobody')}\n${box} ${t('household.form.whom')}: ${line(22)}`,
    ],
    ['household.consent.isSentAbroad', yesNo],
    ['household.consent.isPublished', yesNo],
    ['household.consent.other', line(34)],
    [
      'household.consent.givenBy',
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
      { kind: 'text', text: t('household.form.statement') },
      {
        kind: 'table',
        columns: [
          { heading: t('household.form.element'), share: 2 },
          { heading: t('household.form.agreed'), share: 3 },
        ],
        rows: rows.map(([key, value]) => [t(key), value]),
      },
      { kind: 'text', text: t('household.form.rights') },
      ...(where === ''
        ? []
        : [{ kind: 'fact', label: t('household.form.where'), value: where } as PaperBlock]),
      {
        kind: 'signature',
        position: t('household.form.day'),
        name: `${t('household.form.signature')} ${line(16)}`,
      },
    ],
  }
}
