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
  '/(public)/setup': 'open',
  '/(public)/login': 'open',
  '/(public)/login/code': 'open',
  '/(office)/account': 'own',
  '/(office)/account/password': 'own',
  '/(office)/account/second-step': 'own',
  '/(office)/settings/organisation': 'organisation',
  '/(office)/settings/accounts': 'account',
  '/(office)/settings/accounts/[id]': 'account',
  '/(office)/settings/places': 'organisation',
  '/(office)/settings/places/[id]': 'organisation',
  '/(office)/settings/holidays': 'organisation',
  '/(office)': 'own',
  '/(office)/components': 'own',
  '/(office)/projects/[code]': 'project',
  '/(office)/projects/[code]/figures/[figure]': 'report',
  '/(office)/projects/[code]/records/[subject]/[id]': 'project',
  '/(office)/projects/[code]/evidence/[id]': 'evidence',
  '/(office)/projects/[code]/report': 'report',
  '/(office)/projects/[code]/report/[format]': 'report',
  '/(office)/projects/[code]/partners': 'partner',
  '/(office)/projects/[code]/partners/[id]': 'partner',
}

/** What is to be done with somebody who asks for a route: `login` where a log-in would help, `hide` where it is none of theirs. */
export function admission(route: string | null, role: Role | null): 'enter' | 'login' | 'hide' {
  const needed = route === null ? undefined : access[route]
  if (needed === 'open') return 'enter'
  if (role === null) return 'login'
  return needed !== undefined && mayRead(role, needed) ? 'enter' : 'hide'
}

/** What is open to somebody whose password another person made: choosing an own one, and leaving. */
export const mayEnterWithOldPassword = (route: string | null): boolean =>
  route === '/(office)/account/password' || (route !== null && access[route] === 'open')
