import { evidenceIndex, type EvidenceIndex } from '../../../evidence/evidence-index.ts'
import type { EvidenceKind } from '../../../evidence/evidence.ts'
import type { Event } from '../../../event/event.ts'
import type { Activity } from '../../../plan/plan.ts'
import type { Finding, Place } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

/**
 * Facts without any evidence, or events without a kind of evidence that their activity requires: a finding an activity
 * or a kind of record. A publication proves itself by its address, a group by the events at which its people were met.
 */
export const evidenceNone: RecordRule = {
  id: 'evidence.none',
  check: (checked) => {
    const index = evidenceIndex(checked.records.evidence, checked.records.evidenceLinks)
    return [...ofActivities(checked, index), ...ofOtherRecords(checked, index)]
  },
}

function ofActivities(checked: RecordsToCheck, index: EvidenceIndex): Finding[] {
  const held = Map.groupBy(
    checked.records.events.filter((event) => !event.isCancelled),
    (event) => event.activityId,
  )
  return checked.records.activities.flatMap((activity) => {
    const events = held.get(activity.id) ?? []
    const bare = events.filter((event) => index.of('event', event.id).length === 0)
    return [
      ...finding(
        'event',
        bare.map((event) => eventPlace(event, checked)),
        { activity: activity.code },
      ),
      ...withoutKind(checked, index, activity, events),
    ]
  })
}

function withoutKind(
  checked: RecordsToCheck,
  index: EvidenceIndex,
  activity: Activity,
  events: readonly Event[],
): Finding[] {
  return activity.requiredEvidence.flatMap((kind: EvidenceKind) => {
    const lacking = events.filter((event) => {
      const files = index.of('event', event.id)
      return files.length > 0 && !files.some((file) => file.kind === kind)
    })
    const places = lacking.map((event) => eventPlace(event, checked))
    return finding(`kind.${kind}`, places, { activity: activity.code })
  })
}

const eventPlace = (event: Event, { lang }: RecordsToCheck): Place =>
  recordPlace('event', event.id, event.title, event.startsOn, lang)

function ofOtherRecords({ records, lang }: RecordsToCheck, index: EvidenceIndex): Finding[] {
  const isProven = (
    subject: 'letter' | 'reply' | 'publication' | 'printedMaterial' | 'coveredNgo',
    id: string,
  ): boolean => index.of(subject, id).length > 0
  const met = (ids: readonly (string | null)[]): boolean =>
    ids.some((id) => index.of('event', id ?? '').length > 0)
  return [
    ...finding(
      'letter',
      records.letters
        .filter((one) => !isProven('letter', one.id))
        .map((one) => recordPlace('letter', one.id, `№ ${one.number}`, one.sentOn, lang)),
    ),
    ...finding(
      'reply',
      records.replies
        .filter((one) => !isProven('reply', one.id))
        .map((one) => recordPlace('reply', one.id, `№ ${one.incomingNumber}`, one.receivedOn, lang)),
    ),
    ...finding(
      'publication',
      records.publications
        .filter((one) => one.url === null && !isProven('publication', one.id))
        .map((one) => recordPlace('publication', one.id, one.title, one.publishedOn, lang)),
    ),
    ...finding(
      'printedMaterial',
      records.printedMaterials
        .filter((one) => !isProven('printedMaterial', one.id))
        .map((one) => recordPlace('printedMaterial', one.id, one.title, one.printedOn, lang)),
    ),
    ...finding(
      'participantGroup',
      records.participantGroups
        .filter((one) => index.of('participantGroup', one.id).length === 0 && !met(one.eventIds))
        .map((one) => recordPlace('participantGroup', one.id, one.name, one.countedOn, lang)),
    ),
    ...finding(
      'coveredNgo',
      records.coveredNgos
        .filter((one) => !isProven('coveredNgo', one.id) && !met([one.eventId]))
        .map((one) => recordPlace('coveredNgo', one.id, one.name, one.coveredOn, lang)),
    ),
  ]
}

function finding(variant: string, places: readonly Place[], figures: Finding['figures'] = {}): Finding[] {
  if (places.length === 0) return []
  return [
    {
      rule: 'evidence.none',
      severity: 'warning',
      variant,
      places: places.slice(0, placeLimit),
      figures: { ...figures, count: places.length },
    },
  ]
}
