import { indicatorKinds, type Indicator } from '#domain/indicator/indicator.ts'
import { eventKinds } from '#domain/event/event.ts'
import { evidenceKinds } from '#domain/evidence/evidence.ts'
import { publicationKinds } from '#domain/outreach/outreach.ts'
import { taskKinds } from '#domain/plan/plan.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr, type MessageKey } from '#i18n/message.ts'
import { countedRecords } from '#interchange/xlsx/plan/plan-columns.ts'
import type { FormField, Option } from '#ui/form/form-field.ts'

const words = (lang: Language, prefix: string, values: readonly string[]): Option[] =>
  values.map((value) => ({ value, label: messageOr(lang, `${prefix}.${value}`) ?? value }))

export const taskFields = (lang: Language): readonly FormField[] => [
  { kind: 'localLine', name: 'title', label: message(lang, 'plan.field.title'), isRequired: true },
  {
    kind: 'choice',
    name: 'kind',
    label: message(lang, 'plan.taskKind'),
    isShort: true,
    options: words(lang, 'plan.taskKind', taskKinds),
  },
]

/** The form of an activity; people who answer for activities are suggested from the team. */
export function activityFields(lang: Language, records: ProjectRecords): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'hidden', name: 'taskId' },
    { kind: 'line', name: 'code', label: t('plan.column.code'), isRequired: true, maxLength: 30 },
    {
      kind: 'line',
      name: 'responsible',
      label: t('plan.column.responsible'),
      suggestions: [...new Set(records.team.map(({ name }) => name))],
    },
    { kind: 'localLine', name: 'title', label: t('plan.field.title'), isRequired: true },
    { kind: 'day', name: 'plannedFrom', label: t('plan.column.from'), isRequired: true },
    { kind: 'day', name: 'plannedTo', label: t('plan.column.to'), isRequired: true },
    {
      kind: 'choices',
      name: 'placeIds',
      label: t('plan.column.places'),
      options: placeOptions(lang, records),
    },
    {
      kind: 'choices',
      name: 'requiredEvidence',
      label: t('plan.column.evidence'),
      options: words(lang, 'plan.evidence', evidenceKinds),
    },
    {
      kind: 'choice',
      name: 'peopleCount',
      label: t('plan.field.peopleCount'),
      isShort: true,
      options: words(lang, 'plan.field.peopleCount', ['sum', 'largest']),
    },
    {
      kind: 'localText',
      name: 'result',
      label: t('plan.field.result'),
      rows: 3,
      group: t('plan.group.texts'),
    },
    { kind: 'localText', name: 'effect', label: t('plan.field.effect'), rows: 3 },
  ]
}

/** The form of an indicator: what is planned, and which records count. */
export function indicatorFields(lang: Language, records: ProjectRecords): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  const keys = new Set(records.events.flatMap(({ quantities }) => quantities.map(({ key }) => key)))
  return [
    { kind: 'hidden', name: 'activityId' },
    { kind: 'line', name: 'code', label: t('plan.column.code'), isRequired: true, maxLength: 30 },
    {
      kind: 'choice',
      name: 'kind',
      label: t('plan.column.kind'),
      isRequired: true,
      options: words(lang, 'plan.kind', indicatorKinds),
    },
    { kind: 'localLine', name: 'name', label: t('plan.field.title'), isRequired: true },
    { kind: 'localLine', name: 'unit', label: t('plan.field.unit'), hint: t('plan.field.unit.hint') },
    {
      kind: 'choice',
      name: 'planKind',
      label: t('plan.field.planKind'),
      isShort: true,
      isRequired: true,
      options: words(lang, 'plan.field.planKind', ['atLeast', 'exact', 'range', 'atMost', 'yesNo']),
    },
    { kind: 'decimal', name: 'planValue', label: t('plan.field.planValue') },
    { kind: 'decimal', name: 'planTo', label: t('plan.field.planTo') },
    {
      kind: 'choice',
      name: 'counts',
      label: t('plan.column.counts'),
      hint: t('plan.field.counts.hint'),
      group: t('plan.group.source'),
      isRequired: true,
      options: words(lang, 'plan.counts', countedRecords),
    },
    {
      kind: 'choice',
      name: 'scope',
      label: t('plan.column.scope'),
      isRequired: true,
      options: words(lang, 'plan.scope', ['activity', 'project']),
    },
    {
      kind: 'line',
      name: 'quantityKey',
      label: t('plan.column.quantity'),
      hint: t('plan.field.quantity.hint'),
      suggestions: [...keys].toSorted(),
    },
    {
      kind: 'line',
      name: 'ofQuantityKey',
      label: t('plan.column.ofQuantity'),
      suggestions: [...keys].toSorted(),
    },
    {
      kind: 'choice',
      name: 'overTime',
      label: t('plan.column.overTime'),
      options: words(lang, 'plan.over', ['sum', 'last', 'max']),
    },
    {
      kind: 'choice',
      name: 'overPlaces',
      label: t('plan.column.overPlaces'),
      options: words(lang, 'plan.over', ['sum', 'last', 'max']),
    },
    {
      kind: 'choices',
      name: 'eventKinds',
      label: t('plan.field.eventKinds'),
      options: words(lang, 'event.kind', eventKinds),
    },
    {
      kind: 'choices',
      name: 'publicationKinds',
      label: t('plan.field.publicationKinds'),
      options: words(lang, 'outreach.kind', publicationKinds),
    },
    {
      kind: 'choices',
      name: 'placeIds',
      label: t('plan.field.places'),
      options: placeOptions(lang, records),
    },
  ]
}

