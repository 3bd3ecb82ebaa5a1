import { sql, type Kysely } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import type { DB } from './schema.ts'

/** An event on which a training or a presentation may stand. */
export interface SchoolEvent {
  readonly id: string
  readonly title: LocalText
  readonly on: PlainDate
  readonly placeId: string | null
  readonly people: number | null
}

/** Standing events of some kinds, the newest first; a list to choose from has five hundred at most. */
export async function schoolEvents(db: Kysely<DB>, kinds: readonly string[]): Promise<SchoolEvent[]> {
  const { rows } = await sql<SchoolEvent>`
    select e.id, v.title, v.ends_on as "on", v.place_id as "placeId", v.attendance_total as people
    from event e, lateral (select * from event_version v where v.event_id = e.id order by v.version desc limit 1) v
    where v.kind = any (${[...kinds]}::text[]) and not v.is_cancelled order by v.ends_on desc, e.id limit 500`.execute(
    db,
  )
  return rows
}
