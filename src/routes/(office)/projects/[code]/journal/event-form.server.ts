/*
 * The form of an event: its fields as data, and what it reads as the input of an action. Attendance is asked in four ways
 * whose inputs all stand in the page, so that the form works without script; the way that was chosen is the one read.
 */
import { ageCategories, genderCategories, socialCategories } from '#domain/people/categories.ts'
import { eventKinds, type Event } from '#domain/event/event.ts'
import type { Attendance } from '#domain/people/attendance.ts'
import { readSheet, sheetText, type SheetNote } from '#domain/people/read-sheet.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import { message, messageOr, type MessageKey } from '#i18n/message.ts'
import { formValues } from '#ui/form/form-values.ts'
import type { FormField, FormValues } from '#ui/form/form-field.ts'
import { allFields, type EventFields } from './event-form.ts'

const attendanceKinds = ['count', 'breakdown', 'sheet', 'none'] as const
const categories = { gender: genderCategories, social: socialCategories, age: ageCategories }

export function eventFields(lang: Language, records: ProjectRecords, isNew: boolean): EventFields {
  const t = (key: MessageKey) => message(lang, key)
  const written = (text: LocalText) => textIn(text, lang) ?? ''
  const titles = new Map(records.tasks.map((task) => [task.id, written(task.title)]))
  const organisers = [...new Set(records.events.flatMap((event) => event.organiser ?? []))].slice(0, 50)
  const reason: FormField = {
    kind: 'text',
    name: 'reason',
    label: t('event.field.reason'),
    isRequired: true,
    rows: 2,
  }
  return {
    main: [
      {
        kind: 'choice',
        name: 'activityId',
        label: t('event.field.activityId'),
        isRequired: true,
        isWide: true,
        options: records.activities.map((activity) => ({
          value: activity.id,
          label: `${activity.code} ${written(activity.title)}`,
          group: titles.get(activity.taskId) ?? '',
        })),
      },
      {
        kind: 'choice',
        name: 'kind',
        label: t('event.field.kind'),
        isRequired: true,
        options: eventKinds.map((kind) => ({ value: kind, label: t(`event.kind.${kind}`) })),
      },
      {
        kind: 'choice',
        name: 'placeId',
        label: t('event.field.placeId'),
        none: t('event.field.placeId.none'),
        options: [
          ...(isNew ? [{ value: 'plan', label: t('event.field.placeId.plan') }] : []),
          ...records.places.map((place) => ({ value: place.id, label: written(place.name) })),
        ],
      },
      { kind: 'day', name: 'startsOn', label: t('event.field.startsOn'), isRequired: true },
      { kind: 'day', name: 'endsOn', label: t('event.field.endsOn'), hint: t('event.field.endsOn.hint') },
      {
        kind: 'localLine',
        name: 'title',
        label: t('event.field.title'),
        ...(isNew ? { hint: t('event.field.title.hint') } : {}),
      },
    ],
    attendance: [
      {
        kind: 'choice',
        name: 'attendance.kind',
        label: t('event.attendance.kind'),
        isShort: true,
        options: attendanceKinds.map((kind) => ({ value: kind, label: t(`event.attendance.kind.${kind}`) })),
      },
      { kind: 'integer', name: 'attendance.total', label: t('event.attendance.total') },
    ],
    breakdown: (['gender', 'social', 'age'] as const).map((dimension) => ({
      dimension,
      title: t(`event.attendance.${dimension}`),
      fields: categories[dimension].map((category) => ({
        kind: 'integer' as const,
        name: `attendance.breakdown.${dimension}.${category}`,
        label: t(`document.column.${category}`),
      })),
    })),
    sheet: {
      kind: 'text',
      name: 'sheet',
      label: t('event.attendance.sheet'),
      hint: t('event.attendance.sheet.hint'),
      rows: 8,
    },
    quantities: quantityFields(lang, records),
    more: [
      { kind: 'time', name: 'startsAt', label: t('event.field.startsAt') },
      { kind: 'time', name: 'endsAt', label: t('event.field.endsAt') },
      { kind: 'line', name: 'organiser', label: t('event.field.organiser'), suggestions: organisers },
      {
        kind: 'localText',
        name: 'result',
        label: t('event.field.result'),
        hint: t('event.field.result.hint'),
        rows: 4,
      },
      ...(isNew ? [] : [reason]),
    ],
    hidden: [
      { kind: 'choices', name: 'evidenceIds', label: '', options: [] },
      { kind: 'checkbox', name: 'sheetAccepted', label: '' },
      { kind: 'checkbox', name: 'isShared', label: '' },
      { kind: 'hidden', name: 'version', isInteger: true },
    ],
  }
}

