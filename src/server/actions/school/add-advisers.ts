import { advisersInput } from '#domain/school/school-input.ts'
import { insertAdvisers } from '#store/school.ts'
import { action } from '../action.ts'
import { ownCentre } from '../own-school.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds advisers of a class by their number. Nobody is named: a name needs a guardian's consent. */
export const addAdvisers = action({
  name: 'addAdvisers',
  event: 'adviser.added',
  schema: advisersInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'adviser.added', subject: 'adviser', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { centreId, className, since, count } = input
    await ownCentre(trx, context.actor, centreId)
    const rows = Array.from({ length: count }, (_, index) => ({
      id: index === 0 ? id : context.newId(),
      centreId,
      className,
      since,
    }))
    const numbers = await insertAdvisers(trx, scope, rows)
    return {
      result: { id },
      event: { subject: 'adviser', subjectId: id, before: null, after: { ...input, id, numbers } },
    }
  },
})
