/*
 * Who may open which page: every route stands here, and one that does not is refused to everybody. What a person may
 * write is asked by the actions themselves.
 */
import type { Role } from '#domain/account/account.ts'
import { mayRead, type ReadSubject } from '#domain/account/read-permissions.ts'

/** `open`: also without a log-in. `bearer`: the route asks for a token itself and believes no cookie. */
type Access = 'open' | 'bearer' | ReadSubject

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
  '/(office)/projects/[code]/journal': 'journal',
  '/(office)/projects/[code]/journal/export': 'journal',
  '/(office)/projects/[code]/journal/new': 'journal',
  '/(office)/projects/[code]/journal/[id]': 'journal',
  '/(office)/projects/[code]/journal/[id]/correct': 'journal',
  '/(office)/projects/[code]/evidence': 'evidence',
  '/(office)/projects/[code]/evidence/[id]': 'evidence',
  '/(office)/projects/[code]/evidence/[id]/file': 'evidence',
  '/(office)/projects/[code]/evidence/uploads/[id]': 'evidence',
  '/(office)/projects/[code]/history': 'history',
  '/(office)/projects/[code]/search': 'journal',
  '/(office)/projects/[code]/report': 'report',
  '/(office)/projects/[code]/report/[format]': 'report',
  '/(office)/projects/new': 'report',
  '/(office)/projects/[code]/calendar': 'plan',
  '/(office)/projects/[code]/passport': 'plan',
  '/(office)/projects/[code]/passport/amendments/[id]': 'plan',
  '/(office)/projects/[code]/plan': 'plan',
  '/(office)/projects/[code]/plan/count': 'plan',
  '/(office)/projects/[code]/plan/file': 'plan',
  '/(office)/projects/[code]/plan/import': 'plan',
  '/(office)/projects/[code]/report/section/[section]': 'report',
  '/(office)/projects/[code]/report/live': 'report',
  '/(office)/projects/[code]/report/check': 'report',
  '/(office)/projects/[code]/report/versions': 'report',
  '/(office)/projects/[code]/report/preview': 'report',
  '/(office)/projects/[code]/submissions': 'submission',
  '/(office)/projects/[code]/submissions/[id]': 'submission',
  '/(office)/projects/[code]/submissions/[id]/[file]': 'submission',
  '/(office)/submissions': 'submission',
  '/(office)/projects/import': 'report',
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
  '/(office)/projects/[code]/people': 'people',
  '/(office)/projects/[code]/people/groups/[id]': 'people',
  '/(office)/projects/[code]/people/team': 'people',
  '/(office)/projects/[code]/people/team/[id]': 'people',
  '/(office)/projects/[code]/people/ngos': 'people',
  '/(office)/projects/[code]/people/ngos/[id]': 'people',
  '/(office)/projects/[code]/recommendations': 'letter',
  '/(office)/projects/[code]/recommendations/[id]': 'letter',
  '/(office)/projects/[code]/letters': 'letter',
  '/(office)/projects/[code]/letters/new': 'letter',
  '/(office)/projects/[code]/letters/[id]': 'letter',
  '/(office)/projects/[code]/letters/[id]/edit': 'letter',
  '/(office)/projects/[code]/letters/[id]/paper/[format]': 'letter',
  '/(office)/projects/[code]/letters/[id]/replies/[reply]': 'letter',
  '/(office)/projects/[code]/outreach': 'outreach',
  '/(office)/projects/[code]/outreach/[id]': 'outreach',
  '/(office)/projects/[code]/outreach/materials': 'outreach',
  '/(office)/projects/[code]/outreach/materials/[id]': 'outreach',
  '/(office)/projects/[code]/stories': 'story',
  '/(office)/projects/[code]/stories/[id]': 'story',
  '/(office)/projects/[code]/proposals': 'proposal',
  '/(office)/projects/[code]/proposals/[id]': 'proposal',
  '/api/v1/[...path]': 'bearer',
  '/api/v1/actions/[action]': 'bearer',
  '/api/v1/me': 'bearer',
  '/api/v1/openapi.json': 'open',
  '/api/v1/projects': 'bearer',
  '/api/v1/projects/[code]': 'bearer',
  '/api/v1/projects/[code]/evidence/[id]': 'bearer',
  '/api/v1/projects/[code]/findings': 'bearer',
  '/api/v1/projects/[code]/records/[kind]': 'bearer',
  '/api/v1/projects/[code]/records/[kind]/[key]': 'bearer',
  '/api/v1/projects/[code]/report/[format]': 'bearer',
  '/(office)/api': 'token',
  '/(office)/settings/tokens': 'token',
}

/** What is to be done with somebody who asks for a route: `login` where a log-in would help, `hide` where it is none of theirs. */
export function admission(route: string | null, role: Role | null): 'enter' | 'login' | 'hide' {
  const needed = route === null ? undefined : access[route]
  if (needed === 'open' || needed === 'bearer') return 'enter'
  if (role === null) return 'login'
  return needed !== undefined && mayRead(role, needed) ? 'enter' : 'hide'
}

/** What is open to somebody whose password another person made: choosing an own one, and leaving. */
export const mayEnterWithOldPassword = (route: string | null): boolean =>
  route === '/(office)/account/password' || (route !== null && access[route] === 'open')

/** Whether a route is for programs, which bring a token of their own. */
export const asksForToken = (route: string | null): boolean => route !== null && access[route] === 'bearer'
