export const evidenceKinds = ['photo', 'sheet', 'scan', 'document', 'video', 'link'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** A file that proves records. Content-addressed: the same bytes are one file. */
export interface Evidence {
  readonly id: string
  readonly kind: EvidenceKind
  readonly fileName: string
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string
  readonly mediaType: string
  readonly sizeBytes: number
  /** 64-bit difference hash of a picture as 16 hex digits, null for other files. */
  readonly perceptualHash: string | null
  /** Local time of the shot as the camera wrote it, `YYYY-MM-DDTHH:MM:SS`. */
  readonly takenAt: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly recordedBy: string
  readonly recordedAt: string
}

/** The records that a file can prove. */
export const evidenceSubjects = [
  'event',
  'expense',
  'participantGroup',
  'partner',
  'recommendation',
  'letter',
  'reply',
  'publication',
  'printedMaterial',
  'story',
  'testimonial',
  'teamMember',
  'coveredNgo',
  'amendment',
  'dumpObservation',
  'containerObservation',
  'cleanUpPhoto',
  'pickup',
  'contract',
  'contractDocument',
  'appeal',
] as const
export type EvidenceSubject = (typeof evidenceSubjects)[number]

export interface EvidenceLink {
  readonly evidenceId: string
  readonly subject: EvidenceSubject
  readonly subjectId: string
}

/** A file is too large for the store beyond this. */
export const evidenceMaxBytes = 50 * 1024 * 1024
