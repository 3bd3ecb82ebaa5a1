/* What the pages of eco-adviser schools share: the centres of whoever asks, and everything that stands on one. */
import { error } from '@sveltejs/kit'
import { isInScope, isScoped, placeScope } from '#domain/account/place-scope.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import { isRecordId } from '#domain/project/is-record-id.ts'
import type { Adviser, Certificate, Presentation, SchoolCentre, Training } from '#domain/school/school.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { places } from '#store/place.ts'
import { advisersOf, certificatesOf, presentationsOf, schoolCentres, trainingsOf } from '#store/school.ts'
import { schoolEvents, type SchoolEvent } from '#store/school-event.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { asking } from '../register.server.ts'

export interface CentreParts {
  readonly centre: SchoolCentre
  readonly advisers: readonly Adviser[]
  readonly trainings: readonly Training[]
  readonly presentations: readonly Presentation[]
  readonly certificates: readonly Certificate[]
}

/** The centres that a person may see: a teacher's are those of own villages. */
export async function centresFor(locals: App.Locals): Promise<SchoolCentre[]> {
  const { context, read, role } = await asking(locals)
  return read(async (db) => {
    const scope = isScoped(role) ? placeScope(context.actor, await places(db)) : 'everywhere'
    return (await schoolCentres(db)).filter(({ placeId }) => isInScope(scope, placeId))
  })
}

/** A centre with all that stands on it; one that is not the person's answers 404. */
export async function centreFor(locals: App.Locals, id: string): Promise<CentreParts> {
  const centre = isRecordId(id) ? (await centresFor(locals)).find((each) => each.id === id) : undefined
  if (!centre) error(404, message(locals.lang, 'site.notFound'))
  const { read } = await asking(locals)
  return read(async (db) => {
    const trainings = await trainingsOf(db, id)
    const own = new Set(trainings.map((training) => training.id))
    return {
      centre,
      trainings,
      advisers: await advisersOf(db, id),
      presentations: await presentationsOf(db, id),
      certificates: (await certificatesOf(db)).filter(({ trainingId }) => own.has(trainingId)),
    }
  })
}

/** «№ 3, 7А», with the name where it is kept. */
export const adviserTitle = ({ number, className, name }: Adviser): string =>
  [`№ ${number}`, className, name].filter(Boolean).join(', ')

/** Events of the journal on which a row may stand, the newest first. */
export async function eventOptions(locals: App.Locals, kinds: readonly string[]): Promise<Option[]> {
  const { context, read, role } = await asking(locals)
  const { lang } = locals
  const events = await read(async (db): Promise<SchoolEvent[]> => {
    const scope = isScoped(role) ? placeScope(context.actor, await places(db)) : 'everywhere'
    return (await schoolEvents(db, kinds)).filter(({ placeId }) => isInScope(scope, placeId))
  })
  return events.map(({ id, title, on, people }) => ({
    value: id,
    label: `${formatDay(on, lang, 'short')} · ${textIn(title, lang) ?? ''}${people === null ? '' : ` · ${people}`}`,
  }))
}

export const adviserChoices = (advisers: readonly Adviser[]): Option[] =>
  advisers.map((adviser) => ({ value: adviser.id, label: adviserTitle(adviser) }))

export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'school.reason'),
  hint: message(lang, 'school.reason.hint'),
  isRequired: true,
  rows: 2,
})

export const nameOf = (name: LocalText, lang: Language): string => textIn(name, lang) ?? ''
export const dayText = (day: PlainDate, lang: Language): string => formatDay(day, lang, 'short')
