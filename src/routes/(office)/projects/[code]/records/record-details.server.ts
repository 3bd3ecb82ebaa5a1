import { formatDay, formatDayRange } from '#domain/calendar/format-day.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { attendanceCount } from '#domain/people/attendance-count.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language, type LocalText } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'

export interface RecordDetails {
  readonly title: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

/** What a person may read of one record behind a figure; null where the project has no such record. */
export function recordDetails(
  records: ProjectRecords,
  subject: string,
  id: string,
  lang: Language,
): RecordDetails | null {
  const reader = readers[subject]
  return reader?.({ records, id, lang, written: (text) => textIn(text, lang) ?? '' }) ?? null
}

interface Asked {
  readonly records: ProjectRecords
  readonly id: string
  readonly lang: Language
  readonly written: (text: LocalText) => string
}

type Fact = readonly [MessageKey, string | number | null]

const details = (asked: Asked, title: string, facts: readonly Fact[]): RecordDetails => ({
  title,
  facts: facts.flatMap(([key, value]) =>
    value === null || value === '' ? [] : [{ name: message(asked.lang, key), value: String(value) }],
  ),
})
const byId = <Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row | undefined =>
  rows.find((row) => row.id === id)

const readers: { readonly [subject: string]: (asked: Asked) => RecordDetails | null } = {
  event: (asked) => {
    const { records, id, lang, written } = asked
    const event = byId(records.events, id)
    if (!event) return null
    const place = records.places.find((each) => each.id === event.placeId)
    return details(asked, written(event.title), [
      ['site.record.when', formatDayRange(event.startsOn, event.endsOn, lang, 'long')],
      ['site.record.where', place ? written(place.name) : null],
      ['site.record.people', attendanceCount(event.attendance)],
      ['site.record.result', written(event.result)],
      [
        'site.record.recorded',
        `${event.recordedBy}, ${formatDay(event.recordedAt.slice(0, 10), lang, 'short')}`,
      ],
      ['site.record.corrected', event.correctedBy],
      ['site.record.reason', event.correctionReason],
    ])
  },
  publication: (asked) => {
    const found = byId(asked.records.publications, asked.id)
    return found
      ? details(asked, asked.written(found.title), [
          ['site.record.when', formatDay(found.publishedOn, asked.lang)],
          ['site.record.where', asked.written(found.outlet)],
          ['site.record.people', found.reach],
          ['site.record.details', asked.written(found.reachSource)],
          ['site.record.document', found.url],
        ])
      : null
  },
  printedMaterial: (asked) => {
    const found = byId(asked.records.printedMaterials, asked.id)
    return found
      ? details(asked, asked.written(found.title), [
          ['site.record.when', formatDay(found.printedOn, asked.lang)],
          ['site.record.amount', found.printRun],
          ['site.record.details', asked.written(found.handedTo)],
        ])
      : null
  },
  expense: (asked) => {
    const found = byId(asked.records.expenses, asked.id)
    return found
      ? details(asked, asked.written(found.purpose), [
          ['site.record.when', formatDay(found.paidOn, asked.lang)],
          ['site.record.amount', formatAmount(found.amount, asked.lang, { currency: true })],
          ['site.record.details', found.payee],
          [
            'site.record.document',
            `№ ${found.documentNumber}, ${formatDay(found.documentDate, asked.lang, 'short')}`,
          ],
        ])
      : null
  },
  budgetLine: (asked) => {
    const found = byId(asked.records.budgetLines, asked.id)
    return found
      ? details(asked, asked.written(found.title), [
          ['site.record.amount', formatAmount(found.planned, asked.lang, { currency: true })],
        ])
      : null
  },
  refund: (asked) => {
    const found = byId(asked.records.refunds, asked.id)
    return found
      ? details(asked, `№ ${found.documentNumber}`, [
          ['site.record.when', formatDay(found.paidOn, asked.lang)],
          ['site.record.amount', formatAmount(found.amount, asked.lang, { currency: true })],
        ])
      : null
  },
  participantGroup: (asked) => {
    const found = byId(asked.records.participantGroups, asked.id)
    return found
      ? details(asked, asked.written(found.name), [
          ['site.record.people', found.total],
          ['site.record.when', formatDay(found.countedOn, asked.lang)],
          ['site.record.details', asked.written(found.basis)],
        ])
      : null
  },
  recommendation: (asked) => {
    const found = byId(asked.records.recommendations, asked.id)
    return found
      ? details(asked, asked.written(found.text), [
          ['site.record.when', formatDay(found.agreedOn, asked.lang)],
        ])
      : null
  },
  letter: (asked) => {
    const found = byId(asked.records.letters, asked.id)
    return found
      ? details(asked, `№ ${found.number}`, [
          ['site.record.when', formatDay(found.sentOn, asked.lang)],
          ['site.record.where', asked.written(found.addressee)],
          ['site.record.details', asked.written(found.subject)],
        ])
      : null
  },
  reply: (asked) => {
    const found = byId(asked.records.replies, asked.id)
    return found
      ? details(asked, `№ ${found.incomingNumber}`, [
          ['site.record.when', formatDay(found.receivedOn, asked.lang)],
          ['site.record.details', asked.written(found.summary)],
        ])
      : null
  },
  partner: (asked) => {
    const found = byId(asked.records.partners, asked.id)
    return found
      ? details(asked, asked.written(found.name), [
          ['site.record.when', formatDay(found.since, asked.lang)],
          ['site.record.details', asked.written(found.role)],
        ])
      : null
  },
  coveredNgo: (asked) => {
    const found = byId(asked.records.coveredNgos, asked.id)
    return found
      ? details(asked, asked.written(found.name), [
          ['site.record.when', formatDay(found.coveredOn, asked.lang)],
        ])
      : null
  },
  teamMember: (asked) => {
    const found = byId(asked.records.team, asked.id)
    return found
      ? details(asked, found.name, [
          ['site.record.when', formatDay(found.from, asked.lang)],
          ['site.record.details', asked.written(found.position)],
        ])
      : null
  },
  story: (asked) => {
    const found = byId(asked.records.stories, asked.id)
    return found
      ? details(asked, asked.written(found.title), [['site.record.result', asked.written(found.result)]])
      : null
  },
}