const placeOptions = (lang: Language, { places }: ProjectRecords): Option[] =>
  places.map(({ id, name }) => ({ value: id, label: textIn(name, lang) ?? '' }))

/** An indicator as its form shows it: the plan and the source as fields of their own. */
export function indicatorRow({ plan, source, ...indicator }: Indicator): object {
  const { records, measure, ...rest } = source
  return {
    ...indicator,
    ...rest,
    planKind: plan.kind,
    planValue: plan.kind === 'range' ? plan.from : plan.kind === 'yesNo' ? null : plan.value,
    planTo: plan.kind === 'range' ? plan.to : null,
    counts: `${records}.${measure}`,
  }
}

/** What the form of an indicator says as the action wants it. */
export function indicatorOf(read: Record<string, unknown>): Record<string, unknown> {
  const {
    planKind,
    planValue,
    planTo,
    counts,
    scope,
    quantityKey,
    ofQuantityKey,
    eventKinds: kinds,
    ...rest
  } = read
  const { publicationKinds: publications, placeIds, overTime, overPlaces, ...indicator } = rest
  const [records, measure] = typeof counts === 'string' ? counts.split('.') : []
  return {
    ...indicator,
    ...(overTime ? { overTime } : {}),
    ...(overPlaces ? { overPlaces } : {}),
    plan: planOf(planKind, planValue, planTo),
    source: {
      records,
      measure,
      scope,
      ...(quantityKey ? { quantityKey } : {}),
      ...(ofQuantityKey ? { ofQuantityKey } : {}),
      ...some('eventKinds', kinds),
      ...some('publicationKinds', publications),
      ...some('placeIds', placeIds),
    },
  }
}

const some = (name: string, list: unknown): object =>
  Array.isArray(list) && list.length > 0 ? { [name]: list } : {}

function planOf(kind: unknown, value: unknown, to: unknown): unknown {
  if (kind === 'range') return { kind, from: value ?? undefined, to: to ?? undefined }
  if (kind === 'yesNo') return { kind, value: true }
  return { kind, value: value ?? undefined }
}

const pathOfField: { readonly [path: string]: string } = {
  plan: 'planKind',
  'plan.kind': 'planKind',
  'plan.value': 'planValue',
  'plan.from': 'planValue',
  'plan.to': 'planTo',
  'source.records': 'counts',
  'source.measure': 'counts',
  'source.scope': 'scope',
  'source.quantityKey': 'quantityKey',
  'source.ofQuantityKey': 'ofQuantityKey',
  'source.eventKinds': 'eventKinds',
  'source.publicationKinds': 'publicationKinds',
  'source.placeIds': 'placeIds',
}
/** The field of the form at which something is wrong with the action's input. */
export const fieldOfPath = (path: string): string => pathOfField[path] ?? path
