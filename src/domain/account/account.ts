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

/** Who may do what depends on the role and, for an activist and a teacher, on their places. */
export interface Person {
  readonly role: Role
  /** Villages of an activist, schools of a teacher; without meaning for the other roles. */
  readonly placeIds?: readonly string[]
}
