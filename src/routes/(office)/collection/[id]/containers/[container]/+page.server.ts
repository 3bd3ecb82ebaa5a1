import { error } from '@sveltejs/kit'
import { correctContainer } from '#actions/collection/correct-container.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { formValues } from '#ui/form/form-values.ts'
import { reasonField } from '../../../../dumps/dump-fields.server.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { containerFields } from '../../../collection-fields.server.ts'
import { nameOf, siteFor } from '../../../collection.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsFor = (lang: App.Locals['lang']) => [...containerFields(lang), reasonField(lang)]

async function containerFor(locals: App.Locals, params: { id: string; container: string }) {
  const site = await siteFor(locals, params.id)
  const container = site.containers.find(({ id }) => id === params.container)
  if (!container) error(404, message(locals.lang, 'site.notFound'))
  return { site, container }
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role } = await asking(locals)
  const { site, container } = await containerFor(locals, params)
  const fields = fieldsFor(locals.lang)
  return {
    title: `${nameOf(site, locals.lang)}, № ${container.number}`,
    page: {
      back: `/collection/${site.id}`,
      fields,
      values: formValues(fields, container),
      mayWrite: isAllowed(role, 'correctContainer'),
      id: container.id,
      seen: recordStamp(container),
    },
  }
}

export const actions: Actions = {
  save: (event) => {
    const { locals, params } = event
    return write(event, {
      fields: fieldsFor(locals.lang),
      to: `/collection/${params.id}`,
      run: (context, read) => correctContainer(context, { ...read, id: params.container } as never),
      present: async () => ({
        subject: 'container',
        record: (await containerFor(locals, params)).container,
      }),
    })
  },
}
