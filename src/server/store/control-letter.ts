/* The letters with which months of control went out. */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { ControlMonth } from '#domain/pickup/control-month.ts'
import type { DB } from './schema.ts'

/** A letter that carried a village's month, with the project it stands in and the figures as they were sent. */
export interface ControlLetter {
  readonly letterId: string
  readonly placeId: string
  readonly projectCode: string
  readonly number: string
  readonly sentOn: PlainDate
  readonly registeredNumber: string | null
  readonly registeredOn: PlainDate | null
  /** The day of the last reply, null where none has come. */
  readonly repliedOn: PlainDate | null
  readonly figures: ControlMonth
}

/** Letters of a month (its first day), the newest first: a month that changed may have been sent again. */
export async function controlLetters(db: Kysely<DB>, month: PlainDate): Promise<ControlLetter[]> {
  const { rows } = await sql<ControlLetter>`
    select c.letter_id as "letterId", c.place_id as "placeId", p.code as "projectCode", l.number, l.sent_on as "sentOn",
      l.registered_number as "registeredNumber", l.registered_on as "registeredOn", c.figures,
      (select max(received_on) from reply r where r.organisation_id = l.organisation_id and r.letter_id = l.id)
        as "repliedOn"
    from control_letter c
      join letter l on l.organisation_id = c.organisation_id and l.id = c.letter_id
      join project p on p.organisation_id = l.organisation_id and p.id = l.project_id
    where c.month = ${month} order by l.sent_on desc, l.recorded_at desc, l.id`.execute(db)
  return rows
}

export async function insertControlLetter(
  trx: Transaction<DB>,
  organisationId: string,
  row: Pick<ControlLetter, 'letterId' | 'placeId' | 'figures'> & { readonly month: PlainDate },
): Promise<void> {
  await trx
    .insertInto('control_letter')
    .values({
      letter_id: row.letterId,
      organisation_id: organisationId,
      place_id: row.placeId,
      month: row.month,
      figures: JSON.stringify(row.figures),
    })
    .execute()
}
