import { planCleanUp } from '#actions/cleanup/plan-clean-up.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking } from '../../register.server.ts'
import { asked } from '../../list.server.ts'
import { write } from '../../write.server.ts'
import { planFields } from '../clean-up-fields.server.ts'
import { cleanUpOptions } from '../clean-ups.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { role, today } = await asking(locals)
  const options = await cleanUpOptions(locals)
  const dump = asked(url, 'dump')
  return {
    page: {
      back: '/clean-ups',
      fields: planFields(locals.lang, options),
      values: {
        plannedOn: today,
        placeId: options.villages.length === 1 ? (options.villages[0]?.value ?? '') : '',
        projectId: options.projects.at(-1)?.value ?? '',
        dumpIds: dump === '' ? [] : [dump],
      },
      mayWrite: isAllowed(role, 'planCleanUp'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: planFields(event.locals.lang, await cleanUpOptions(event.locals)),
      to: ({ id }: { readonly id: string }) => `/clean-ups/${id}`,
      run: (context, read) => planCleanUp(context, read as never),
    }),
}
