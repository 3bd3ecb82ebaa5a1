import { correctPublication } from '#actions/outreach/correct-publication.ts'
import { recordPublication } from '#actions/outreach/record-publication.ts'
import { removePublication } from '#actions/outreach/remove-publication.ts'
import { publicationKinds, type Publication } from '#domain/outreach/outreach.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { recordScreen } from '../../../record-screen.server.ts'
import { todayIn } from '../../../today.server.ts'
import { activityOptions } from './activity-options.server.ts'

export const publicationLanguages = ['kk', 'ru', 'both'] as const

export const kindField = (lang: Language): FormField => ({
  kind: 'choice',
  name: 'kind',
  label: message(lang, 'outreach.kind'),
  isShort: true,
  isRequired: true,
  options: publicationKinds.map((value) => ({ value, label: message(lang, `outreach.kind.${value}`) })),
})

export const languageField = (lang: Language): FormField => ({
  kind: 'choice',
  name: 'language',
  label: message(lang, 'outreach.language'),
  isShort: true,
  isWide: false,
  isRequired: true,
  options: publicationLanguages.map((value) => ({
    value,
    label: message(lang, `outreach.language.${value}`),
  })),
})

const fields = (lang: Language, records: ProjectRecords): readonly FormField[] => {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  return [
    kindField(lang),
    { kind: 'localLine', name: 'title', label: t('outreach.name'), isRequired: true },
    {
      kind: 'localLine',
      name: 'outlet',
      label: t('outreach.outlet'),
      hint: t('outreach.outlet.hint'),
      isRequired: true,
    },
    { kind: 'day', name: 'publishedOn', label: t('outreach.publishedOn'), isRequired: true },
    languageField(lang),
    { kind: 'line', name: 'url', label: t('outreach.url'), type: 'url', maxLength: 2000, isWide: true },
    {
      kind: 'integer',
      name: 'reach',
      label: t('outreach.reach'),
      hint: t('outreach.reach.hint'),
      unit: t('people.people.unit'),
    },
    {
      kind: 'choice',
      name: 'activityId',
      label: t('outreach.activity'),
      none: t('outreach.activity.none'),
      options: activityOptions(records, lang),
    },
    {
      kind: 'localText',
      name: 'reachSource',
      label: t('outreach.reachSource'),
      hint: t('outreach.reachSource.hint'),
      rows: 2,
    },
    { kind: 'hidden', name: 'plannedId' },
  ]
}

export const publicationScreen = recordScreen<Publication>({
  subject: 'publication',
  path: 'outreach',
  of: (records) => records.publications,
  fields,
  initial: (records) => ({ kind: 'post', language: 'kk', publishedOn: todayIn(records.project.timeZone) }),
  add: recordPublication,
  change: correctPublication,
  remove: removePublication,
  input: ({ url, plannedId, ...read }) => ({ ...read, url: url || null, plannedId: plannedId || null }),
})
