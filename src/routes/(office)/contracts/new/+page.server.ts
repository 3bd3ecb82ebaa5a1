import { addContract } from '#actions/contract/add-contract.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { contractFields } from '../contract-fields.server.ts'
import { projectsFor } from '../contracts.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals) => {
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return contractFields(locals.lang, { villages, projects: await projectsFor(locals) }, true)
}

export const load: PageServerLoad = async ({ locals }) => {
  const { role, today } = await asking(locals)
  const project = (await projectsFor(locals)).at(-1)
  return {
    page: {
      back: '/contracts',
      fields: await fieldsFor(locals),
      values: { isVatIncluded: 'on', from: today, projectId: project?.value ?? '' },
      mayWrite: isAllowed(role, 'addContract'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) =>
    write<{ id: string }>(event, {
      fields: await fieldsFor(event.locals),
      to: ({ id }) => `/contracts/${id}`,
      run: (context, read) => addContract(context, read as never),
    }),
}
