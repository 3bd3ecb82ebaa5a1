import { answerPickupComplaint } from '#actions/pickup/answer-pickup-complaint.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { complaintsBetween } from '#store/pickup.ts'
import { recordById } from '#store/record-table.ts'
import { pickupTable } from '#store/schedule.ts'
import { asking, registerOf } from '../../register.server.ts'
import { paged } from '../../list.server.ts'
import { roundScope, servedName } from '../../schedule/schedule.server.ts'
import { write } from '../../write.server.ts'
import { answerFields } from '../control-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const state = url.searchParams.get('state') === 'all' ? 'all' : 'open'
  const page = await read(async (db) => {
    const scope = await roundScope(db, context.actor)
    const all = await complaintsBetween(db, '1991-12-16', '2099-12-31')
    const wanted = all.filter(({ answeredOn }) => state === 'all' || answeredOn === null)
    const rows = []
    for (const complaint of wanted) {
      const round = await recordById(db, pickupTable, complaint.pickupId)
      if (round && isInScope(scope, round.placeId)) rows.push({ complaint, round })
    }
    return paged(rows, url)
  })
  return {
    seesTrackers: mayRead(role, 'tracking'),
    state,
    mayAnswer: isAllowed(role, 'answerPickupComplaint'),
    fields: answerFields(lang),
    today,
    pages: { previous: page.previous, next: page.next, shown: page.shown },
    complaints: page.rows.map(({ complaint, round }) => ({
      id: complaint.id,
      pickupId: round.id,
      round: `${formatDay(round.actualOn, lang, 'short')}, ${servedName(round, register, lang)}`,
      receivedOn: formatDay(complaint.receivedOn, lang, 'short'),
      words: complaint.words,
      answer: complaint.answer,
      state: complaint.answeredOn === null ? 'open' : complaint.isFounded ? 'founded' : 'unfounded',
    })),
  }
}

export const actions: Actions = {
  answer: (event) =>
    write(event, {
      fields: answerFields(event.locals.lang),
      to: '/control/complaints',
      run: (context, { complaintId, ...answer }) =>
        answerPickupComplaint(context, { ...answer, id: complaintId } as never),
    }),
}
