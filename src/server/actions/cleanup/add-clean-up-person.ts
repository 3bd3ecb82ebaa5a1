import { cleanUpPersonInput } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpPersonTable } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { ownCleanUp } from '../own-clean-up.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'cleanUpPerson.added'

/** Names somebody who came, by consent (Law 94-V, article 8); the log tells the consent without the name. */
export const addCleanUpPerson = action({
  name: 'addCleanUpPerson',
  event,
  schema: cleanUpPersonInput,
  run: async (step) => {
    const { id: _, ...person } = step.input
    const cleanUp = await ownCleanUp(step, person.cleanUpId)
    return enterRecord(step, {
      table: cleanUpPersonTable,
      event,
      record: { ...person, erasedOn: null },
      problems: async () => [
        ...wrongToday(step, person.consentOn, 'consentOn'),
        ...(cleanUp.heldOn === null ? [{ path: 'name', key: 'input.notHeld' }] : []),
      ],
    })
  },
})
