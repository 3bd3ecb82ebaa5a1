/* What the pages of testimonials share: rows with who said it as far as it may be shown, the filter, and the forms. */
import { error } from '@sveltejs/kit'
import type { ProjectRecords } from '#domain/project/records.ts'
import { settlementKinds } from '#domain/place/place.ts'
import {
  repeatedTestimonials,
  shownName,
  testimonialKinds,
  testimonialRoles,
  type NamedPerson,
  type Testimonial,
} from '#domain/testimonial/testimonial.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import { namedPeople } from '#store/testimonial.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'
import { asked, says } from '../../../list.server.ts'
import { asking } from '../../../register.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import { eventOptions } from '../letters/letter-fields.server.ts'

export interface TestimonialRow {
  readonly testimonial: Testimonial
  readonly village: string
  readonly activity: string
  /** By a consent that is in force; on paper and in files only where it allows publication. */
  readonly name: string | null
  /** «Name, resident»; without a name the role alone. */
  readonly who: string
  readonly isRepeated: boolean
}

/** All testimonials of a project, the newest first. */
export async function testimonialRows(
  locals: App.Locals,
  code: string,
  { isForPublic, lang = locals.lang }: { readonly isForPublic: boolean; readonly lang?: Language },
): Promise<{ records: ProjectRecords; today: string; rows: TestimonialRow[] }> {
  const records = await projectOf(locals, code)
  const { today, read } = await asking(locals)
  const people = await read((db) => namedPeople(db, records.project.id))
  const repeated = repeatedTestimonials(records.testimonials)
  const rows = records.testimonials.toReversed().map((testimonial) => ({
    ...toldRow(testimonial, records, lang, { person: people.get(testimonial.id), today, isForPublic }),
    isRepeated: repeated.has(testimonial.id),
  }))
  return { records, today, rows }
}

function toldRow(
  testimonial: Testimonial,
  { places, activities }: ProjectRecords,
  lang: Language,
  { person, ...when }: { person: NamedPerson | undefined; today: string; isForPublic: boolean },
): Omit<TestimonialRow, 'isRepeated'> {
  const activity = activities.find(({ id }) => id === testimonial.activityId)
  const name = shownName(person, when)
  const role = message(lang, `testimonial.role.${testimonial.role}`)
  return {
    testimonial,
    village: textIn(places.find(({ id }) => id === testimonial.placeId)?.name, lang) ?? '',
    activity: activity ? `${activity.code} ${textIn(activity.title, lang) ?? ''}` : '',
    name,
    who: [name, role].filter(Boolean).join(', '),
  }
}

/** One of them; what is not the project's answers 404. */
export async function testimonialRow(locals: App.Locals, { code, id }: { code: string; id: string }) {
  const { rows, ...rest } = await testimonialRows(locals, code, { isForPublic: false })
  const row = rows.find(({ testimonial }) => testimonial.id === id)
  if (!row) error(404, message(locals.lang, 'site.notFound'))
  return { ...rest, row }
}

export const filtersOf = (url: URL) => ({
  q: asked(url, 'q'),
  village: asked(url, 'village'),
  activity: asked(url, 'activity'),
  kind: asked(url, 'kind'),
})

/** The rows that an address asks for. */
export function filtered(rows: readonly TestimonialRow[], url: URL): TestimonialRow[] {
  const { q, village, activity, kind } = filtersOf(url)
  return rows.filter(
    ({ testimonial, ...row }) =>
      (village === '' || testimonial.placeId === village) &&
      (activity === '' || testimonial.activityId === activity) &&
      (kind === '' || testimonial.kind === kind) &&
      says(q, [testimonial.words, testimonial.url, row.who, row.village]),
  )
}

export const kindOptions = (lang: Language): Option[] =>
  testimonialKinds.map((value) => ({ value, label: message(lang, `testimonial.kind.${value}`) }))

/** A testimonial's form. The reason belongs to the correction alone. */
export function testimonialFields(lang: Language, records: ProjectRecords, isNew: boolean): FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    {
      kind: 'choice',
      name: 'kind',
      label: t('testimonial.kind'),
      isShort: true,
      isRequired: true,
      options: kindOptions(lang),
    },
    {
      kind: 'choice',
      name: 'saidIn',
      label: t('testimonial.saidIn'),
      isShort: true,
      isRequired: true,
      options: (['kk', 'ru'] as const).map((value) => ({ value, label: t(`common.language.${value}`) })),
    },
    {
      kind: 'localText',
      name: 'words',
      label: t('testimonial.words'),
      hint: t('testimonial.words.hint'),
      rows: 4,
    },
    {
      kind: 'line',
      name: 'url',
      type: 'url',
      label: t('testimonial.url'),
      hint: t('testimonial.url.hint'),
      isWide: true,
      maxLength: 2000,
    },
    { kind: 'day', name: 'saidOn', label: t('testimonial.saidOn'), isRequired: true },
    {
      kind: 'choice',
      name: 'role',
      label: t('testimonial.role'),
      isRequired: true,
      options: testimonialRoles.map((value) => ({ value, label: t(`testimonial.role.${value}`) })),
    },
    ...whereFields(lang, records),
    ...(isNew ? [] : [reasonField(lang)]),
  ]
}

const whereFields = (lang: Language, records: ProjectRecords): FormField[] => [
  {
    kind: 'choice',
    name: 'placeId',
    label: message(lang, 'concern.village'),
    isRequired: true,
    options: records.places
      .filter(({ kind }) => settlementKinds.includes(kind))
      .map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' })),
  },
  {
    kind: 'choice',
    name: 'activityId',
    label: message(lang, 'testimonial.activity'),
    none: message(lang, 'testimonial.activity.none'),
    options: activityOptions(records, lang),
  },
  {
    kind: 'choice',
    name: 'eventId',
    label: message(lang, 'testimonial.event'),
    none: message(lang, 'concern.event.none'),
    options: eventOptions(records, lang),
    isWide: true,
  },
]

export const activityOptions = ({ activities }: ProjectRecords, lang: Language): Option[] =>
  activities.map(({ id, code, title }) => ({ value: id, label: `${code} ${textIn(title, lang) ?? ''}` }))

/** Why something is corrected or removed; the history keeps it. */
export const reasonField = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'concern.reason'),
  hint: message(lang, 'testimonial.reason.hint'),
  isRequired: true,
  rows: 2,
})
