import { correctDump } from '#actions/dump/correct-dump.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { DumpCard } from '#domain/dump/dump.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking, registerOf, villageOptions } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { dumpFields, reasonField } from '../../dump-fields.server.ts'
import { dumpFor, titleOf } from '../../dumps.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals) {
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return [...dumpFields(locals.lang, villages), reasonField(locals.lang)]
}

/** The dump without its history: what the form shows and its stamp is of. */
const ownOf = ({ observations: _, ...dump }: DumpCard) => dump

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const dump = await dumpFor(locals, params.id)
  const fields = await fieldsFor(locals)
  return {
    title: titleOf(dump, locals.lang),
    page: {
      back: `/dumps/${dump.id}`,
      fields,
      values: formValues(fields, ownOf(dump)),
      mayWrite: isAllowed(role, 'correctDump'),
      id: dump.id,
      seen: recordStamp(ownOf(dump)),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: await fieldsFor(locals),
      to: `/dumps/${params.id}`,
      run: (context, read) => correctDump(context, { ...read, id: params.id } as never),
      present: async () => ({ subject: 'dump', record: ownOf(await dumpFor(locals, params.id)) }),
    })
  },
}
