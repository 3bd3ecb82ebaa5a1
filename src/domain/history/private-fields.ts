/*
 * Which values of a change only some roles see. The history of a record stands on the record's page, which more people
 * open than may read names of participants or what somebody is paid.
 */
import type { Role } from '../account/account.ts'
import type { FieldDifference } from './record-difference.ts'

const office: readonly Role[] = ['administrator', 'manager']
const field: readonly Role[] = [...office, 'activist', 'teacher']
const money: readonly Role[] = [...office, 'accountant']

const rules: readonly { readonly subject: string; readonly path: RegExp; readonly roles: readonly Role[] }[] =
  [
    { subject: 'event', path: /^attendance\.people/, roles: field },
    { subject: 'partner', path: /^contact/, roles: office },
    { subject: 'story', path: /^quotedPerson/, roles: office },
    { subject: 'expense', path: /^payee/, roles: money },
    { subject: 'teamMember', path: /^name/, roles: money },
    { subject: 'account', path: /^(?:login|phone|email)/, roles: ['administrator'] },
  ]

/** Whether somebody of this role may see the values of this field. */
export const maySeeField = (role: Role, subject: string, path: string): boolean =>
  rules.every((rule) => rule.subject !== subject || !rule.path.test(path) || rule.roles.includes(role))

/** A change as somebody of this role may see it. */
export interface SeenDifference extends FieldDifference {
  /** The values are private: only that they changed is told. */
  readonly isHidden: boolean
}

/** The differences with what this role may not see left out. */
export function seenBy(role: Role, subject: string, all: readonly FieldDifference[]): SeenDifference[] {
  return all.map((change) =>
    maySeeField(role, subject, change.path)
      ? { ...change, isHidden: false }
      : { path: change.path, before: undefined, after: undefined, isHidden: true },
  )
}

/** Whether this role may read the names on an attendance sheet. */
export const maySeeSheets = (role: Role): boolean => maySeeField(role, 'event', 'attendance.people')
