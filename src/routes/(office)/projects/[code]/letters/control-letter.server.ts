/* A letter with which a village's month of control goes, as a person would begin it. */
import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Letter } from '#domain/recommendation/recommendation.ts'
import { reportLanguages, textIn, type LocalText } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking, registerOf } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'

/** Whose rounds of which month (its first day) the letter reports on. */
export interface AskedMonth {
  readonly placeId: string
  readonly month: PlainDate
  readonly village: LocalText
}

/** The month and the village that the address asks for, of the person's own villages; null where it asks for none. */
export async function askedMonth(locals: App.Locals, url: URL): Promise<AskedMonth | null> {
  const month = `${asked(url, 'month')}-01`
  const placeId = asked(url, 'village')
  if (!placeId || !isPlainDate(month)) return null
  const { today } = await asking(locals)
  const village = (await registerOf(locals)).villages.find(({ id }) => id === placeId)
  return village && month <= today ? { placeId, month, village: village.name } : null
}

/** Such a letter carries no recommendations and reminds of none. */
export const controlFields = (fields: readonly FormField[]): readonly FormField[] => [
  ...fields.filter(({ name }) => name !== 'recommendationIds' && name !== 'reminderOf'),
  { kind: 'hidden', name: 'placeId' },
  { kind: 'hidden', name: 'month' },
]

/** What is written in it; to whom is as in the one before. */
export function begunControlLetter(
  { month, village }: AskedMonth,
  { letters }: ProjectRecords,
): Partial<Letter> {
  const before = letters.findLast(({ controlMonth }) => controlMonth !== null)
  const inBoth = (key: Parameters<typeof message>[1]): LocalText =>
    Object.fromEntries(
      reportLanguages.map((lang) => [
        lang,
        message(lang, key, {
          village: textIn(village, lang) ?? '',
          month: formatMonth(month.slice(0, 7), lang),
        }),
      ]),
    )
  return {
    addressee: before?.addressee ?? inBoth('pickup.report.addressee'),
    addresseePerson: before?.addresseePerson ?? {},
    subject: inBoth('pickup.report.letter.subject'),
    body: inBoth('pickup.report.letter.body'),
    enclosures: inBoth('pickup.report.letter.enclosure'),
  }
}
