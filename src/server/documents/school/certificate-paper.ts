import { formatDay } from '#domain/calendar/format-day.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { printedCode } from '#domain/school/certificate-code.ts'
import type { Adviser, Certificate, SchoolCentre, Training } from '#domain/school/school.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { letterheadOf } from '../paper/letterhead.ts'
import { toSign } from '../dues/to-sign.ts'
import type { Paper, PaperBlock } from '../paper/paper.ts'

interface PrintedCertificate {
  readonly certificate: Certificate
  readonly training: Training
  readonly centre: SchoolCentre
  readonly adviser: Adviser
  readonly organisation: Organisation
  /** Of the site at which the code is checked. */
  readonly origin: string
}

/** A certificate of a training: its number of the year and a code that anybody checks. */
export function certificatePaper(printed: PrintedCertificate, lang: ReportLanguage): Paper {
  const { certificate, training, centre, adviser, organisation, origin } = printed
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const fact = (label: string, value: string): PaperBlock => ({ kind: 'fact', label, value })
  return {
    lang,
    date: certificate.issuedOn,
    letterhead: letterheadOf(organisation, lang),
    title: `${t('school.certificate')} № ${certificate.year}/${certificate.number}`,
    subtitle: t('school.certificate.ofAdviser'),
    blocks: [
      fact(t('school.adviser'), adviser.name ?? '_'.repeat(32)),
      fact(t('school.class'), adviser.className),
      fact(t('school.centre'), textIn(centre.name, lang) ?? ''),
      fact(t('school.training'), textIn(training.title, lang) ?? ''),
      fact(t('school.training.on'), formatDay(training.on, lang, 'long')),
      fact(t('school.certificate.issuedOn'), formatDay(certificate.issuedOn, lang, 'long')),
      ...(certificate.revokedOn === null
        ? []
        : [fact(t('school.certificate.revoked'), formatDay(certificate.revokedOn, lang, 'long'))]),
      { kind: 'text', text: t('school.certificate.mayPresent') },
      toSign(t('school.certificate.head')),
      fact(t('school.certificate.code'), printedCode(certificate.code)),
      { kind: 'text', text: `${t('school.certificate.check')} ${origin}/certificates/${certificate.code}` },
    ],
  }
}
