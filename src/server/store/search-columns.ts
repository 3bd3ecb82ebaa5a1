/* What a query for the words of a record is made of. */
import { sql, type RawBuilder } from 'kysely'
import type { LocalText } from '#domain/text/local-text.ts'

export interface SearchSource {
  readonly organisationId: string
  /** Null for a record of the village's service, which is the organisation's. */
  readonly projectId: string | null
  readonly placeId: string | null
  readonly id: string
  readonly label: LocalText
  readonly body: string
  readonly people: string
  readonly day: string | null
}

/** A text in both languages. */
export const both = (column: string) => sql`${sql.ref(column)} ->> 'ru', ${sql.ref(column)} ->> 'kk'`
export const bodyOf = (parts: readonly RawBuilder<unknown>[]) => sql`concat_ws(' ', ${sql.join(parts)})`
export const column = (name: string) => sql`${sql.ref(name)}`
export const inBoth = (name: string) =>
  sql`jsonb_build_object('ru', ${sql.ref(name)}, 'kk', ${sql.ref(name)})`

export interface Source {
  readonly from: RawBuilder<unknown>
  readonly id?: RawBuilder<unknown>
  readonly projectId?: RawBuilder<unknown>
  /** Where it lies, for those who see own villages alone. */
  readonly placeId?: RawBuilder<unknown>
  /** Which records are found at all. */
  readonly where?: RawBuilder<unknown>
  readonly label: RawBuilder<unknown>
  readonly body: readonly RawBuilder<unknown>[]
  readonly people?: RawBuilder<unknown>
  readonly day: RawBuilder<unknown>
}

export const nobody = sql`''`
export const ofTable = (name: string) => sql`${sql.table(name)} t`
