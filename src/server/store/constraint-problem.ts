// Violated constraints as Problems. Actions check what they can say in plain words beforehand; what is left here is
// another person's write a moment earlier.
import { Problem } from '#server/problem.ts'

interface ConstraintError extends Error {
  readonly code: string
  readonly detail?: string
  readonly constraint?: string
}

const scopeColumns = new Set(['organisation_id', 'project_id'])

/** The Problem that a violated constraint means, or the error itself where it is none. */
export function constraintProblem(error: unknown): unknown {
  if (!isConstraintError(error)) return error
  if (error.code === '23505') return takenProblem(error)
  if (error.code === '23503') return new Problem('record.inUse')
  return new Problem('input.invalid', {}, [{ path: fieldOf(error.constraint), key: 'input.invalid' }])
}

/** Whether somebody else wrote a row of the same primary key a moment earlier: worth another look. */
export function isSameKey(error: unknown): boolean {
  return isConstraintError(error) && error.code === '23505' && (error.constraint ?? '').endsWith('_pkey')
}

// Unique, foreign key and check violations.
function isConstraintError(error: unknown): error is ConstraintError {
  return error instanceof Error && ['23505', '23503', '23514'].includes((error as ConstraintError).code)
}

/** `Key (project_id, code)=(…) already exists.` names the columns; the first one that is no scope is the field. */
function takenProblem(error: ConstraintError): Problem {
  const columns = /^Key \(([^)]*)\)=/.exec(error.detail ?? '')?.[1]?.split(', ') ?? []
  const field = camel(columns.find((column) => !scopeColumns.has(column)) ?? 'id')
  return new Problem('record.exists', { field }, [{ path: field, key: 'input.taken' }])
}

const fieldOf = (constraint = ''): string => camel(constraint.replace(/_check\d*$/, ''))
const camel = (name: string): string => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
