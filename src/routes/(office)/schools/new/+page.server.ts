import { addSchoolCentre } from '#actions/school/add-school-centre.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { places } from '#store/place.ts'
import { asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { centreFields } from '../centre-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals) =>
  centreFields(locals.lang, await (await asking(locals)).read(places))

export const load: PageServerLoad = async ({ locals }) => ({
  page: {
    back: '/schools',
    fields: await fieldsFor(locals),
    values: {},
    mayWrite: isAllowed((await asking(locals)).role, 'addSchoolCentre'),
    id: uuidV7(Date.now()),
  },
})

export const actions: Actions = {
  save: async (event) =>
    write<{ id: string }>(event, {
      fields: await fieldsFor(event.locals),
      to: ({ id }) => `/schools/${id}`,
      run: (context, read) => addSchoolCentre(context, read as never),
    }),
}
