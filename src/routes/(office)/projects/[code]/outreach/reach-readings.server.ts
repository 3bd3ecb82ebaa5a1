/* What the pages of publications share about reach: the form of a reading and the readings as they are told. */
import { formatDay } from '#domain/calendar/format-day.ts'
import { readingsOf, type ReachReading } from '#domain/outreach/reach-reading.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'

/** The form of a reading. */
export function readingFields(lang: Language): readonly FormField[] {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    { kind: 'day', name: 'on', label: t('outreach.reading.on'), isRequired: true },
    {
      kind: 'integer',
      name: 'people',
      label: t('outreach.reading.people'),
      unit: t('people.people.unit'),
      isRequired: true,
    },
    {
      kind: 'localLine',
      name: 'source',
      label: t('outreach.reading.source'),
      hint: t('outreach.reading.source.hint'),
    },
  ]
}

/** The readings of a publication as its card tells them, the newest first. */
export const toldReadings = (readings: readonly ReachReading[], publicationId: string, lang: Language) =>
  readingsOf(readings, publicationId)
    .toReversed()
    .map(({ id, on, people, source, withdrawnWhy }) => ({
      id,
      day: formatDay(on, lang, 'short'),
      people: new Intl.NumberFormat('ru').format(people),
      source: textIn(source, lang) ?? '',
      withdrawnWhy,
    }))
