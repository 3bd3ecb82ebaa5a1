/*
 * Who may open which page: every route stands here, and one that does not is refused to everybody. What a person may
 * write is asked by the actions themselves.
 */
import type { Role } from '#domain/account/account.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'

/** `open`: also without a log-in. */
type Access = 'open' | ReadSubject

export const access: { readonly [route: string]: Access } = {
  '/health': 'open',
  '/language': 'open',
  '/logout': 'open',
  '/(public)/login': 'open',
  '/(office)': 'own',
  '/(office)/components': 'own',
  '/(office)/projects/[code]': 'project',
  '/(office)/projects/[code]/figures/[figure]': 'project',
  '/(office)/projects/[code]/records/[subject]/[id]': 'project',
  '/(office)/projects/[code]/evidence/[id]': 'evidence',
  '/(office)/projects/[code]/report': 'report',
  '/(office)/projects/[code]/report/[format]': 'report',
  '/(office)/projects/[code]/plan': 'plan',
  '/(office)/projects/[code]/plan/file': 'plan',
  '/(office)/projects/[code]/plan/import': 'plan',
  '/(office)/projects/[code]/partners': 'partner',
  '/(office)/projects/[code]/partners/[id]': 'partner',
  '/(office)/projects/[code]/money': 'money',
  '/(office)/projects/[code]/money/balance': 'money',
  '/(office)/projects/[code]/money/lines': 'money',
  '/(office)/projects/[code]/money/expenses': 'money',
  '/(office)/projects/[code]/money/expenses/[id]': 'money',
  '/(office)/projects/[code]/money/refunds': 'money',
  '/(office)/projects/[code]/money/refunds/[id]': 'money',
  '/(office)/projects/[code]/money/import': 'money',
  '/(office)/projects/[code]/money/export/[name]': 'money',
}

/** What is to be done with somebody who asks for a route: `login` where a log-in would help, `hide` where it is none of theirs. */
export function admission(route: string | null, role: Role | null): 'enter' | 'login' | 'hide' {
  const needed = route === null ? undefined : access[route]
  if (needed === 'open') return 'enter'
  if (role === null) return 'login'
  return needed !== undefined && mayRead(role, needed) ? 'enter' : 'hide'
}
