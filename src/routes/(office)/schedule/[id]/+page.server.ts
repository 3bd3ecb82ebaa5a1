import { recordStamp } from '#actions/record-stamp.ts'
import { cancelPickup } from '#actions/schedule/cancel-pickup.ts'
import { movePickup } from '#actions/schedule/move-pickup.ts'
import { restorePickup } from '#actions/schedule/restore-pickup.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { hoursOf, whyNotAsPlanned } from '#documents/calendar/pickup-calendar.ts'
import { historyOfPickup } from '#store/history.ts'
import { holidays } from '#store/holiday.ts'
import { places } from '#store/place.ts'
import { catchUpsOf } from '#store/schedule.ts'
import { asking, registerOf } from '../../register.server.ts'
import { answerPickupComplaint } from '#actions/pickup/answer-pickup-complaint.ts'
import { correctPickupMark } from '#actions/pickup/correct-pickup-mark.ts'
import { decidePickup } from '#actions/pickup/decide-pickup.ts'
import { settleDumpingCheck } from '#actions/pickup/settle-dumping-check.ts'
import { recordPickupComplaint } from '#actions/pickup/record-pickup-complaint.ts'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { recordPickupObjection } from '#actions/pickup/record-pickup-objection.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import {
  answerFields,
  checkFields,
  complaintFields,
  correctMarkFields,
  decisionFields,
  markFields,
  objectionFields,
} from '../../control/control-fields.server.ts'
import { dumpsFor, titleOf as dumpTitle } from '../../dumps/dumps.server.ts'
import { attachPhotos } from './attach-photos.server.ts'
import { roundFacts } from './round-facts.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import { cancelFields, moveFields, restoreFields } from '../schedule-fields.server.ts'
import { pickupFor, servedName, stateOf } from '../schedule.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Lines of the history that the page shows; a round has a dozen. */
const mostLines = 100

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const pickup = await pickupFor(locals, params.id)
  const register = await registerOf(locals)
  const found = await read(async (db) => ({
    lines: await historyOfPickup(db, pickup.id, { before: null, limit: mostLines }),
    special: await holidays(db),
    places: await places(db),
    catchUps: await catchUpsOf(db, pickup.id),
  }))
  const day = (text: string): string => formatDay(text, lang, 'short')
  const named = new Map(
    [...found.places, ...register.streets, ...register.groups].map(
      ({ id, name }) => [id, textIn(name, lang) ?? ''] as const,
    ),
  )
  const may = (action: Parameters<typeof isAllowed>[1]): boolean => isAllowed(role, action)
  const facts = await roundFacts(locals, pickup, named)
  const dumps = facts.landfill?.stands.length ? await dumpsFor(locals) : []
  const newId = (): string => uuidV7(Date.now())
  const isOver = pickup.actualOn <= today && !pickup.isCancelled
  return {
    id: pickup.id,
    facts,
    today,
    ids: {
      mark: newId(),
      complaint: newId(),
      objection: newId(),
      decision: newId(),
      checks: facts.landfill?.stands.map(newId) ?? [],
    },
    fields: {
      mark: markFields(lang, facts.residents),
      correct: correctMarkFields(lang),
      complaint: complaintFields(lang, facts.residents),
      answer: answerFields(lang),
      objection: objectionFields(lang),
      decision: decisionFields(lang),
      check: checkFields(
        lang,
        dumps.map((dump) => ({ value: dump.id, label: dumpTitle(dump, lang) })),
      ),
    },
    mayMark: may('recordPickupMark') && isOver,
    mayCorrect: may('correctPickupMark'),
    mayComplain: may('recordPickupComplaint') && isOver,
    mayAnswer: may('answerPickupComplaint'),
    mayObject: may('recordPickupObjection') && isOver,
    title: formatDay(pickup.actualOn, lang, 'long'),
    served: servedName(pickup, register, lang),
    plannedOn: day(pickup.plannedOn),
    actualOn: day(pickup.actualOn),
    state: stateOf(pickup),
    why: whyNotAsPlanned(pickup, found.special, lang),
    hours: hoursOf(pickup),
    sites: pickup.siteIds.map((id) => named.get(id) ?? ''),
    missedId: pickup.catchUpFor,
    catchUps: found.catchUps.map((each) => ({ id: each.id, day: day(each.actualOn) })),
    seen: recordStamp(pickup),
    moveFields: moveFields(lang),
    cancelFields: cancelFields(lang),
    restoreFields: restoreFields(lang),
    mayMove: may('movePickup'),
    mayCancel: may('cancelPickup') && !(pickup.isCancelled && pickup.cause === 'hand'),
    mayRestore: may('restorePickup') && pickup.cause === 'hand',
    mayAddExtra: may('addExtraPickup'),
    history: toldBy(found.lines, { named, hrefOf: () => null }, role, lang),
  }
}

type Event = Parameters<NonNullable<Actions['move']>>[0]
const here = ({ params }: Event): string => `/schedule/${params.id}`

export const actions: Actions = {
  mark: (event) =>
    write(event, {
      // Who may be named is asked by the action; an empty choice is nobody.
      fields: markFields(event.locals.lang, [{ value: '', label: '' }]),
      to: here(event),
      run: (context, read) => recordPickupMark(context, { ...read, pickupId: event.params.id } as never),
    }),
  correctMark: (event) =>
    write(event, {
      fields: correctMarkFields(event.locals.lang),
      to: here(event),
      run: (context, read) => correctPickupMark(context, read as never),
    }),
  complain: (event) =>
    write(event, {
      fields: complaintFields(event.locals.lang, []),
      to: here(event),
      run: (context, read) => recordPickupComplaint(context, { ...read, pickupId: event.params.id } as never),
    }),
  answer: (event) =>
    write(event, {
      fields: answerFields(event.locals.lang),
      to: here(event),
      run: (context, { complaintId, ...answer }) =>
        answerPickupComplaint(context, { ...answer, id: complaintId } as never),
    }),
  object: (event) =>
    write(event, {
      fields: objectionFields(event.locals.lang),
      to: here(event),
      run: (context, read) => recordPickupObjection(context, { ...read, pickupId: event.params.id } as never),
    }),
  decide: (event) =>
    write(event, {
      fields: decisionFields(event.locals.lang),
      to: here(event),
      run: (context, read) => decidePickup(context, { ...read, pickupId: event.params.id } as never),
    }),
  check: (event) =>
    write(event, {
      // Which dumps may be named is asked by the action.
      fields: checkFields(event.locals.lang, []),
      to: here(event),
      run: (context, read) => settleDumpingCheck(context, { ...read, pickupId: event.params.id } as never),
    }),
  attach: (event) => attachPhotos(event),
  move: (event) =>
    write(event, {
      fields: moveFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => movePickup(context, { ...read, id: event.params.id } as never),
    }),
  cancel: (event) =>
    write(event, {
      fields: cancelFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => cancelPickup(context, { ...read, id: event.params.id } as never),
    }),
  restore: (event) =>
    write(event, {
      fields: restoreFields(event.locals.lang),
      to: `/schedule/${event.params.id}`,
      run: (context, read) => restorePickup(context, { ...read, id: event.params.id } as never),
    }),
}
