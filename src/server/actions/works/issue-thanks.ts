import { certificateInput } from '#domain/works/public-worker-input.ts'
import { cleanUpPersonTable } from '#store/clean-up.ts'
import { certificateTable, nextCertificate } from '#store/public-worker.ts'
import { action } from '../action.ts'
import { ownCleanUp, ownWorker } from '../own-clean-up.ts'
import { enterRecord, lockedRecord, wrongToday } from '../village-record.ts'
import type { Step } from '../action.ts'

const event = 'thanks.issued'

/** Issues a certificate of thanks under the next number of its year to somebody who is named. */
export const issueThanks = action({
  name: 'issueThanks',
  event,
  schema: certificateInput,
  run: async (step) => {
    const { id: _, ...given } = step.input
    const name = await nameOf(step, given)
    const path = given.personId === null ? 'workerId' : 'personId'
    const year = Number(given.on.slice(0, 4))
    return enterRecord(step, {
      table: certificateTable,
      event,
      record: { ...given, year, number: await nextCertificate(step.trx, year) },
      problems: async () => [
        ...wrongToday(step, given.on),
        ...(name === null ? [{ path, key: 'input.unnamed' }] : []),
      ],
    })
  },
})

async function nameOf(
  step: Pick<Step<unknown>, 'trx' | 'context'>,
  { personId, workerId }: { readonly personId: string | null; readonly workerId: string | null },
): Promise<string | null> {
  if (workerId !== null) return (await ownWorker(step, workerId)).name
  if (personId === null) return null
  const person = await lockedRecord(step, cleanUpPersonTable, personId)
  await ownCleanUp(step, person.cleanUpId)
  return person.name
}
