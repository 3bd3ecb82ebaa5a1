import { correctContainerSite } from '#actions/collection/correct-container-site.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { SiteCard } from '#domain/collection/collection.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../dumps/dump-fields.server.ts'
import { asking, registerOf, villageOptions } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { siteFields } from '../../collection-fields.server.ts'
import { nameOf, siteFor } from '../../collection.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = async (locals: App.Locals) => [
  ...siteFields(locals.lang, villageOptions(await registerOf(locals), locals.lang)),
  reasonField(locals.lang),
]

/** The site without its history: what the form shows and its stamp is of. */
const ownOf = ({ containers: _, observations: __, emptyings: ___, ...site }: SiteCard) => site

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const site = await siteFor(locals, params.id)
  const fields = await fieldsFor(locals)
  return {
    title: nameOf(site, locals.lang),
    page: {
      back: `/collection/${site.id}`,
      fields,
      values: formValues(fields, ownOf(site)),
      mayWrite: isAllowed(role, 'correctContainerSite'),
      id: site.id,
      seen: recordStamp(ownOf(site)),
    },
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    return write(event, {
      fields: await fieldsFor(locals),
      to: `/collection/${params.id}`,
      run: (context, read) => correctContainerSite(context, { ...read, id: params.id } as never),
      present: async () => ({ subject: 'containerSite', record: ownOf(await siteFor(locals, params.id)) }),
    })
  },
}
