/* The consent of a member of an initiative group to print: empty, or with what is known of the member filled in. */
import { message, type MessageKey } from '#i18n/message.ts'
import { consentPaper, roomToWrite, type ConsentOperator } from '../paper/consent-paper.ts'
import type { Paper } from '../paper/paper.ts'

const memberData = ['name', 'phone', 'role', 'part'] as const

export interface ConsentOfMember {
  readonly name: string | null
  readonly phone: string | null
  /** «Инициативная группа Сабалака, секретарь». */
  readonly group: string | null
}

export function memberConsentForm(operator: ConsentOperator, { name, phone, group }: ConsentOfMember): Paper {
  const t = (key: MessageKey): string => message(operator.lang, key)
  return consentPaper(operator, {
    person: [
      [t('household.form.person'), name ?? `${roomToWrite(34)}\n${roomToWrite(34)}`],
      [t('activist.consent.group'), group ?? roomToWrite(34)],
      [t('household.form.phone'), phone ?? roomToWrite(34)],
    ],
    data: memberData.map((each) => t(`activist.consent.data.${each}`)),
    purpose: t('activist.consent.purpose'),
    rights: t('activist.consent.rights'),
  })
}
