import { correctAppeal } from '#actions/appeal/correct-appeal.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formValues } from '#ui/form/form-values.ts'
import { appealTable } from '#store/appeal.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { correctFields } from '../../appeal-fields.server.ts'
import { appealOptions } from '../../appeal-options.server.ts'
import { appealFor, markOf } from '../../appeals.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals) {
  const { today } = await asking(locals)
  return correctFields(locals.lang, await appealOptions(locals), today)
}

/** The row itself, whose stamp an action compares. */
async function rowFor(locals: App.Locals, id: string) {
  const { read } = await asking(locals)
  return read((db) => recordById(db, appealTable, id))
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const appeal = await appealFor(locals, params.id)
  const fields = await fieldsFor(locals)
  return {
    mark: markOf(appeal),
    page: {
      back: `/appeals/${appeal.id}`,
      fields,
      values: formValues(fields, appeal),
      mayWrite: isAllowed(role, 'correctAppeal') && appeal.withdrawnWhy === null,
      id: appeal.id,
      seen: recordStamp((await rowFor(locals, appeal.id)) ?? {}),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: await fieldsFor(locals),
      to: `/appeals/${params.id}`,
      run: (context, read) => correctAppeal(context, { ...read, id: params.id } as never),
      present: async () => {
        await appealFor(locals, params.id)
        const record = await rowFor(locals, params.id)
        return record && { subject: 'appeal', record }
      },
    })
  },
}
