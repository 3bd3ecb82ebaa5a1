import { error } from '@sveltejs/kit'
import { cancelEvent } from '#actions/event/cancel-event.ts'
import { reinstateEvent } from '#actions/event/reinstate-event.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDayRange } from '#domain/calendar/format-day.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { lackOfEvent } from '#domain/evidence/missing-evidence.ts'
import { picturesNear } from '#domain/evidence/near-pictures.ts'
import { maySeeSheets } from '#domain/history/private-fields.ts'
import { indicatorFact } from '#domain/indicator/indicator-fact.ts'
import { indexRecords } from '#domain/indicator/record-index.ts'
import { attendanceBreakdown, attendanceCount } from '#domain/people/attendance-count.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { dimensions } from '#domain/people/categories.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { evidenceLimits } from '#server/evidence/evidence-limits.ts'
import { wholeProject } from '#domain/indicator/record-period.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { historyOfRecord } from '#store/history.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { businessesAt } from '../../../../businesses/businesses.server.ts'
import { activistsAt } from '../../../../initiative-groups/activist-form.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { write } from '../../../../write.server.ts'
import { evidenceTile } from '../../evidence/evidence-tiles.server.ts'
import { uploadFiles } from '../../evidence/upload-files.server.ts'
import { toldLines } from '../../history/told-changes.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const role = account?.role ?? 'monitor'
  const event = records.events.find((each) => each.id === params.id)
  if (!event) error(404, message(lang, 'site.notFound'))
  const written = (text: LocalText | undefined) => textIn(text, lang) ?? ''
  const activity = records.activities.find((each) => each.id === event.activityId)
  const place = records.places.find((each) => each.id === event.placeId)
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  const files = index.of('event', event.id)
  const lack = lackOfEvent(event, activity, index)
  const { database } = await application()
  const lines = await database.read(account?.organisationId ?? '', (db) =>
    historyOfRecord(db, { subject: 'event', id: event.id }, { before: null, limit: 200 }),
  )
  return {
    id: event.id,
    version: event.version,
    title: written(event.title),
    otherTitle: otherTitle(event.title, lang),
    isCancelled: event.isCancelled,
    kind: message(lang, `event.kind.${event.kind}`),
    activity: activity ? `${activity.code} ${written(activity.title)}` : '',
    when: formatDayRange(event.startsOn, event.endsOn, lang, 'long'),
    hours: [event.startsAt, event.endsAt].filter(Boolean).join('–'),
    place: written(place?.name),
    organiser: event.organiser,
    result: written(event.result),
    people: attendanceCount(event.attendance),
    parts: partsOf(event.attendance, lang),
    sheet: sheetOf(event, maySeeSheets(role), lang),
    quantities: event.quantities.map(({ key, amount }) => ({
      name: quantityName(records, key, lang),
      amount: amount.toLocaleString(lang === 'en' ? 'en' : 'ru'),
    })),
    recorded: `${event.recordedBy}, ${formatInstant(event.recordedAt, lang)}`,
    correctedBy: event.correctedBy,
    reason: event.correctionReason,
    counts: countsOf(records, event.id, lang),
    gathering: mayRead(role, 'gathering') ? gatheringOfEvent(records, event.id, lang) : null,
    activists: mayRead(role, 'initiative')
      ? await activistsAt(locals, { eventId: event.id, cleanUpId: null })
      : null,
    businesses: mayRead(role, 'business') ? await businessesAt(locals, event.id) : [],
    files: files.map((file) => ({
      ...evidenceTile(file, lang),
      near: picturesNear(file, records.evidence).map((near) => ({ id: near.id, fileName: near.fileName })),
    })),
    lacks: (lack?.kinds ?? []).map((kind) => message(lang, `evidence.kind.${kind}`)),
    fileMegabytes: Math.round(evidenceLimits().fileBytes / 1024 / 1024),
    history: toldLines(lines, records, role, lang),
    mayCorrect: isAllowed(role, 'correctEvent') && !event.isCancelled,
    mayCancel: isAllowed(role, 'cancelEvent') && !event.isCancelled,
    mayReinstate: isAllowed(role, 'reinstateEvent') && event.isCancelled,
    mayAddFiles: isAllowed(role, 'addEvidence'),
    maySeeFiles: mayRead(role, 'evidence'),
  }
}

