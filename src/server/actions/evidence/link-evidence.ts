import { evidenceLinkInput } from '#domain/evidence/evidence-input.ts'
import { Problem } from '#server/problem.ts'
import { insertEvidenceLink, projectOfEvidence, projectOfSubject } from '#store/evidence.ts'
import { action } from '../action.ts'
import { isOwnEvidence, isOwnSubject } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'

/** Says that a file proves one more record of its project. */
export const linkEvidence = action({
  name: 'linkEvidence',
  event: 'evidence.linked',
  schema: evidenceLinkInput,
  run: async ({ trx, input, context, scope }) => {
    const { evidenceId, subject, subjectId } = input
    const project = await projectOfEvidence(trx, evidenceId)
    const { actor } = context
    const isOwn = project !== null && (await isOwnEvidence(trx, actor, evidenceId))
    if (!isOwn) throw new Problem('record.notFound', { id: evidenceId })
    const isOfProject = (await projectOfSubject(trx, subject, subjectId)) === project
    const isFitting = isOfProject && (await isOwnSubject(trx, actor, input))
    refuseFields(!isFitting ? [{ path: 'subjectId', key: 'input.reference' }] : [])
    const isNew = await insertEvidenceLink(trx, scope, input)
    const event = { subject: 'evidence', subjectId: evidenceId, before: null, after: { subject, subjectId } }
    return { result: input, event: isNew ? event : null }
  },
})
