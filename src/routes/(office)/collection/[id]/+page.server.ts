import { addContainer } from '#actions/collection/add-container.ts'
import { recordEmptying } from '#actions/collection/record-emptying.ts'
import { withdrawContainerState } from '#actions/collection/withdraw-container-state.ts'
import { withdrawEmptying } from '#actions/collection/withdraw-emptying.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { containerStateOn, standsOn } from '#domain/collection/container-state.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfSite } from '#store/history.ts'
import { asking, registerOf } from '../../register.server.ts'
import { paged } from '../../list.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { containerFields, emptyingFields, takeBackFields } from '../collection-fields.server.ts'
import { containerName, containerOptions, measuredIn, nameOf, siteFor, toneOf } from '../collection.server.ts'
import { siteEntries } from './site-entries.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows. */
const mostLines = 100

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const site = await siteFor(locals, params.id)
  const register = await registerOf(locals)
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const named = new Map(site.containers.map((each) => [each.id, containerName(each, lang)]))
  const lines = await read((db) => historyOfSite(db, site.id, { before: null, limit: mostLines }))
  const entries = siteEntries(site, named, lang)
  const { rows, ...pages } = paged(entries, url, 30)
  const kept = site.emptyings.filter((each) => each.withdrawnWhy === null)
  const weighed = kept.reduce((sum, { kg }) => sum + Math.round((kg ?? 0) * 1000), 0) / 1000
  return {
    siteId: site.id,
    title: nameOf(site, lang),
    village: villages.get(site.placeId) ?? '',
    address: site.address ?? '',
    position: site.lat === null || site.lon === null ? '' : `${site.lat.toFixed(6)}, ${site.lon.toFixed(6)}`,
    collected: measuredIn(weighed, lang),
    emptyings: kept.length,
    containers: site.containers.map((container) => {
      const state = containerStateOn(container, site, today)
      return {
        id: container.id,
        name: containerName(container, lang),
        litres: container.litres,
        since: formatDay(container.since, lang, 'short'),
        until: container.until === null ? '' : formatDay(container.until, lang, 'short'),
        stands: standsOn(container, today),
        state: state === null ? '' : message(lang, `collection.state.${state}`),
        tone: toneOf(state),
      }
    }),
    entries: rows,
    pages,
    history: toldBy(lines, { named: new Map([...villages, ...named]), hrefOf: () => null }, role, lang),
    may: {
      correct: isAllowed(role, 'correctContainerSite'),
      add: isAllowed(role, 'addContainer'),
      observe:
        isAllowed(role, 'recordContainerState') && site.containers.some((each) => standsOn(each, today)),
      empty: isAllowed(role, 'recordEmptying') && site.containers.length > 0,
      withdraw: isAllowed(role, 'withdrawEmptying') && entries.some((each) => each.withdrawnWhy === null),
    },
    newId: { container: uuidV7(Date.now()), emptying: uuidV7(Date.now()) },
    today,
    containerFields: containerFields(lang),
    emptyingFields: emptyingFields(lang, containerOptions(site, lang, today), today),
    withdrawFields: takeBackFields(
      lang,
      entries
        .filter((each) => each.withdrawnWhy === null)
        .slice(0, 200)
        .map(({ kind, id, on, what }) => ({ value: `${kind}.${id}`, label: `${on} · ${what}` })),
    ),
  }
}

export const actions: Actions = {
  container: (event) =>
    write(event, {
      fields: containerFields(event.locals.lang),
      to: `/collection/${event.params.id}`,
      run: (context, read) => addContainer(context, { ...read, siteId: event.params.id } as never),
    }),
  empty: async (event) => {
    const { lang } = event.locals
    const { today } = await asking(event.locals)
    const options = containerOptions(await siteFor(event.locals, event.params.id), lang, today)
    return write(event, {
      fields: emptyingFields(lang, options, today),
      to: `/collection/${event.params.id}`,
      run: (context, read) => recordEmptying(context, { ...read, siteId: event.params.id } as never),
    })
  },
  withdraw: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: `/collection/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'entry' : path),
      run: (context, { entry, reason }) => {
        const [kind, id] = String(entry).split('.')
        const takeBack = kind === 'emptying' ? withdrawEmptying : withdrawContainerState
        return takeBack(context, { id, reason } as never)
      },
    }),
}
