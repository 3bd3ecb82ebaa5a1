import { evidenceUnlinkInput } from '#domain/evidence/evidence-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteEvidenceLink } from '#store/evidence.ts'
import { action } from '../action.ts'

/** Takes back that a file proves a record. The file stays, and the audit log keeps the link. */
export const unlinkEvidence = action({
  name: 'unlinkEvidence',
  event: 'evidence.unlinked',
  schema: evidenceUnlinkInput,
  run: async ({ trx, input }) => {
    const { evidenceId, subject, subjectId } = input
    if (!(await deleteEvidenceLink(trx, input))) throw new Problem('record.notFound', { id: evidenceId })
    const before = { subject, subjectId }
    return { result: input, event: { subject: 'evidence', subjectId: evidenceId, before, after: null } }
  },
})
