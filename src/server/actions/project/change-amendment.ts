import type * as v from 'valibot'
import type { AmendedValue, Amendment } from '#domain/project/project.ts'
import { amendmentContent, amendmentInput } from '#domain/project/project-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { amendmentTable, lockProject } from '#store/project.ts'
import { projectOfRecord, recordsOf, recordToChange, updateRecord } from '#store/record-table.ts'
import { action, type Action } from '../action.ts'
import { amendmentsAfter, handOn, valueUntouched, wrongTargets, type Amending } from '../amended-values.ts'
import { wrongAmendmentDates } from '../amendment-dates.ts'
import { changesOf, type Changes } from '../change-record.ts'
import { parseInput, refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { plain } from '../replay.ts'

type Given = Partial<v.InferOutput<typeof amendmentInput>> & {
  readonly id: string
  readonly seen?: string
  readonly reason?: string | null
}
type Wanted = NonNullable<Given['changes']>

/**
 * Corrects what was written of an amendment. `changes`, where given, are all the planned values it changes: one that is
 * not among them is given back. Planned values are corrected only with a reason.
 */
export const changeAmendment = action({
  name: 'changeAmendment',
  event: 'amendment.changed',
  schema: changesOf(amendmentInput),
  run: async ({ trx, input, context, scope }) => {
    const { id, seen, reason, changes: wanted, ...content } = input as Given
    const projectId = await projectOfRecord(trx, amendmentTable, id)
    if (!projectId || !(await lockProject(trx, projectId))) throw new Problem('record.notFound', { id })
    const before = await recordToChange(trx, amendmentTable, id)
    if (!before) throw new Problem('record.notFound', { id })
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    refuseFields(await wrongTargets(trx, wanted ?? [], projectId))
    const later = amendmentsAfter(await recordsOf(trx, amendmentTable, projectId), before)
    const amending = { trx, context, scope, later }
    const changes = wanted ? await amendedAs(amending, before, wanted) : before.changes
    const isAmended = canonicalJson(changes) !== canonicalJson(before.changes)
    const whole = parseInput(amendmentContent, { ...plain(before), ...plain(content), changes, projectId })
    refuseFields([
      ...(isAmended && !reason ? [{ path: 'reason', key: 'input.required' }] : []),
      ...(await wrongAmendmentDates(trx, whole)),
    ])
    const { projectId: _, ...rest } = whole
    const after = { ...rest, id } as Amendment
    if (canonicalJson(before) === canonicalJson(after)) return { result: { id }, event: null }
    if (isAmended) await handAllOn(amending, before.changes, changes)
    await updateRecord(trx, amendmentTable, after)
    const told = reason ? { ...after, reason } : after
    return { result: { id }, event: { subject: 'amendment', subjectId: id, before, after: told } }
  },
}) as unknown as Action<Changes<typeof amendmentInput>, { id: string }>

const same = (a: { kind: string; id: string }) => (b: { kind: string; id: string }) =>
  a.kind === b.kind && a.id === b.id

/** The values as the amendment is to hold them: those it held keep their place and what they were before. */
async function amendedAs(amending: Amending, old: Amendment, wanted: Wanted): Promise<AmendedValue[]> {
  const stored = (change: Wanted[number]) =>
    change.kind === 'indicator' ? change.after : String(change.after)
  const kept = old.changes.flatMap((held) => {
    const now = wanted.find(same(held))
    return now ? [{ ...held, after: stored(now) } as AmendedValue] : []
  })
  const added: AmendedValue[] = []
  for (const change of wanted) {
    if (old.changes.some(same(change))) continue
    const before = await valueUntouched(amending, change)
    added.push({ kind: change.kind, id: change.id, before, after: stored(change) } as AmendedValue)
  }
  return [...kept, ...added]
}

async function handAllOn(
  amending: Amending,
  old: readonly AmendedValue[],
  now: readonly AmendedValue[],
): Promise<void> {
  for (const held of old) await handOn(amending, held, held.after, now.find(same(held))?.after ?? held.before)
  for (const change of now) {
    if (!old.some(same(change))) await handOn(amending, change, change.before, change.after)
  }
}
