import { addPublicWorker } from '#actions/works/add-public-worker.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { peopleInWorks } from '#domain/works/public-worker.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { projectOptions } from '../clean-ups/clean-ups.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { asked, paged } from '../list.server.ts'
import { write } from '../write.server.ts'
import { listedWorkers } from './listed.server.ts'
import { workerFields } from './works-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return workerFields(locals.lang, { villages, projects: await projectOptions(locals), today, isNew: true })
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const given = asked(url, 'on')
  const day = isPlainDate(given) ? given : today
  const { question, names, all, found } = await listedWorkers(locals, url)
  const { rows, ...pages } = paged(found, url)
  return {
    day,
    today,
    question,
    isEmpty: all.length === 0,
    hasVillages: register.villages.length > 0,
    tiles: [
      { label: message(lang, 'works.count.all'), value: peopleInWorks(all, day) },
      ...register.villages.map(({ id }) => ({
        label: names.get(id) ?? '',
        value: peopleInWorks(
          all.filter(({ placeId }) => placeId === id),
          day,
        ),
      })),
    ],
    mayAdd: isAllowed(role, 'addPublicWorker') && register.villages.length > 0,
    fields: await fieldsFor(locals),
    newId: uuidV7(Date.now()),
    pages,
    workers: rows.map((each) => ({
      id: each.id,
      name: each.name ?? message(lang, 'works.people', { count: each.people }),
      village: names.get(each.placeId) ?? '',
      days: `${formatDay(each.from, lang, 'short')} – ${each.to === null ? '…' : formatDay(each.to, lang, 'short')}`,
      duty: each.duty ?? '',
      withdrawnWhy: each.withdrawnWhy,
    })),
  }
}

export const actions: Actions = {
  add: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals),
      to: ({ id }: { readonly id: string }) => `/public-works/${id}`,
      run: (context, read) => addPublicWorker(context, read as never),
    }),
}
