import { initiativeGroupInput } from '#domain/initiative/initiative-input.ts'
import { initiativeGroupTable } from '#store/initiative.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'initiativeGroup.added'

/** Adds an initiative group of a village. */
export const addInitiativeGroup = action({
  name: 'addInitiativeGroup',
  event,
  schema: initiativeGroupInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const subject = 'initiativeGroup'
    if (input.id && (await wasMadeBefore(trx, { event, subject, id, body: input }))) {
      return { result: { id }, event: null }
    }
    refuseFields(await wrongVillage(trx, context.actor, input.placeId))
    const group = { ...input, id }
    await insertRecord(trx, initiativeGroupTable, { ...scope, projectId: null }, group)
    return { result: { id }, event: { subject, subjectId: id, before: null, after: group } }
  },
})
