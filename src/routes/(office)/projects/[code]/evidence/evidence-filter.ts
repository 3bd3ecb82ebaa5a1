import type { Event } from '#domain/event/event.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { evidenceKinds, type Evidence, type EvidenceKind } from '#domain/evidence/evidence.ts'
import { nearPictures } from '#domain/evidence/near-pictures.ts'
import { hasSought, soughtWords } from '#domain/search/search-words.ts'
import type { ProjectRecords } from '#domain/project/records.ts'

export const evidenceStates = ['unlinked', 'shared', 'near', 'noPlace', 'noTime'] as const
export type EvidenceState = (typeof evidenceStates)[number]

export interface EvidenceFilter {
  readonly question: string | null
  readonly kind: EvidenceKind | null
  readonly activityId: string | null
  readonly state: EvidenceState | null
}

export function readEvidenceFilter(params: URLSearchParams): EvidenceFilter {
  const given = (name: string) => params.get(name)?.trim().slice(0, 200) || null
  return {
    question: given('q'),
    kind: evidenceKinds.find((kind) => kind === given('kind')) ?? null,
    activityId: given('activity'),
    state: evidenceStates.find((state) => state === given('state')) ?? null,
  }
}

/** What is said of each file besides what it says itself. */
export interface EvidenceMarks {
  readonly near: ReadonlySet<string>
  readonly shared: ReadonlySet<string>
  readonly unlinked: ReadonlySet<string>
}

export function evidenceMarks({ evidence, evidenceLinks }: ProjectRecords): EvidenceMarks {
  const { links } = evidenceIndex(evidence, evidenceLinks)
  const ids = (test: (file: Evidence) => boolean) => new Set(evidence.filter(test).map((file) => file.id))
  return {
    near: new Set(
      nearPictures(evidence.filter((file) => file.kind === 'photo')).flatMap(([a, b]) => [a.id, b.id]),
    ),
    shared: ids((file) => links(file.id).length > 1),
    unlinked: ids((file) => links(file.id).length === 0),
  }
}

/** The files that a filter lets through, the newest first; `events` are the project's by their ids. */
export function filteredEvidence(
  records: ProjectRecords,
  filter: EvidenceFilter,
  marks: EvidenceMarks,
  events: ReadonlyMap<string, Event>,
): Evidence[] {
  const { links } = evidenceIndex(records.evidence, records.evidenceLinks)
  const words = filter.question === null ? [] : soughtWords(filter.question)
  const textOf = (file: Evidence): string => {
    const titles = links(file.id).flatMap((link) => Object.values(events.get(link.subjectId)?.title ?? {}))
    return [file.fileName, ...titles].join(' ')
  }
  const isOf = (file: Evidence): boolean =>
    links(file.id).some((link) => events.get(link.subjectId)?.activityId === filter.activityId)
  const states: { readonly [state in EvidenceState]: (file: Evidence) => boolean } = {
    unlinked: (file) => marks.unlinked.has(file.id),
    shared: (file) => marks.shared.has(file.id),
    near: (file) => marks.near.has(file.id),
    noPlace: (file) => file.mediaType.startsWith('image/') && file.lat === null,
    noTime: (file) => file.mediaType.startsWith('image/') && file.takenAt === null,
  }
  return records.evidence
    .filter(
      (file) =>
        (filter.kind === null || file.kind === filter.kind) &&
        (filter.activityId === null || isOf(file)) &&
        (filter.state === null || states[filter.state](file)) &&
        words.every((word) => hasSought(textOf(file), word)),
    )
    .toReversed()
}
