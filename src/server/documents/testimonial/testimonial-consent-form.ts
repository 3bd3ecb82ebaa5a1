import { testimonialData } from '#domain/testimonial/testimonial.ts'
import { message } from '#i18n/message.ts'
import { consentPaper, roomToWrite, type ConsentOperator } from '../paper/consent-paper.ts'
import type { Paper } from '../paper/paper.ts'

/** The consent to a name beside a testimonial, to be signed before the name is kept. */
export const testimonialConsentForm = (operator: ConsentOperator): Paper =>
  consentPaper(operator, {
    person: [
      [message(operator.lang, 'household.form.person'), `${roomToWrite(34)}\n${roomToWrite(34)}`],
      [message(operator.lang, 'testimonial.form.role'), roomToWrite(34)],
      [message(operator.lang, 'testimonial.form.minor'), roomToWrite(34)],
    ],
    data: testimonialData.map((data) => message(operator.lang, `testimonial.data.${data}`)),
    purpose: message(operator.lang, 'testimonial.form.purpose'),
    rights: message(operator.lang, 'testimonial.form.rights'),
  })
