/*
 * The consent of a household's contact person to print, to be filled in by hand at the door and recorded from the paper.
 */
import { consentData } from '#domain/household/household.ts'
import { message } from '#i18n/message.ts'
import { consentPaper, roomToWrite, type ConsentOperator } from '../paper/consent-paper.ts'
import type { Paper } from '../paper/paper.ts'

export type ConsentForm = ConsentOperator

/** The consent as a paper of one page. */
export const consentForm = (form: ConsentForm): Paper =>
  consentPaper(form, {
    person: [
      [message(form.lang, 'household.form.person'), `${roomToWrite(34)}\n${roomToWrite(34)}`],
      [message(form.lang, 'household.form.address'), roomToWrite(34)],
      [message(form.lang, 'household.form.phone'), roomToWrite(34)],
    ],
    data: consentData.map((data) => message(form.lang, `household.consent.data.${data}`)),
    purpose: message(form.lang, 'household.form.purpose.service'),
    rights: message(form.lang, 'household.form.rights'),
  })
