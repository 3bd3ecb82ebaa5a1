import { emptyingInput } from '#domain/collection/collection-input.ts'
import type { Container, SiteCard } from '#domain/collection/collection.ts'
import { standsOn } from '#domain/collection/container-state.ts'
import type { FieldProblem } from '#server/problem.ts'
import { emptyingTable, insertEmptied } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownSite } from '../own-collection.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'emptying.recorded'

/** Records that containers of one fraction were emptied, weighed or measured together. */
export const recordEmptying = action({
  name: 'recordEmptying',
  event,
  schema: emptyingInput,
  run: async (step) => {
    const { trx, scope } = step
    const { id: _, containerIds, ...emptying } = step.input
    const site = await ownSite(step, emptying.siteId)
    const emptied = site.containers.filter(({ id }) => containerIds.includes(id))
    return enterRecord(step, {
      table: emptyingTable,
      event,
      record: { ...emptying, fraction: emptied[0]?.fraction ?? 'other', withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, emptying.on),
        ...wrongContainers(site, emptied, containerIds, emptying.on),
      ],
      also: (id) => insertEmptied(trx, scope.organisationId, id, containerIds),
    })
  },
})

function wrongContainers(
  { containers }: SiteCard,
  emptied: readonly Container[],
  ids: readonly string[],
  on: string,
): FieldProblem[] {
  const path = 'containerIds'
  if (ids.some((id) => !containers.some((each) => each.id === id))) return [{ path, key: 'input.reference' }]
  if (emptied.some((each) => !standsOn(each, on))) return [{ path, key: 'input.containerAway' }]
  return new Set(emptied.map(({ fraction }) => fraction)).size > 1 ? [{ path, key: 'input.oneFraction' }] : []
}
