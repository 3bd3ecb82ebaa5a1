import { error } from '@sveltejs/kit'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { activistPage, saveActivists, type Held } from '../../../initiative-groups/activist-form.server.ts'
import { cleanUpFor } from '../../clean-ups.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function heldFor(locals: App.Locals, id: string) {
  const day = await cleanUpFor(locals, id)
  if (day.heldOn === null) error(404, message(locals.lang, 'site.notFound'))
  const held: Held = {
    eventId: null,
    cleanUpId: day.id,
    placeId: day.placeId,
    on: day.heldOn,
    back: `/clean-ups/${day.id}`,
  }
  return { day, held }
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { day, held } = await heldFor(locals, params.id)
  const { lang } = locals
  return {
    about: `${textIn(day.title, lang) ?? ''}, ${formatDay(held.on, lang, 'long')}`,
    ...(await activistPage(locals, held, url.searchParams.has('all'))),
  }
}

export const actions: Actions = {
  save: async (event) => saveActivists(event, (await heldFor(event.locals, event.params.id)).held),
}
