import { correctHousehold } from '#actions/household/correct-household.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { householdTable } from '#store/household.ts'
import { recordById } from '#store/record-table.ts'
import { formValues } from '#ui/form/form-values.ts'
import { write } from '../../../write.server.ts'
import { correctHouseholdFields } from '../../household-fields.server.ts'
import { asking, householdFor, registerOf } from '../../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

const rowOf = async (locals: App.Locals, id: string) => {
  const { read } = await asking(locals)
  return read((db) => recordById(db, householdTable, id))
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const household = await householdFor(locals, params.id)
  const row = await rowOf(locals, household.id)
  const fields = correctHouseholdFields(locals.lang, await registerOf(locals))
  return {
    page: {
      back: `/households/${household.id}`,
      fields,
      values: formValues(fields, household),
      seen: row ? recordStamp(row) : '',
      mayWrite: isAllowed(role, 'correctHousehold') && household.mergedInto === null,
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const household = await householdFor(locals, params.id)
    return write(event, {
      fields: correctHouseholdFields(locals.lang, await registerOf(locals)),
      to: `/households/${household.id}`,
      run: (context, read) => correctHousehold(context, { ...read, id: household.id } as never),
      present: async () => {
        const record = await rowOf(locals, household.id)
        return record ? { subject: 'household', record } : null
      },
    })
  },
}
