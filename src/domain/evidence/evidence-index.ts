import type { Evidence, EvidenceLink, EvidenceSubject } from './evidence.ts'

/** Finds the files of a record and the records of a file without walking all links. */
export interface EvidenceIndex {
  readonly of: (subject: EvidenceSubject, id: string) => readonly Evidence[]
  readonly links: (evidenceId: string) => readonly EvidenceLink[]
}

export function evidenceIndex(evidence: readonly Evidence[], links: readonly EvidenceLink[]): EvidenceIndex {
  const files = new Map(evidence.map((file) => [file.id, file]))
  const bySubject = new Map(
    [...Map.groupBy(links, (link) => link.subject)].map(
      ([subject, ofSubject]) => [subject, Map.groupBy(ofSubject, (link) => link.subjectId)] as const,
    ),
  )
  const byFile = Map.groupBy(links, (link) => link.evidenceId)
  return {
    of: (subject, id) =>
      (bySubject.get(subject)?.get(id) ?? []).flatMap((link) => files.get(link.evidenceId) ?? []),
    links: (evidenceId) => byFile.get(evidenceId) ?? [],
  }
}
