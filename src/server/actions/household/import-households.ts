import { decideImport, type DecidedImport } from '#domain/household/decide-import.ts'
import { householdRows } from '#domain/household/household-rows.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { settlementKinds } from '#domain/place/place.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import { appendAuditLines, type AuditEntry } from '#server/database/audit.ts'
import { groups, streets } from '#store/household-lists.ts'
import { insertImported, openHouseholds } from '#store/household-import.ts'
import { places } from '#store/place.ts'
import { action, type Step } from '../action.ts'
import { scopeOf } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'

/** What taking over a table of households did, or would do. */
export interface HouseholdImport {
  /** Names of what was not there yet, so that a slip in a name is seen. */
  readonly streets: readonly LocalText[]
  readonly groups: readonly LocalText[]
  readonly added: number
  readonly counted: number
  readonly corrected: number
  readonly unchanged: number
}

/**
 * Takes over a table of households, all of it or nothing: rows of an address that is not there are added, with their
 * streets and groups; of known ones the number of residents, the first day and the note follow. Each household has its
 * own lines in the log. Throws `input.invalid` with paths such as `rows.4.since`, 4 being the row's place in the list.
 */
export const importHouseholds = action({
  name: 'importHouseholds',
  event: 'households.imported',
  schema: householdRows,
  run: async (step) => {
    const { trx, input, context, scope } = step
    const own = await scopeOf(trx, context.actor)
    const villages = (await places(trx)).filter(
      ({ id, kind }) => settlementKinds.includes(kind) && isInScope(own, id),
    )
    const ground = {
      villages,
      streets: await streets(trx),
      groups: await groups(trx),
      households: await openHouseholds(
        trx,
        villages.map(({ id }) => id),
      ),
    }
    const decided = decideImport(input, ground, () => context.newId())
    refuseFields(decided.wrong)
    await insertImported(trx, scope, decided)
    await appendAuditLines(trx, scope.organisationId, linesOf(step, decided))
    const { added, counted, corrected, unchanged } = decided
    const result: HouseholdImport = {
      streets: decided.streets.map(({ name }) => name),
      groups: decided.groups.map(({ name }) => name),
      added: added.length,
      counted: counted.length,
      corrected: corrected.length,
      unchanged,
    }
    const isIdle = added.length + counted.length + corrected.length === 0
    const after = { source: input.source, ...result }
    const event = { subject: 'organisation', subjectId: scope.organisationId, before: null, after }
    return { result, event: isIdle ? null : event }
  },
})

type Line = Omit<AuditEntry, 'organisationId' | 'at' | 'actorId' | 'actor'>

/** The lines that the actions of one household would have written. */
function linesOf(
  { input, context, scope }: Step<{ readonly source: string }>,
  decided: DecidedImport,
): AuditEntry[] {
  const made = (action: string, subject: string, subjectId: string, after: object): Line => ({
    action,
    subject,
    subjectId,
    before: null,
    after,
  })
  const reason = input.source
  const lines: Line[] = [
    ...decided.streets.map((street) => made('street.added', 'street', street.id, street)),
    ...decided.groups.map((group) => made('householdGroup.added', 'householdGroup', group.id, group)),
    ...decided.added.map(({ household, count, membership }) => {
      const [residents, groupId] = [count?.residents ?? null, membership?.groupId ?? null]
      return made('household.added', 'household', household.id, { ...household, residents, groupId })
    }),
    ...decided.corrected.map(({ before, after }): Line => ({
      action: 'household.corrected',
      subject: 'household',
      subjectId: after.id,
      before,
      after: { ...after, reason },
    })),
    ...decided.counted.map(({ householdId, from, residents }) =>
      made('residents.recorded', 'household', householdId, { from, residents }),
    ),
  ]
  const { organisationId, actorId, at } = scope
  return lines.map((line) => ({ organisationId, actorId, at, actor: context.actor.name, ...line }))
}
