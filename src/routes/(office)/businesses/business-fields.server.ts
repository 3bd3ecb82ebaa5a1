/* The forms of businesses as lists of fields. */
import { businessKinds } from '#domain/business/business.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words =
  (lang: Language) =>
  (key: MessageKey): string =>
    message(lang, key)

export const kindOptions = (lang: Language): Option[] =>
  businessKinds.map((value) => ({ value, label: message(lang, `business.kind.${value}`) }))

export function businessFields(
  lang: Language,
  villages: readonly Option[],
  today: string,
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'line',
      name: 'name',
      label: t('business.name'),
      hint: t('business.name.hint'),
      isRequired: true,
      isWide: true,
    },
    { kind: 'choice', name: 'kind', label: t('business.kind'), isRequired: true, options: kindOptions(lang) },
    { kind: 'choice', name: 'placeId', label: t('business.village'), isRequired: true, options: villages },
    { kind: 'line', name: 'trade', label: t('business.trade'), hint: t('business.trade.hint'), isWide: true },
    { kind: 'day', name: 'since', label: t('business.since'), isRequired: true, max: today },
    { kind: 'day', name: 'until', label: t('business.until'), hint: t('business.until.hint') },
    { kind: 'line', name: 'note', label: t('business.note'), hint: t('business.note.hint'), isWide: true },
  ]
}

export function contactFields(lang: Language, today: string): readonly FormField[] {
  const t = words(lang)
  return [
    { kind: 'line', name: 'name', label: t('business.contact.name'), isRequired: true },
    { kind: 'line', name: 'phone', type: 'tel', label: t('business.contact.phone') },
    {
      kind: 'day',
      name: 'consentOn',
      label: t('business.contact.consentOn'),
      hint: t('business.contact.consentOn.hint'),
      isRequired: true,
      max: today,
    },
  ]
}

export const contactErasureFields = (lang: Language, today: string): readonly FormField[] => [
  {
    kind: 'day',
    name: 'on',
    label: message(lang, 'business.contact.erasedOn'),
    isRequired: true,
    max: today,
  },
]

/** Who came to a meeting or a master class of the journal. */
export function visitFields(
  lang: Language,
  events: readonly Option[],
  businesses: readonly Option[],
): readonly FormField[] {
  const t = words(lang)
  return [
    {
      kind: 'choice',
      name: 'eventId',
      label: t('business.visit.event'),
      hint: t('business.visit.event.hint'),
      isRequired: true,
      isWide: true,
      options: events,
    },
    ...(businesses.length === 0
      ? []
      : [
          {
            kind: 'choices' as const,
            name: 'businessIds',
            label: t('business.visit.who'),
            isRequired: true,
            isWide: true,
            options: businesses,
          },
        ]),
  ]
}
