/* The consent of an eco-adviser's parent or guardian to print: empty, or for one pupil of a centre. */
import { message, type MessageKey } from '#i18n/message.ts'
import { consentPaper, roomToWrite, type ConsentOperator } from '../paper/consent-paper.ts'
import type { Paper } from '../paper/paper.ts'

const adviserData = ['name', 'class', 'certificate', 'photo'] as const

export interface ConsentOfGuardian {
  readonly name: string | null
  readonly className: string | null
  readonly centre: string | null
}

export function guardianConsentForm(
  operator: ConsentOperator,
  { name, className, centre }: ConsentOfGuardian,
): Paper {
  const t = (key: MessageKey): string => message(operator.lang, key)
  const blank = roomToWrite(34)
  return consentPaper(operator, {
    person: [
      [t('school.consentForm.pupil'), name ?? blank],
      [t('school.consentForm.class'), [centre ?? blank, className ?? roomToWrite(12)].join('\n')],
      [t('school.consentForm.guardian'), `${blank}\n${blank}`],
      [t('household.form.phone'), blank],
    ],
    data: adviserData.map((each) => t(`school.consentForm.data.${each}`)),
    purpose: t('school.consentForm.purpose'),
    statement: t('school.consentForm.statement'),
    rights: t('school.consentForm.rights'),
  })
}