/** What the card says of the gathering that the event is; `kind` is empty where nobody said that it is one. */
function gatheringOfEvent(records: ProjectRecords, eventId: string, lang: Language) {
  const found = records.gatherings.find((each) => each.eventId === eventId)
  const ofIt = (rows: readonly { readonly gatheringId: string }[]): number =>
    rows.filter(({ gatheringId }) => gatheringId === found?.id).length
  return {
    kind: found ? message(lang, `gathering.kind.${found.kind}`) : '',
    items: ofIt(records.agendaItems),
    decisions: ofIt(records.decisions),
  }
}

const otherTitle = ({ ru, kk }: LocalText, lang: Language): string | null => {
  const other = lang === 'kk' ? ru : kk
  return ru !== undefined && kk !== undefined ? (other ?? null) : null
}

function partsOf(attendance: ProjectRecords['events'][number]['attendance'], lang: Language) {
  const total = attendanceCount(attendance)
  const breakdown = attendanceBreakdown(attendance)
  if (total === null) return []
  return dimensions.flatMap((dimension) => {
    const counts = Object.entries(breakdown[dimension] ?? {})
    if (counts.length === 0) return []
    const known = counts.reduce((sum, [, count]) => sum + count, 0)
    const unknown = { name: message(lang, 'event.attendance.unknown'), count: total - known }
    const named = counts.map(([category, count]) => ({
      name: message(lang, `document.column.${category}` as 'document.column.male'),
      count,
    }))
    return [
      {
        title: message(lang, `event.attendance.${dimension}`),
        counts: unknown.count > 0 ? [...named, unknown] : named,
      },
    ]
  })
}

/** Names for those who may see them; the others see how many there are. */
function sheetOf({ attendance }: ProjectRecords['events'][number], maySee: boolean, lang: Language) {
  if (attendance.kind !== 'sheet' || !maySee) return null
  const word = (category: string | null) =>
    category === null ? '' : message(lang, `document.column.${category}` as 'document.column.male')
  return attendance.people.map(({ name, gender, social, age }) => ({
    name,
    about: [word(gender), word(age), word(social)].filter(Boolean).join(', '),
  }))
}

function quantityName(records: ProjectRecords, key: string, lang: Language): string {
  const indicator = records.indicators.find((each) => each.source.quantityKey === key)
  return (indicator && textIn(indicator.name, lang)) ?? messageOr(lang, `event.quantity.${key}`) ?? key
}

const factsOf = rememberedFor((records) => {
  const index = indexRecords(records, wholeProject)
  const ofRecord = new Map<string, string[]>()
  for (const indicator of records.indicators) {
    for (const { id } of indicatorFact(indicator, index).records) {
      ofRecord.set(id, [...(ofRecord.get(id) ?? []), indicator.id])
    }
  }
  return ofRecord
})

/** The indicators whose facts this event is behind. */
function countsOf(records: ProjectRecords, eventId: string, lang: Language) {
  const ids = factsOf(records, '').get(eventId) ?? []
  return records.indicators
    .filter((each) => ids.includes(each.id))
    .map(({ code, name }) => ({ code, name: textIn(name, lang) ?? '' }))
}

const versionFields: readonly FormField[] = [
  { kind: 'hidden', name: 'version', isInteger: true },
  { kind: 'text', name: 'reason', label: '', isRequired: true },
]

const withReason = (event: RequestEvent, act: typeof cancelEvent) =>
  write(event, {
    fields: versionFields,
    to: `/projects/${event.params.code}/journal/${event.params.id}`,
    run: (context, read) =>
      act(context, { id: event.params.id, version: read['version'], reason: read['reason'] } as never),
  })

export const actions: Actions = {
  cancel: (event) => withReason(event, cancelEvent),
  reinstate: (event) => withReason(event, reinstateEvent),
  files: (event) =>
    uploadFiles(event, {
      link: { subject: 'event', subjectId: event.params.id },
      to: `/projects/${event.params.code}/journal/${event.params.id}`,
    }),
}
