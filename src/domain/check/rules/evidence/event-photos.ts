import { evidenceIndex } from '../../../evidence/evidence-index.ts'
import type { Evidence } from '../../../evidence/evidence.ts'
import type { Event } from '../../../event/event.ts'
import type { ProjectRecords } from '../../../project/records.ts'

/** The events that were held, each with its photos and videos. */
export function eventPhotos(
  records: ProjectRecords,
): { readonly event: Event; readonly photos: readonly Evidence[] }[] {
  const index = evidenceIndex(records.evidence, records.evidenceLinks)
  return records.events.flatMap((event) => {
    if (event.isCancelled) return []
    const photos = index
      .of('event', event.id)
      .filter((file) => file.kind === 'photo' || file.kind === 'video')
    return photos.length === 0 ? [] : [{ event, photos }]
  })
}
