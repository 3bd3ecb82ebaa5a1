import * as v from 'valibot'
import { Problem, type FieldProblem } from '#server/problem.ts'

/** The input as its schema wants it. Throws `input.invalid` with every wrong field. */
export function parseInput<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, input)
  if (parsed.success) return parsed.output
  throw new Problem('input.invalid', {}, parsed.issues.map(fieldProblem))
}

/** Refuses the input where something is wrong with its fields. */
export function refuseFields(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new Problem('input.invalid', {}, fields)
}

function fieldProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const limit = issue.requirement
  const params = typeof limit === 'number' ? { params: { limit } } : {}
  return { path: v.getDotPath(issue) ?? '', key: keyOf(issue), ...params }
}

/** The schemas say what is wrong with a value by a message key; what is wrong with its shape is said here. */
function keyOf(issue: v.BaseIssue<unknown>): string {
  if (issue.message.startsWith('input.')) return issue.message
  if (issue.expected === 'never') return 'input.unknown'
  if (issue.received === 'undefined' || issue.received === 'null') return 'input.required'
  return issue.type === 'picklist' || issue.type === 'variant' ? 'input.choice' : 'input.type'
}
