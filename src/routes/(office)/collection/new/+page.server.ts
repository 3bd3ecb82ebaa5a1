import { addContainerSite } from '#actions/collection/add-container-site.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { siteFields } from '../collection-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { role } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return {
    page: {
      back: '/collection',
      fields: siteFields(locals.lang, villages),
      values: { placeId: villages.length === 1 ? (villages[0]?.value ?? '') : '' },
      mayWrite: isAllowed(role, 'addContainerSite'),
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: (event) =>
    write(event, {
      fields: siteFields(event.locals.lang, []),
      to: ({ id }: { readonly id: string }) => `/collection/${id}`,
      run: (context, read) => addContainerSite(context, read as never),
    }),
}
