import { countedGroups } from '../people/counted-groups.ts'
import { isWithin, type PlainDate } from '../calendar/day.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { LocalText } from '../text/local-text.ts'
import { exactAmount, unitAmount } from './counted-record.ts'
import type { LinkedRecord, LinkedSource } from './linked-record.ts'
import type { RecordPeriod } from './record-period.ts'
import { isServiceSource, type ServiceSource } from '../service/service-facts.ts'
import { serviceRecords } from './service-records.ts'
import type { Testimonial } from '../testimonial/testimonial.ts'

type Reader = (
  records: ProjectRecords,
  activitiesOf: ActivitiesOf,
  period: RecordPeriod,
) => readonly LinkedRecord[]
export interface ActivitiesOf {
  readonly events: (ids: readonly (string | null)[]) => string[]
  readonly recommendations: (ids: readonly string[]) => string[]
}
const one = { count: unitAmount }

/** Records of one kind that count in a period; a record without a day counts in every period. */
export function linkedRecords(
  records: ProjectRecords,
  period: RecordPeriod,
  source: LinkedSource,
  activities: ActivitiesOf,
): LinkedRecord[] {
  if (isServiceSource(source)) return [...serviceRecords(source, records, period)]
  return readers[source](records, activities, period).filter(
    (record) => record.at === null || isWithin(record.at, period.from, period.to),
  )
}

/** Finds activities through events; made once for all kinds of records, for it walks all events. */
export function activitiesOf(records: ProjectRecords): ActivitiesOf {
  const eventOf = new Map(records.recommendations.map((one) => [one.id, one.eventId]))
  let ofEvent: Map<string, string> | null = null
  const events = (ids: readonly (string | null)[]): string[] => {
    ofEvent ??= new Map(records.events.map((event) => [event.id, event.activityId]))
    const known = ofEvent
    return [...new Set(ids.flatMap((id) => known.get(id ?? '') ?? []))]
  }
  return { events, recommendations: (ids) => events(ids.map((id) => eventOf.get(id) ?? null)) }
}

/** Letters that carry a month of control carry no recommendations. */
const withRecommendations = (letters: ProjectRecords['letters']) =>
  letters.filter(({ controlMonth }) => controlMonth === null)

const readers: { readonly [source in Exclude<LinkedSource, ServiceSource>]: Reader } = {
  publications: (records) =>
    records.publications.map((it) => ({
      ...head('publication', it.id, it.title, it.publishedOn),
      activityIds: it.activityId === null ? [] : [it.activityId],
      publicationKind: it.kind,
      amounts: it.reach === null ? one : { ...one, reach: exactAmount(it.reach) },
    })),
  printedMaterials: (records) =>
    records.printedMaterials.map((it) => ({
      ...head('printedMaterial', it.id, it.title, it.printedOn),
      activityIds: it.activityId === null ? [] : [it.activityId],
      amounts: { ...one, printRun: exactAmount(it.printRun), handedOut: exactAmount(it.handedOut) },
    })),
  concerns: (records, of) =>
    records.concerns.map((it) => ({
      ...head('concern', it.id, it.text, it.raisedOn),
      activityIds: of.events([it.eventId]),
      placeId: it.placeId,
      amounts: one,
    })),
  recommendations: (records, of) =>
    records.recommendations.map((it) => ({
      ...head('recommendation', it.id, it.text, it.agreedOn),
      activityIds: of.events([it.eventId]),
      amounts: one,
    })),
  letters: (records, of) =>
    withRecommendations(records.letters).map((it) => ({
      ...head('letter', it.id, numbered(it.number, it.addressee), it.sentOn),
      activityIds: of.recommendations(it.recommendationIds),
      amounts: one,
    })),
  replies: (records, of) => {
    const letters = new Map(records.letters.map((letter) => [letter.id, letter]))
    return records.replies.map((it) => ({
      ...head(
        'reply',
        it.id,
        numbered(it.incomingNumber, letters.get(it.letterId)?.addressee ?? {}),
        it.receivedOn,
      ),
      activityIds: of.recommendations(letters.get(it.letterId)?.recommendationIds ?? []),
      amounts: one,
    }))
  },
  partners: (records, _of, period) =>
    records.partners
      .filter((it) => overlaps(it.since, null, period))
      .map((it) => ({ ...head('partner', it.id, it.name, null), activityIds: null, amounts: one })),
  participantGroups: (records, of) =>
    countedGroups(records).map((it) => ({
      ...head('participantGroup', it.id, it.name, it.countedOn),
      activityIds: of.events(it.eventIds),
      amounts: { ...one, people: exactAmount(it.total) },
    })),
  coveredNgos: (records, of) =>
    records.coveredNgos.map((it) => ({
      ...head('coveredNgo', it.id, it.name, it.coveredOn),
      activityIds: of.events([it.eventId]),
      amounts: one,
    })),
  team: (records, _of, period) =>
    records.team
      .filter((it) => overlaps(it.from, it.to, period))
      .map((it) => ({
        ...head('teamMember', it.id, { ru: it.name, kk: it.name }, null),
        activityIds: null,
        amounts: one,
      })),
  expenses: (records) =>
    records.expenses.map((it) => ({
      ...head('expense', it.id, it.purpose, it.paidOn),
      activityIds: null,
      amounts: { ...one, amount: it.amount },
    })),
  stories: (records) =>
    records.stories
      .filter((it) => it.hasConsent)
      .map((it) => ({ ...head('story', it.id, it.title, null), activityIds: null, amounts: one })),
  testimonials: (records, of) => records.testimonials.map((it) => testimonialRecord(it, of)),
  videoTestimonials: (records, of) =>
    records.testimonials.filter(({ kind }) => kind === 'video').map((it) => testimonialRecord(it, of)),
  questionnaireResponses: (records) =>
    records.questionnaireResponses.map((it) => ({
      ...head('questionnaireResponse', it.id, numbered(String(it.number), it.title), it.filledOn),
      activityIds: it.activityId === null ? [] : [it.activityId],
      amounts: one,
    })),
  questionnaireAnalyses: (records) =>
    records.questionnaireAnalyses.map((it) => ({
      ...head('questionnaireAnalysis', it.id, it.title, it.until),
      activityIds: it.activityId === null ? [] : [it.activityId],
      amounts: one,
    })),
}

/** Told by its words, or by where it is; of its own activity, or of that of its event. */
function testimonialRecord(it: Testimonial, of: ActivitiesOf): LinkedRecord {
  const title = it.words.ru || it.words.kk ? it.words : { ru: it.url ?? '', kk: it.url ?? '' }
  return {
    ...head('testimonial', it.id, title, it.saidOn),
    activityIds: it.activityId === null ? of.events([it.eventId]) : [it.activityId],
    placeId: it.placeId,
    amounts: one,
  }
}

/** People and partners count in every period in which they were with the project. */
function overlaps(since: PlainDate, until: PlainDate | null, period: RecordPeriod): boolean {
  return (
    (period.to === null || since <= period.to) &&
    (period.from === null || until === null || until >= period.from)
  )
}

function head(
  subject: string,
  id: string,
  title: LocalText,
  at: PlainDate | null,
): Pick<LinkedRecord, 'subject' | 'id' | 'title' | 'at'> {
  return { subject, id, title, at }
}

function numbered(number: string, name: LocalText): LocalText {
  return { ru: `№ ${number} ${name.ru ?? ''}`.trim(), kk: `№ ${number} ${name.kk ?? ''}`.trim() }
}
