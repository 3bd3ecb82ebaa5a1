/** Roles of people in an organisation; what each may do is data in `permissions.ts`. */
export const roles = ['administrator', 'manager', 'accountant', 'activist', 'teacher', 'monitor'] as const
export type Role = (typeof roles)[number]

/** A person who logs in. `login` is unique in the installation, case folded. */
export interface Account {
  readonly id: string
  readonly organisationId: string
  readonly login: string
  readonly name: string
  readonly role: Role
}
