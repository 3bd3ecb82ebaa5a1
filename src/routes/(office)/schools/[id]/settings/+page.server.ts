import { changeSchoolCentre } from '#actions/school/change-school-centre.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { places } from '#store/place.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { centreFields } from '../../centre-fields.server.ts'
import { centreFor } from '../../schools.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals) =>
  centreFields(locals.lang, await (await asking(locals)).read(places))

export const load: PageServerLoad = async ({ locals, params }) => {
  const { centre } = await centreFor(locals, params.id)
  const fields = await fieldsFor(locals)
  return {
    page: {
      back: `/schools/${centre.id}`,
      fields,
      values: formValues(fields, centre),
      mayWrite: isAllowed((await asking(locals)).role, 'changeSchoolCentre'),
      id: centre.id,
      seen: recordStamp(centre),
    },
  }
}

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals),
      to: `/schools/${event.params.id}`,
      run: (context, read) => changeSchoolCentre(context, { ...read, id: event.params.id } as never),
      present: async () => ({
        subject: 'schoolCentre',
        record: (await centreFor(event.locals, event.params.id)).centre,
      }),
    }),
}
