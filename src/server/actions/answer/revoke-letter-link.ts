import { linkRevocation } from '#domain/answer/letter-answer.ts'
import { Problem } from '#server/problem.ts'
import { letterLinkTable } from '#store/letter-link.ts'
import { recordToChange, updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'

/** Withdraws a link: its address answers as one that never was. What came by it stays. */
export const revokeLetterLink = action({
  name: 'revokeLetterLink',
  event: 'letterLink.revoked',
  schema: linkRevocation,
  run: async ({ trx, input: { id }, scope }) => {
    const link = await recordToChange(trx, letterLinkTable, id)
    if (!link) throw new Problem('record.notFound', { id })
    if (link.revokedAt !== null) return { result: { id }, event: null }
    await updateRecord(trx, letterLinkTable, { ...link, revokedAt: scope.at })
    const { letterId } = link
    const [before, after] = [
      { letterId, revokedAt: null },
      { letterId, revokedAt: scope.at },
    ]
    return { result: { id }, event: { subject: 'letterLink', subjectId: id, before, after } }
  },
})
