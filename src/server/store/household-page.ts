/* The register as people look through it: filtered and counted by the database, since it may hold hundreds of thousands. */
import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { PlaceScope } from '#domain/account/place-scope.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
import type { HouseholdFilter } from '#domain/household/household-filter.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import type { HouseholdTotals } from '#domain/household/residents.ts'
import type { Language } from '#domain/text/local-text.ts'
import { householdCards, isListed } from './household.ts'
import type { DB } from './schema.ts'

export interface HouseholdQuestion {
  readonly filter: HouseholdFilter
  /** The day on which states and residents are told. */
  readonly day: PlainDate
  readonly scope: PlaceScope
  /** Whether who asks may find a household by its contact person; a blocked one is found by nobody. */
  readonly byContact: boolean
  /** In whose order streets and villages stand. */
  readonly lang: Language
}

/** Households found: a page of them in the order of addresses, how many there are in all, and what stands on the day. */
export interface HouseholdPage {
  readonly rows: readonly HouseholdCard[]
  readonly total: number
  readonly totals: HouseholdTotals
}

const from = sql`household h
  join street s on s.organisation_id = h.organisation_id and s.id = h.street_id
  join place p on p.organisation_id = h.organisation_id and p.id = s.place_id`

/** A page of the households that a question finds. */
export async function householdPage(
  db: Kysely<DB>,
  question: HouseholdQuestion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<HouseholdPage> {
  const found = conditionOf(question)
  const counted = await totalsOf(db, found, question.day)
  const order = sql`order by ${nameIn('p', question.lang)}, p.id, ${nameIn('s', question.lang)}, s.id,
    substring(h.number from '\\d+')::numeric nulls last, lower(h.number), h.since, h.id`
  const rows = await householdCards(db, found, sql`${order} limit ${limit} offset ${offset}`)
  return { rows, ...counted }
}

/** Every household that a question finds, in the order of addresses, in portions of a thousand. */
export async function* householdsFound(
  db: Kysely<DB>,
  question: HouseholdQuestion,
): AsyncGenerator<readonly HouseholdCard[]> {
  for (let offset = 0; ; offset += 1000) {
    const { rows } = await householdPage(db, question, { offset, limit: 1000 })
    if (rows.length > 0) yield rows
    if (rows.length < 1000) return
  }
}

/** Households of these villages in the order of their ids, behind one of them; those who left too. */
export function householdsAfter(
  db: Kysely<DB>,
  scope: PlaceScope,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<HouseholdCard[]> {
  const all = [isListed]
  if (scope !== 'everywhere') all.push(sql`s.place_id = any(${[...scope]}::uuid[])`)
  if (after !== null) all.push(sql`h.id > ${after}`)
  return householdCards(db, sql.join(all, sql` and `), sql`order by h.id limit ${limit}`)
}

async function totalsOf(db: Kysely<DB>, found: RawBuilder<unknown>, day: PlainDate) {
  const { rows } = await sql<HouseholdTotals & { total: number }>`
    select count(*)::int as total, count(*) filter (where is_there)::int as households,
      coalesce(sum(residents) filter (where is_there), 0)::int as residents,
      count(*) filter (where is_there and residents is null)::int as uncounted,
      count(*) filter (where is_there and is_paused)::int as paused
    from (select ${isThere(day)} as is_there, ${residentsOn(day)} as residents, ${isPaused(day)} as is_paused
      from ${from} where ${found}) each`.execute(db)
  const [row] = rows
  const { total, ...totals } = row ?? { total: 0, households: 0, residents: 0, uncounted: 0, paused: 0 }
  return { total, totals }
}

const isThere = (day: PlainDate) => sql`(h.since <= ${day} and (h.left_on is null or h.left_on >= ${day}))`
const residentsOn = (day: PlainDate) => sql`(select r.residents from household_residents r
  where r.organisation_id = h.organisation_id and r.household_id = h.id and r.from_on <= ${day}
  order by r.from_on desc limit 1)`
const isPaused = (day: PlainDate) => sql`exists (select from household_pause b
  where b.organisation_id = h.organisation_id and b.household_id = h.id
    and b.from_on <= ${day} and (b.to_on is null or b.to_on >= ${day}))`

const states: { readonly [state in HouseholdFilter['state']]: (day: PlainDate) => RawBuilder<unknown> } = {
  present: isThere,
  paused: (day) => sql`${isThere(day)} and ${isPaused(day)}`,
  uncounted: (day) => sql`${isThere(day)} and ${residentsOn(day)} is null`,
  later: (day) => sql`h.since > ${day}`,
  left: (day) => sql`h.left_on < ${day}`,
  all: () => sql`true`,
}

function conditionOf({ filter, day, scope, byContact }: HouseholdQuestion): RawBuilder<unknown> {
  const all = [isListed, states[filter.state](day)]
  if (scope !== 'everywhere') all.push(sql`s.place_id = any(${[...scope]}::uuid[])`)
  if (filter.placeId !== null) all.push(sql`s.place_id = ${filter.placeId}`)
  if (filter.streetId !== null) all.push(sql`s.id = ${filter.streetId}`)
  if (filter.groupId !== null) all.push(ofGroup(filter.groupId, day))
  for (const word of wordsOf(filter.question)) all.push(says(word, byContact))
  return sql.join(all, sql` and `)
}

function ofGroup(groupId: string, day: PlainDate) {
  const membership = (condition: RawBuilder<unknown>) => sql`exists (select from household_membership m
    where m.organisation_id = h.organisation_id and m.household_id = h.id and m.from_on <= ${day}
      and (m.to_on is null or m.to_on >= ${day}) ${condition})`
  return groupId === 'none' ? sql`not ${membership(sql``)}` : membership(sql`and m.group_id = ${groupId}`)
}

const folded = (text: string): string => text.toLowerCase().normalize('NFC').replaceAll('ё', 'е')
const wordsOf = (question: string | null): string[] =>
  folded(question ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)

/** Whether a word stands in the address, the note or, for who may ask so, in the contact's name or phone. */
function says(word: string, byContact: boolean) {
  const contact = sql`, (select concat(' ', c.name, ' ', c.phone) from household_contact c
    where c.organisation_id = h.organisation_id and c.household_id = h.id and c.blocked_on is null)`
  const text = sql`concat_ws(' ', h.number, s.name ->> 'ru', s.name ->> 'kk', p.name ->> 'ru', p.name ->> 'kk', h.note
    ${byContact ? contact : sql``})`
  return sql`position(${word} in replace(lower(${text}), 'ё', 'е')) > 0`
}

/** A name as a person of this language reads it, in the order of the Kazakh alphabet, which has the Russian one inside. */
function nameIn(table: 's' | 'p', lang: Language) {
  const [first, other] = lang === 'kk' ? ['kk', 'ru'] : ['ru', 'kk']
  const name = sql.ref(`${table}.name`)
  return sql`coalesce(${name} ->> ${first}, ${name} ->> ${other}) collate "kk-x-icu"`
}
