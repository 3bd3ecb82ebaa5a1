import { roles, type Role } from './account.ts'

const office = ['administrator', 'manager'] as const
const submissions = ['administrator', 'manager', 'monitor'] as const
const field = ['administrator', 'manager', 'activist', 'teacher'] as const
const everybodyButMonitors = ['administrator', 'manager', 'accountant', 'activist', 'teacher'] as const

/**
 * Which roles may read what, by the subject of a page; what of it they then see is `visibleRecords`. Pages name their
 * subject in src/routes/access.ts.
 */
export const readPermissions = {
  project: everybodyButMonitors,
  plan: everybodyButMonitors,
  calendar: everybodyButMonitors,
  journal: field,
  evidence: everybodyButMonitors,
  money: ['administrator', 'manager', 'accountant'],
  people: office,
  partners: office,
  letters: office,
  outreach: office,
  stories: office,
  proposals: office,
  report: office,
  submissions,
  history: office,

  organisation: office,
  places: office,
  holidays: office,
  accounts: ['administrator'],
  tokens: ['administrator'],

  projects: roles,
  ownAccount: roles,
} as const satisfies { readonly [subject: string]: readonly Role[] }

export type ReadSubject = keyof typeof readPermissions

/** Whether somebody of this role may read pages of a subject. */
export function mayRead(role: Role, subject: ReadSubject): boolean {
  const allowed: readonly Role[] = readPermissions[subject]
  return allowed.includes(role)
}
