import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely'
import { indexWords, searchEdition, tsqueryOf, type SoughtWord } from '#domain/search/search-words.ts'
import { searchSubjects, type SearchSubject } from '#domain/search/search-subjects.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import type { SearchSource } from './search-columns.ts'
import { searchSource } from './search-source.ts'
import type { DB } from './schema.ts'

/** Letters of a label that a list of results shows. */
const labelLetters = 300

/** Writes the words of one record as it stands now; one that is gone is found no longer. */
export async function indexRecord(trx: Transaction<DB>, subject: SearchSubject, id: string): Promise<void> {
  const { rows } = await searchSource(subject, [id]).execute(trx)
  const found = rows[0]
  if (found) return writeEntries(trx, subject, [found])
  await trx.deleteFrom('search_entry').where('subject', '=', subject).where('subject_id', '=', id).execute()
}

/**
 * Writes the words of every record that waits for them, or whose words were made by older rules, in portions.
 * Runs as the owner of the schema over all organisations. Returns how many there were.
 */
export async function indexWaiting(owner: Kysely<DB>): Promise<number> {
  let done = 0
  for (const subject of searchSubjects) {
    for (;;) {
      const waiting = await owner
        .selectFrom('search_entry')
        .select('subject_id as id')
        .where('subject', '=', subject)
        .where('edition', '<>', searchEdition)
        .limit(500)
        .execute()
      if (waiting.length === 0) break
      const ids = waiting.map((row) => row.id)
      const { rows } = await searchSource(subject, ids).execute(owner)
      await writeEntries(owner, subject, rows)
      await dropOrphans(owner, subject, ids, rows)
      done += ids.length
    }
  }
  return done
}

async function dropOrphans(
  owner: Kysely<DB>,
  subject: SearchSubject,
  ids: readonly string[],
  found: readonly SearchSource[],
): Promise<void> {
  const gone = ids.filter((id) => !found.some((row) => row.id === id))
  if (gone.length === 0) return
  await owner
    .deleteFrom('search_entry')
    .where('subject', '=', subject)
    .where('subject_id', 'in', gone)
    .execute()
}

/** Whether some record waits for its words. */
export async function hasWaiting(owner: Kysely<DB>): Promise<boolean> {
  const { rows } = await sql`select 1 from search_entry where edition < ${searchEdition}
    union all select 1 from search_entry where edition > ${searchEdition} limit 1`.execute(owner)
  return rows.length > 0
}

async function writeEntries(
  db: Kysely<DB>,
  subject: SearchSubject,
  records: readonly SearchSource[],
): Promise<void> {
  if (records.length === 0) return
  await db
    .insertInto('search_entry')
    .values(
      records.map(({ organisationId, projectId, placeId, id, label, body, people, day }) => ({
        organisation_id: organisationId,
        project_id: projectId,
        place_id: placeId,
        subject,
        subject_id: id,
        edition: searchEdition,
        // What a record is called weighs more than what is said in it.
        words: vectorOf([weighed(Object.values(label).join(' '), 'A'), weighed(body, 'D')]),
        private_words: vectorOf([weighed(people, 'D')]),
        label: cut(label),
        day,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organisation_id', 'subject', 'subject_id']).doUpdateSet((eb) => ({
        edition: eb.ref('excluded.edition'),
        words: eb.ref('excluded.words'),
        private_words: eb.ref('excluded.private_words'),
        label: eb.ref('excluded.label'),
        place_id: eb.ref('excluded.place_id'),
        day: eb.ref('excluded.day'),
      })),
    )
    .execute()
}

/** Words are letters and digits alone, so that the text of a vector needs no escapes. */
const weighed = (text: string, weight: 'A' | 'D') =>
  indexWords(text).map((word) => `'${word}':1${weight === 'A' ? 'A' : ''}`)
const vectorOf = (words: readonly (readonly string[])[]): RawBuilder<string> =>
  sql<string>`${words.flat().join(' ')}::tsvector`

function cut(label: LocalText): LocalText {
  const entries = Object.entries(label) as [keyof LocalText, string][]
  return Object.fromEntries(
    entries.map(([lang, text]) => [
      lang,
      text.length > labelLetters ? `${text.slice(0, labelLetters)}…` : text,
    ]),
  )
}

export interface FoundRecord {
  readonly subject: SearchSubject
  readonly id: string
  readonly label: LocalText
  readonly day: string | null
}

export interface SearchAsked {
  readonly projectId: string
  readonly words: readonly SoughtWord[]
  /** What this person may find. */
  readonly subjects: readonly SearchSubject[]
  /** Of a person who works in own villages: these, and what of the project is theirs. */
  readonly own?: { readonly placeIds: readonly string[]; readonly recordIds: readonly string[] } | null
  /** Whether names of people on sheets are searched too. */
  readonly withPeople: boolean
  readonly limit: number
  readonly offset: number
}

/** The condition that a record has one word of a question; `entry` is the table's name in the query. */
export const hasWord = (word: SoughtWord, withPeople: boolean): RawBuilder<boolean> => {
  const query = sql`${tsqueryOf(word)}::tsquery`
  return withPeople
    ? sql<boolean>`(entry.words @@ ${query} or entry.private_words @@ ${query})`
    : sql<boolean>`entry.words @@ ${query}`
}

/** What lies in a person's own villages, and of the project the records that are theirs; the plan is everybody's. */
const isOwn = (own: SearchAsked['own']): RawBuilder<boolean> =>
  own
    ? sql<boolean>`case when entry.project_id is null then entry.place_id = any(${[...own.placeIds]}::uuid[])
        else entry.subject = 'activity' or entry.subject_id = any(${[...own.recordIds]}::uuid[]) end`
    : sql<boolean>`true`

/**
 * Records of a project, and of the villages' service, that have every word of a question, the nearest first, and how many
 * there are of each subject.
 */
export async function searchProject(
  db: Kysely<DB>,
  asked: SearchAsked,
): Promise<{ found: FoundRecord[]; counts: { [subject in SearchSubject]?: number } }> {
  if (asked.words.length === 0 || asked.subjects.length === 0) return { found: [], counts: {} }
  const matches = sql.join(
    asked.words.map((word) => hasWord(word, asked.withPeople)),
    sql` and `,
  )
  const all = sql.join(
    asked.words.map((word) => sql`(${tsqueryOf(word)}::tsquery)`),
    sql` && `,
  )
  const where = sql`(entry.project_id = ${asked.projectId} or entry.project_id is null) and ${isOwn(asked.own)}
    and entry.subject = any(${[...asked.subjects]}::text[]) and ${matches}`
  const found = await sql<FoundRecord>`select entry.subject, entry.subject_id as id, entry.label, entry.day
    from search_entry entry where ${where}
    order by ts_rank(entry.words, ${all}) desc, entry.day desc nulls last, entry.subject_id
    limit ${asked.limit} offset ${asked.offset}`.execute(db)
  const counts = await sql<{
    subject: SearchSubject
    count: number
  }>`select entry.subject, count(*)::int as count
    from search_entry entry where ${where} group by entry.subject`.execute(db)
  return { found: found.rows, counts: Object.fromEntries(counts.rows.map((row) => [row.subject, row.count])) }
}
