import { formatInstant } from '#domain/calendar/format-instant.ts'
import { isShownPicture } from '#domain/evidence/evidence-access.ts'
import type { Evidence } from '#domain/evidence/evidence.ts'
import type { Language } from '#domain/text/local-text.ts'

/** A file as a list or a gallery shows it. */
export interface EvidenceTile {
  readonly id: string
  readonly fileName: string
  readonly kind: Evidence['kind']
  readonly isPicture: boolean
  /** Local time of the shot, as people write it; null where the file says none. */
  readonly takenAt: string | null
  readonly hasPlace: boolean
  readonly addedBy: string
  readonly addedAt: string
}

export const evidenceTile = (file: Evidence, lang: Language): EvidenceTile => ({
  id: file.id,
  fileName: file.fileName,
  kind: file.kind,
  isPicture: isShownPicture(file),
  takenAt: file.takenAt === null ? null : shotText(file.takenAt),
  hasPlace: file.lat !== null,
  addedBy: file.recordedBy,
  addedAt: formatInstant(file.recordedAt, lang),
})

/** `2023-04-14T10:05:00` of a camera as «14.04.2023, 10:05». */
function shotText(takenAt: string): string {
  const [day = '', time = ''] = takenAt.split('T')
  return `${day.split('-').toReversed().join('.')}, ${time.slice(0, 5)}`
}
