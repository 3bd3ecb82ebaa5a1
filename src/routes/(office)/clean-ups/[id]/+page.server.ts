import { addCleanUpPerson } from '#actions/cleanup/add-clean-up-person.ts'
import { cancelCleanUp } from '#actions/cleanup/cancel-clean-up.ts'
import { eraseCleanUpPerson } from '#actions/cleanup/erase-clean-up-person.ts'
import { holdCleanUp } from '#actions/cleanup/hold-clean-up.ts'
import { recordCleaning } from '#actions/dump/record-cleaning.ts'
import { recordStockMove } from '#actions/stock/record-stock-move.ts'
import { issueThanks } from '#actions/works/issue-thanks.ts'
import { inOneTransaction } from '#server/context.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { moveFields, moveOf } from '../../gear/gear.server.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { cleanedFields, eraseFields, personFields, resultFields } from '../clean-up-fields.server.ts'
import { cleanUpFor } from '../clean-ups.server.ts'
import { cleanUpPage, gearKinds } from './clean-up-page.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, params }) => cleanUpPage(locals, params.id)

const personField: FormField = { kind: 'hidden', name: 'personId' }

export const actions: Actions = {
  hold: async (event) => {
    const { today } = await asking(event.locals)
    return write(event, {
      fields: [...resultFields(event.locals.lang, today), { kind: 'hidden', name: 'seen' }],
      to: `/clean-ups/${event.params.id}`,
      run: (context, read) => holdCleanUp(context, { ...read, id: event.params.id } as never),
    })
  },
  cancel: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/clean-ups/${event.params.id}`,
      run: (context, { reason }) => cancelCleanUp(context, { id: event.params.id, reason } as never),
    }),
  person: (event) =>
    write(event, {
      fields: personFields(event.locals.lang, ''),
      to: `/clean-ups/${event.params.id}`,
      run: (context, read) => addCleanUpPerson(context, { ...read, cleanUpId: event.params.id } as never),
    }),
  erase: (event) =>
    write(event, {
      fields: [personField, ...eraseFields(event.locals.lang, [], '')],
      to: `/clean-ups/${event.params.id}`,
      run: (context, { personId, on }) => eraseCleanUpPerson(context, { id: personId, on } as never),
    }),
  thank: (event) =>
    write(event, {
      fields: [personField, ...eraseFields(event.locals.lang, [], '')],
      to: `/clean-ups/${event.params.id}`,
      run: (context, { personId, on }) => issueThanks(context, { personId, on } as never),
    }),
  gear: async (event) => {
    const card = await cleanUpFor(event.locals, event.params.id)
    const fields = moveFields(event.locals.lang, {
      villages: [],
      holders: [],
      items: [],
      today: '',
      kinds: gearKinds,
    })
    return write(event, {
      fields,
      to: `/clean-ups/${card.id}`,
      run: (context, read) =>
        recordStockMove(context, {
          ...moveOf({ ...read, holder: `c.${card.id}` }),
          placeId: card.placeId,
        } as never),
    })
  },
  cleaned: async (event) => {
    const card = await cleanUpFor(event.locals, event.params.id)
    return write(event, {
      fields: cleanedFields(event.locals.lang, []),
      to: `/clean-ups/${card.id}`,
      fieldOfPath: () => 'cleaned',
      run: (context, { cleaned }) =>
        inOneTransaction(context, async (within) => {
          for (const dumpId of [cleaned ?? []].flat().map(String)) {
            const said = { dumpId, on: card.heldOn ?? card.plannedOn, projectId: card.projectId }
            await recordCleaning(within, said)
          }
        }),
    })
  },
}
