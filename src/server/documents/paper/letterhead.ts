import { printedPhone } from '#domain/contact/phone.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { textIn, type ReportLanguage } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** The organisation's name and the line below it. */
export const letterheadOf = (organisation: Organisation, lang: ReportLanguage) => ({
  name: textIn(organisation.name, lang) ?? '',
  details: [
    organisation.bin && `${message(lang, 'dues.paper.bin')} ${organisation.bin}`,
    textIn(organisation.address, lang),
    organisation.phone && printedPhone(organisation.phone),
  ]
    .filter(Boolean)
    .join(', '),
})
