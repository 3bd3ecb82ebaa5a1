import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import {
  activistPage,
  saveActivists,
  type Held,
} from '../../../../../initiative-groups/activist-form.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function eventFor(locals: App.Locals, { code, id }: { readonly code: string; readonly id: string }) {
  const event = (await projectOf(locals, code)).events.find((each) => each.id === id)
  if (!event || event.isCancelled) error(404, message(locals.lang, 'site.notFound'))
  const held: Held = {
    eventId: event.id,
    cleanUpId: null,
    placeId: event.placeId,
    on: event.startsOn,
    back: `/projects/${code}/journal/${id}`,
  }
  return { event, held }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { event, held } = await eventFor(locals, params)
  const { lang } = locals
  return {
    about: `${textIn(event.title, lang) ?? ''}, ${formatDay(event.startsOn, lang, 'long')}`,
    ...(await activistPage(locals, held, url.searchParams.has('all'))),
  }
}

export const actions: Actions = {
  save: async (event) => saveActivists(event, (await eventFor(event.locals, event.params)).held),
}
