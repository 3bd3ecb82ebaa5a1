import type { Evidence, EvidenceLink } from '../../../evidence/evidence.ts'
import { nearPictures } from '../../../evidence/near-pictures.ts'
import type { ProjectRecords } from '../../../project/records.ts'
import type { Finding, Place } from '../../finding.ts'
import { placeLimit, recordPlace } from '../../record-place.ts'
import type { RecordRule, RecordsToCheck } from '../../record-rule.ts'

/**
 * One file behind two different facts. Facts of different kinds may share a file: the sheet of a meeting also proves
 * the recommendation agreed there. Two meetings, two letters or two publications may not; two expenses only where they
 * name the same document. Re-saved copies are looked for among photos of events alone: scanned pages all look alike.
 */
export const evidenceReused: RecordRule = {
  id: 'evidence.reused',
  check: (checked) => [...sameFiles(checked), ...sameShots(checked)],
}

const exclusive: readonly EvidenceLink['subject'][] = [
  'event',
  'expense',
  'letter',
  'reply',
  'publication',
  'printedMaterial',
]

function sameFiles(checked: RecordsToCheck): Finding[] {
  const { evidence, evidenceLinks } = checked.records
  const hashes = new Map(evidence.map((file) => [file.id, file.sha256]))
  const byFile = Map.groupBy(evidenceLinks, (link) => hashes.get(link.evidenceId) ?? link.evidenceId)
  const describe = describer(checked)
  return [...byFile.values()].flatMap((links) => {
    const [file] = evidence.filter((one) => one.id === links[0]?.evidenceId)
    return exclusive.flatMap((subject) => {
      const ids = distinctFacts(checked.records, links, subject)
      if (ids.length < 2) return []
      const places = ids.slice(0, placeLimit).flatMap((id) => describe(subject, id) ?? [])
      return finding('same', 'error', places, { file: file?.fileName ?? '', count: ids.length })
    })
  })
}

/** Records of one kind behind a file; expenses of one document are one fact, cancelled events none. */
function distinctFacts(
  records: ProjectRecords,
  links: readonly EvidenceLink[],
  subject: EvidenceLink['subject'],
): string[] {
  const ids = [...new Set(links.filter((link) => link.subject === subject).map((link) => link.subjectId))]
  if (ids.length < 2) return ids
  if (subject === 'event') {
    return ids.filter((id) => records.events.some((event) => event.id === id && !event.isCancelled))
  }
  if (subject !== 'expense') return ids
  const documents = new Map(
    records.expenses.map((one) => [one.id, `${one.documentKind} ${one.documentNumber} ${one.documentDate}`]),
  )
  return [...new Map(ids.map((id) => [documents.get(id) ?? id, id])).values()]
}

function sameShots(checked: RecordsToCheck): Finding[] {
  const { records } = checked
  const photos = records.evidence.filter((file) => file.kind === 'photo')
  const held = new Set(records.events.filter((event) => !event.isCancelled).map((event) => event.id))
  const events = Map.groupBy(
    records.evidenceLinks.filter((link) => link.subject === 'event' && held.has(link.subjectId)),
    (link) => link.evidenceId,
  )
  const eventsOf = (file: Evidence): string[] => (events.get(file.id) ?? []).map((link) => link.subjectId)
  const describe = describer(checked)
  return nearPictures(photos).flatMap(([first, second]) => {
    const [ofFirst, ofSecond] = [eventsOf(first), eventsOf(second)]
    const isShared = ofFirst.some((id) => ofSecond.includes(id))
    if (isShared || ofFirst.length === 0 || ofSecond.length === 0) return []
    const places = [...ofFirst, ...ofSecond].flatMap((id) => describe('event', id) ?? [])
    return finding('similar', 'warning', places, { file: first.fileName, other: second.fileName })
  })
}

type Describe = (subject: string, id: string) => Place | null

/** Most projects have nothing to describe: what is needed for it is made when somebody asks. */
function describer(checked: RecordsToCheck): Describe {
  let places: ReturnType<typeof placesOf> | null = null
  return (subject, id) => (places ??= placesOf(checked)).get(`${subject} ${id}`)?.() ?? null
}

function placesOf({ records, lang }: RecordsToCheck): ReadonlyMap<string, () => Place> {
  const places = new Map<string, () => Place>()
  const add = (subject: string, id: string, ...rest: [Parameters<typeof recordPlace>[2], string]): unknown =>
    places.set(`${subject} ${id}`, () => recordPlace(subject, id, ...rest, lang))
  for (const one of records.events) add('event', one.id, one.title, one.startsOn)
  for (const one of records.expenses) add('expense', one.id, one.purpose, one.paidOn)
  for (const one of records.letters) add('letter', one.id, `№ ${one.number}`, one.sentOn)
  for (const one of records.replies) add('reply', one.id, `№ ${one.incomingNumber}`, one.receivedOn)
  for (const one of records.publications) add('publication', one.id, one.title, one.publishedOn)
  for (const one of records.printedMaterials) add('printedMaterial', one.id, one.title, one.printedOn)
  return places
}

function finding(
  variant: string,
  severity: Finding['severity'],
  places: readonly Place[],
  figures: Finding['figures'],
): Finding[] {
  return [{ rule: 'evidence.reused', severity, variant, places, figures }]
}
