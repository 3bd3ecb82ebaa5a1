import type { Kysely } from 'kysely'
import { isNumberTaken } from '#domain/recommendation/letter-number.ts'
import type { Letter } from '#domain/recommendation/recommendation.ts'
import type { FieldProblem } from '#server/problem.ts'
import { knownLetters } from '#store/recommendation.ts'
import type { DB } from '#store/schema.ts'
import { wrongReferences } from './references.ts'

type Checked = Pick<Letter, 'number' | 'sentOn' | 'recommendationIds' | 'reminderOf'> & {
  readonly mayRepeatNumber: boolean
}

/** What a letter cannot be: under a number of its year that is taken, or with records of another project. */
export async function letterProblems(
  db: Kysely<DB>,
  letter: Checked,
  { id, projectId }: { readonly id: string; readonly projectId: string | null },
): Promise<FieldProblem[]> {
  const references = { recommendationIds: 'recommendation', reminderOf: 'letter' } as const
  const problems = await wrongReferences(db, references, { ...letter }, projectId)
  if (letter.reminderOf === id) problems.push({ path: 'reminderOf', key: 'input.reference' })
  const others = (await knownLetters(db)).filter((each) => each.id !== id)
  if (!letter.mayRepeatNumber && isNumberTaken(others, letter)) {
    problems.push({ path: 'number', key: 'input.letterNumberTaken' })
  }
  return problems
}
