import { changeInitiativeGroup } from '#actions/initiative/change-initiative-group.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { InitiativeGroup, InitiativeGroupCard } from '#domain/initiative/initiative.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking, registerOf, villageOptions } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { groupFields, initiativeFor } from '../../initiative.server.ts'
import type { Actions, PageServerLoad } from './$types'

const alone = ({ members: _, ...group }: InitiativeGroupCard): InitiativeGroup => group

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const group = await initiativeFor(locals, params.id)
  const fields = groupFields(locals.lang, villageOptions(await registerOf(locals), locals.lang))
  return {
    page: {
      back: `/initiative-groups/${group.id}`,
      id: group.id,
      seen: recordStamp(alone(group)),
      fields,
      values: formValues(fields, group),
      mayWrite: isAllowed(role, 'changeInitiativeGroup'),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: groupFields(locals.lang, villageOptions(await registerOf(locals), locals.lang)),
      to: `/initiative-groups/${params.id}`,
      run: (context, input) => changeInitiativeGroup(context, { ...input, id: params.id } as never),
      present: async () => ({
        subject: 'initiativeGroup',
        record: alone(await initiativeFor(locals, params.id)),
      }),
    })
  },
}
