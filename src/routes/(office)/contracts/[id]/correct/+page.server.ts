import { correctContract } from '#actions/contract/correct-contract.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking, registerOf, villageOptions } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { contractFields } from '../../contract-fields.server.ts'
import { contractFor, nameOf, projectsFor } from '../../contracts.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals) => {
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return contractFields(locals.lang, { villages, projects: await projectsFor(locals) }, false)
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const contract = await contractFor(locals, params.id)
  const fields = await fieldsFor(locals)
  return {
    name: nameOf(contract, locals.lang),
    page: {
      back: `/contracts/${contract.id}`,
      fields,
      values: formValues(fields, contract),
      mayWrite: isAllowed(role, 'correctContract'),
      id: contract.id,
      seen: recordStamp(contract),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: await fieldsFor(locals),
      to: `/contracts/${params.id}`,
      run: (context, read) => correctContract(context, { ...read, id: params.id } as never),
      present: async () => ({ subject: 'contract', record: await contractFor(locals, params.id) }),
    })
  },
}
