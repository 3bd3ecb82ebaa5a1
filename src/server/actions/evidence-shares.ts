import type { EvidenceLink } from '#domain/evidence/evidence.ts'
import type { FieldProblem } from '#server/problem.ts'

type Link = Pick<EvidenceLink, 'subject' | 'subjectId'>
const isSame = (a: Link, b: Link): boolean => a.subject === b.subject && a.subjectId === b.subjectId

/** Refuses to let a file prove a further record in silence. A link that stands already asks for nothing. */
export function unknownShares(present: readonly Link[], wanted: readonly Link[]): FieldProblem[] {
  const isFurther = wanted.some((link) => !present.some((each) => isSame(each, link)))
  return present.length > 0 && isFurther ? [{ path: 'isShared', key: 'input.shared' }] : []
}
