import { formatDay } from '#domain/calendar/format-day.ts'
import type { HouseholdConsent } from '#domain/household/household.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'

/** A consent in words, in the order of the law's elements; whose consent it is says its data and why it ended. */
export function consentTold(
  consent: Omit<HouseholdConsent, 'data'>,
  words: { readonly data: readonly string[]; readonly why: string },
  lang: Language,
) {
  const yesNo = (is: boolean): string => message(lang, is ? 'history.yes' : 'history.no')
  const day = (text: string): string => formatDay(text, lang, 'short')
  return {
    id: consent.id,
    givenOn: day(consent.givenOn),
    keptUntil: day(consent.keptUntil),
    operator: `${consent.operatorName}, ${message(lang, 'household.consent.bin')} ${consent.operatorBin}`,
    data: words.data.join(', '),
    thirdParties: consent.thirdParties ?? message(lang, 'household.consent.nobody'),
    isSentAbroad: yesNo(consent.isSentAbroad),
    isPublished: yesNo(consent.isPublished),
    given: [
      message(lang, `household.consent.givenBy.${consent.givenBy}`),
      message(lang, `household.consent.givenHow.${consent.givenHow}`),
    ].join(', '),
    other: consent.other ?? '',
    endedOn: consent.withdrawnOn ? day(consent.withdrawnOn) : '',
    why: words.why,
  }
}