/** What the project's indicators and its earlier events count. */
function quantityFields(lang: Language, records: ProjectRecords): FormField[] {
  const names = new Map<string, string>()
  const wordOf = (key: string) => messageOr(lang, `event.quantity.${key}`) ?? key
  for (const indicator of records.indicators) {
    const { quantityKey, ofQuantityKey } = indicator.source
    const name = `${indicator.code} ${textIn(indicator.name, lang) ?? ''}`
    if (quantityKey !== undefined && !names.has(quantityKey)) names.set(quantityKey, name)
    if (ofQuantityKey !== undefined && !names.has(ofQuantityKey))
      names.set(ofQuantityKey, wordOf(ofQuantityKey))
  }
  for (const { key } of records.events.flatMap((event) => event.quantities)) {
    if (!names.has(key)) names.set(key, wordOf(key))
  }
  return [...names].map(([key, label]) => ({ kind: 'decimal' as const, name: quantityName(key), label }))
}

/** A dot would be a path. */
const quantityName = (key: string): string => `q:${key.replaceAll('.', ':')}`

/** The values of an event in its form. */
export function eventValues(fields: EventFields, event: Event, lang: Language): FormValues {
  const { attendance } = event
  const quantities = Object.fromEntries(
    event.quantities.map(({ key, amount }) => [quantityName(key), amount]),
  )
  const own = formValues(allFields(fields), {
    ...event,
    ...quantities,
    endsOn: event.endsOn === event.startsOn ? '' : event.endsOn,
  })
  return {
    ...own,
    'attendance.kind': attendance.kind,
    ...(attendance.kind === 'sheet'
      ? { sheet: sheetText(attendance.people, lang === 'kk' ? 'kk' : 'ru') }
      : {}),
  }
}

export interface ReadEvent {
  /** The content as `recordEvent` and `correctEvent` want it; what is wrong in it they say themselves. */
  readonly content: Record<string, unknown>
  readonly notes: readonly SheetNote[]
  readonly peopleRead: number
}

/** The content of an event of what the form read. */
export function readEvent(read: Record<string, unknown>, records: ProjectRecords): ReadEvent {
  const activity = records.activities.find((each) => each.id === read['activityId'])
  const startsOn = read['startsOn']
  const title = read['title'] as { ru?: string; kk?: string } | undefined
  const isUntitled = !title?.ru?.trim() && !title?.kk?.trim()
  const sheet = readSheet(String(read['sheet'] ?? ''), typeof startsOn === 'string' ? startsOn : '2000-01-01')
  const attendance = attendanceOf(read, sheet.people)
  const isSheet = (attendance as { kind?: unknown }).kind === 'sheet'
  const optional = (name: string) => read[name] ?? null
  return {
    content: {
      activityId: read['activityId'],
      kind: read['kind'],
      title: isUntitled && activity ? activity.title : title,
      startsOn,
      endsOn: read['endsOn'] ?? startsOn,
      startsAt: optional('startsAt'),
      endsAt: optional('endsAt'),
      placeId: read['placeId'] === 'plan' ? (activity?.placeIds[0] ?? null) : optional('placeId'),
      organiser: optional('organiser'),
      attendance,
      quantities: Object.entries(read)
        .filter(([name, amount]) => name.startsWith('q:') && amount !== null)
        .map(([name, amount]) => ({ key: name.slice(2).replaceAll(':', '.'), amount })),
      result: read['result'] ?? {},
    },
    notes: isSheet ? sheet.notes : [],
    peopleRead: isSheet ? sheet.people.length : 0,
  }
}

function attendanceOf(
  read: Record<string, unknown>,
  people: Extract<Attendance, { kind: 'sheet' }>['people'],
): unknown {
  const given = (read['attendance'] ?? {}) as {
    kind?: string
    total?: unknown
    breakdown?: Record<string, Record<string, unknown>>
  }
  if (given.kind === 'sheet') return { kind: 'sheet', people }
  if (given.kind === 'breakdown') {
    const parts = Object.entries(given.breakdown ?? {}).map(([dimension, counts]) => [
      dimension,
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null)),
    ])
    const filled = parts.filter(([, counts]) => Object.keys(counts ?? {}).length > 0)
    return { kind: 'breakdown', total: given.total, breakdown: Object.fromEntries(filled) }
  }
  return given.kind === 'count' ? { kind: 'count', total: given.total } : { kind: 'none' }
}
