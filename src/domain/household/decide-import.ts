/*
 * What a table of households would change in the register. A household is known by its street and number; what is known
 * and not told anew stays, nothing is removed, and a number of residents that contradicts a recorded one is refused.
 */
import type { Place } from '../place/place.ts'
import type { ReportLanguage } from '../text/local-text.ts'
import type { Household, HouseholdCard, HouseholdGroup, ResidentCount, Street } from './household.ts'
import type { HouseholdRow, HouseholdRows } from './household-rows.ts'
import { residentsOn } from './residents.ts'

/** The register as it stands: the person's villages, and the households that are there and did not leave. */
export interface ImportGround {
  readonly villages: readonly Pick<Place, 'id' | 'name'>[]
  readonly streets: readonly Street[]
  readonly groups: readonly HouseholdGroup[]
  readonly households: readonly HouseholdCard[]
}

interface Wrong {
  readonly path: string
  readonly key: string
}
interface Count extends ResidentCount {
  readonly householdId: string
}

export interface DecidedImport {
  readonly streets: Street[]
  readonly groups: HouseholdGroup[]
  readonly added: {
    readonly household: Household
    readonly count: Count | null
    readonly membership: { readonly id: string; readonly groupId: string } | null
  }[]
  readonly counted: Count[]
  readonly corrected: { readonly before: Household; readonly after: Household }[]
  unchanged: number
  readonly wrong: Wrong[]
}

interface Deciding extends ImportGround {
  readonly lang: ReportLanguage
  readonly newId: () => string
  readonly done: DecidedImport
  readonly villageIds: ReadonlyMap<string, string>
  readonly streetIds: Map<string, string>
  readonly groupIds: Map<string, string>
  readonly known: ReadonlyMap<string, HouseholdCard>
  readonly seen: Set<string>
}

/** Decides each row; `wrong` names what is refused as `rows.3.since`, 3 being its place in the list. */
export function decideImport(
  { rows, lang }: Pick<HouseholdRows, 'rows' | 'lang'>,
  ground: ImportGround,
  newId: () => string,
): DecidedImport {
  const deciding = begin(ground, lang, newId)
  rows.forEach((row, index) => {
    const wrong = decideRow(deciding, row)
    deciding.done.wrong.push(...wrong.map(({ path, key }) => ({ path: `rows.${index}.${path}`, key })))
  })
  return deciding.done
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
const within = (placeId: string, name: string): string => `${placeId} ${plain(name)}`

function begin(ground: ImportGround, lang: ReportLanguage, newId: () => string): Deciding {
  const byName = (rows: readonly (Street | HouseholdGroup)[]): Map<string, string> =>
    new Map(
      rows.flatMap(({ id, placeId, name }) =>
        Object.values(name).map((each) => [within(placeId, each), id] as const),
      ),
    )
  return {
    ...ground,
    lang,
    newId,
    done: { streets: [], groups: [], added: [], counted: [], corrected: [], unchanged: 0, wrong: [] },
    villageIds: new Map(
      ground.villages.flatMap(({ id, name }) =>
        Object.values(name).map((each) => [plain(each), id] as const),
      ),
    ),
    streetIds: byName(ground.streets),
    groupIds: byName(ground.groups),
    known: new Map(ground.households.map((each) => [within(each.streetId, each.number), each])),
    seen: new Set(),
  }
}

function decideRow(deciding: Deciding, row: HouseholdRow): Wrong[] {
  const placeId = deciding.villageIds.get(plain(row.village))
  if (placeId === undefined) return [{ path: 'village', key: 'input.reference' }]
  const streetId = named(deciding, deciding.streetIds, deciding.done.streets, placeId, row.street)
  const address = within(streetId, row.number)
  if (deciding.seen.has(address)) return [{ path: 'number', key: 'input.repeated' }]
  deciding.seen.add(address)
  const groupId =
    row.group === null ? null : named(deciding, deciding.groupIds, deciding.done.groups, placeId, row.group)
  const known = deciding.known.get(address)
  return known ? decideKnown(deciding, row, known, groupId) : decideNew(deciding, row, streetId, groupId)
}

/** The street or group of a name, made where there is none. */
function named(
  { lang, newId }: Deciding,
  ids: Map<string, string>,
  made: (Street | HouseholdGroup)[],
  placeId: string,
  name: string,
): string {
  const found = ids.get(within(placeId, name))
  if (found !== undefined) return found
  const id = newId()
  ids.set(within(placeId, name), id)
  made.push({ id, placeId, name: { [lang]: name } })
  return id
}

function decideNew(
  { done, newId }: Deciding,
  { number, since, residents, residentsFrom, note }: HouseholdRow,
  streetId: string,
  groupId: string | null,
): Wrong[] {
  if (since === null) return [{ path: 'since', key: 'input.required' }]
  const from = residentsFrom ?? since
  if (from < since) return [{ path: 'residentsFrom', key: 'input.householdDay' }]
  const household = { id: newId(), streetId, number, since, note, leftOn: null, leftReason: null }
  const count = residents === null ? null : { id: newId(), householdId: household.id, from, residents }
  const membership = groupId === null ? null : { id: newId(), groupId }
  done.added.push({ household, count, membership })
  return []
}

function decideKnown(
  { done, newId }: Deciding,
  row: HouseholdRow,
  card: HouseholdCard,
  groupId: string | null,
): Wrong[] {
  const isOfGroup =
    groupId === null || card.memberships.some(({ to, groupId: id }) => to === null && id === groupId)
  if (!isOfGroup) return [{ path: 'group', key: 'input.groupKnown' }]
  const { id, streetId, number, leftOn, leftReason } = card
  const before = { id, streetId, number, since: card.since, note: card.note, leftOn, leftReason }
  const after = { ...before, since: row.since ?? card.since, note: row.note ?? card.note }
  const count = countOf(card, row)
  if (typeof count === 'object' && 'key' in count) return [count]
  const isCorrected = after.since !== before.since || after.note !== before.note
  if (isCorrected) done.corrected.push({ before, after })
  if (count !== 'same') done.counted.push({ ...count, id: newId(), householdId: id })
  if (!isCorrected && count === 'same') done.unchanged += 1
  return []
}

function countOf(
  card: HouseholdCard,
  { residents, residentsFrom, since }: HouseholdRow,
): 'same' | Omit<ResidentCount, 'id'> | Wrong {
  if (residents === null) return 'same'
  const first = since ?? card.since
  if (residentsFrom === null) {
    if (card.counts.length === 0) return { from: first, residents }
    return card.counts.at(-1)?.residents === residents
      ? 'same'
      : { path: 'residentsFrom', key: 'input.required' }
  }
  if (residentsFrom < first) return { path: 'residentsFrom', key: 'input.householdDay' }
  const ofDay = card.counts.find(({ from }) => from === residentsFrom)
  if (ofDay)
    return ofDay.residents === residents ? 'same' : { path: 'residentsFrom', key: 'input.countedThatDay' }
  return residentsOn(card, residentsFrom) === residents ? 'same' : { from: residentsFrom, residents }
}
