import type { ProblemCode } from './problem.ts'

/** Where a refusal is not simply an input that cannot be worked with (422). */
const statuses: { readonly [code in ProblemCode]?: number } = {
  'permission.denied': 403,
  'token.readOnly': 403,
  'token.invalid': 401,
  'login.failed': 401,
  'login.tooMany': 429,
  'request.tooMany': 429,
  'request.notJson': 400,
  'request.type': 415,
  'request.tooLarge': 413,
  'request.method': 405,
  'file.tooLarge': 413,
  'record.notFound': 404,
  'project.notFound': 404,
  'organisation.notFound': 404,
  'route.notFound': 404,
  'action.unknown': 404,
  'record.conflict': 409,
  'record.exists': 409,
  'record.inUse': 409,
  'program.fault': 500,
}

/** The status of HTTP with which a refusal is answered. */
export function problemStatus(code: ProblemCode): number {
  return statuses[code] ?? (code.startsWith('database.') ? 503 : 422)
}
