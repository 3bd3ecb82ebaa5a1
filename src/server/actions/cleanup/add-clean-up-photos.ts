import { cleanUpPhotosInput } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpPhotoTable } from '#store/clean-up.ts'
import { insertEvidenceLink } from '#store/evidence.ts'
import { action } from '../action.ts'
import { ownCleanUp } from '../own-clean-up.ts'
import { wrongSighting } from '../own-dump.ts'
import { enterRecord } from '../village-record.ts'

const event = 'cleanUpPhotos.added'

/** Adds photos of before or after a clean-up; they are the project's evidence. */
export const addCleanUpPhotos = action({
  name: 'addCleanUpPhotos',
  event,
  schema: cleanUpPhotosInput,
  run: async (step) => {
    const { trx, context, scope } = step
    const { id: _, photos, isShared, ...record } = step.input
    await ownCleanUp(step, record.cleanUpId)
    return enterRecord(step, {
      table: cleanUpPhotoTable,
      event,
      record,
      problems: () => wrongSighting(trx, context.actor, { projectId: record.projectId, photos, isShared }),
      also: async (id) => {
        const link = { subject: 'cleanUpPhoto' as const, subjectId: id }
        for (const evidenceId of photos)
          await insertEvidenceLink(trx, scope, { evidenceId, ...link, isShared })
      },
    })
  },
})
