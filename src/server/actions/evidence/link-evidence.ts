import { evidenceLinkInput } from '#domain/evidence/evidence-input.ts'
import { Problem } from '#server/problem.ts'
import { insertEvidenceLink, linksOfEvidence, projectOfEvidence, projectOfSubject } from '#store/evidence.ts'
import { action } from '../action.ts'
import { isOwnEvidence, isOwnSubject } from '../own-places.ts'
import { unknownShares } from '../evidence-shares.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Says that a file proves one more record of its project. A file that proves another record already is linked only by
 * somebody who says that they know it (`isShared`); the log and the link keep that they did.
 */
export const linkEvidence = action({
  name: 'linkEvidence',
  event: 'evidence.linked',
  schema: evidenceLinkInput,
  run: async ({ trx, input, context, scope }) => {
    const { evidenceId, subject, subjectId, isShared } = input
    const { actor } = context
    const project = await projectOfEvidence(trx, evidenceId)
    const isOwn = project !== null && (await isOwnEvidence(trx, actor, evidenceId))
    if (!isOwn) throw new Problem('record.notFound', { id: evidenceId })
    const link = { evidenceId, subject, subjectId }
    const isOfProject = (await projectOfSubject(trx, subject, subjectId)) === project
    const isFitting = isOfProject && (await isOwnSubject(trx, actor, link))
    refuseFields(!isFitting ? [{ path: 'subjectId', key: 'input.reference' }] : [])
    if (!isShared) refuseFields(unknownShares(await linksOfEvidence(trx, evidenceId), [link]))
    const isNew = await insertEvidenceLink(trx, scope, input)
    const after = { subject, subjectId, isShared }
    const event = { subject: 'evidence', subjectId: evidenceId, before: null, after }
    return { result: link, event: isNew ? event : null }
  },
})
