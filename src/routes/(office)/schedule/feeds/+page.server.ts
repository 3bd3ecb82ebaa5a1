import { addPickupFeed } from '#actions/schedule/add-pickup-feed.ts'
import { revokePickupFeed } from '#actions/schedule/revoke-pickup-feed.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { qrCode } from '#server/qr-code.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { pickupFeeds } from '#store/schedule.ts'
import { asking, registerOf } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { feedFields } from '../schedule-fields.server.ts'
import { servedName } from '../schedule.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const register = await registerOf(locals)
  const villages = new Set(register.villages.map(({ id }) => id))
  const feeds = (await read(pickupFeeds)).filter(({ placeId }) => villages.has(placeId))
  const only = register.villages.length === 1 ? register.villages[0] : undefined
  return {
    hasVillages: villages.size > 0,
    mayAdd: isAllowed(role, 'addPickupFeed'),
    fields: feedFields(lang, register),
    values: { placeId: only?.id ?? '' },
    newId: uuidV7(Date.now()),
    feeds: feeds.map((feed) => {
      const addresses = (['ru', 'kk'] as const).map((of) => ({
        lang: of,
        href: `${url.origin}/feeds/pickups/${feed.key}.ics?lang=${of}`,
      }))
      return {
        id: feed.id,
        served: servedName(feed, register, lang),
        note: feed.note,
        isRevoked: feed.revokedAt !== null,
        addresses,
        qr: qrCode((addresses[0]?.href ?? '').replace(/^https?:/, 'webcal:')),
      }
    }),
  }
}

export const actions: Actions = {
  save: async (event) =>
    write(event, {
      fields: feedFields(event.locals.lang, await registerOf(event.locals)),
      to: '/schedule/feeds',
      run: (context, read) => addPickupFeed(context, read as never),
    }),
  revoke: (event) =>
    write(event, {
      fields: [{ kind: 'hidden', name: 'feed' }],
      to: '/schedule/feeds',
      run: (context, { feed }) => revokePickupFeed(context, { id: feed } as never),
    }),
}
