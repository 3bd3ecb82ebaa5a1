import type { Transaction } from 'kysely'
import type { Letter } from '#domain/recommendation/recommendation.ts'
import { insertLetterRecommendations, letterTable, lockLetterNumbers } from '#store/recommendation.ts'
import { insertRecord, type RowScope } from '#store/record-table.ts'
import type { DB } from '#store/schema.ts'
import { letterProblems } from './letter-checks.ts'
import { refuseFields } from './parse-input.ts'

/** Writes a letter with the recommendations that it carries. Throws `input.invalid` where it cannot be such a one. */
export async function writeLetter(
  trx: Transaction<DB>,
  scope: RowScope & { readonly projectId: string },
  letter: Omit<Letter, 'controlMonth'>,
  mayRepeatNumber: boolean,
): Promise<void> {
  const { recommendationIds, ...row } = letter
  await lockLetterNumbers(trx, scope.organisationId)
  refuseFields(
    await letterProblems(trx, { ...letter, mayRepeatNumber }, { id: letter.id, projectId: scope.projectId }),
  )
  await insertRecord(trx, letterTable, scope, row)
  await insertLetterRecommendations(trx, scope.organisationId, letter.id, recommendationIds)
}
