import { judgePickups } from '#actions/pickup/judge-pickups.ts'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { addDays, isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { standingMarks } from '#domain/pickup/pickup.ts'
import { textIn } from '#domain/text/local-text.ts'
import { hoursOf } from '#documents/calendar/pickup-calendar.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { checkOf } from '#domain/pickup/dumping-check.ts'
import { astrayRounds, dumpingChecksOf } from '#store/dumping-check.ts'
import { dutiesBetween, marksOf, verdictsOf } from '#store/pickup.ts'
import { pickupsOn } from '#store/schedule.ts'
import { asking, registerOf } from '../register.server.ts'
import { asked } from '../list.server.ts'
import { roundScope, roundsAround, servedName } from '../schedule/schedule.server.ts'
import { write } from '../write.server.ts'
import { quickFields } from './control-fields.server.ts'
import { verdictTags, watchersOf } from './control.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const register = await registerOf(locals)
  const wanted = asked(url, 'day')
  const day = isPlainDate(wanted) ? wanted : today
  const found = await read(async (db) => {
    const scope = await roundScope(db, context.actor)
    const rounds = (await pickupsOn(db, day)).filter(
      ({ placeId, isCancelled }) => !isCancelled && isInScope(scope, placeId),
    )
    const ids = rounds.map(({ id }) => id)
    return {
      rounds,
      marks: standingMarks(await marksOf(db, ids)),
      verdicts: await verdictsOf(db, ids),
      duties: (await dutiesBetween(db, day, day)).filter(({ placeId }) => isInScope(scope, placeId)),
      watchers: await watchersOf(db, context.actor, lang),
      astray: await openStands(db, scope),
      around: await roundsAround(db, context.actor, { from: day, to: day }, lang),
    }
  })
  const villages = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    seesTrackers: mayRead(role, 'tracking'),
    day,
    title: formatDay(day, lang, 'long'),
    previous: `?day=${addDays(day, -1)}`,
    next: `?day=${addDays(day, 1)}`,
    around: found.around.map((each) => ({ ...each, href: `?day=${each.day}` })),
    isFuture: day > today,
    mayMark: isAllowed(role, 'recordPickupMark') && day <= today,
    mayJudge: isAllowed(role, 'judgePickups') && day <= today,
    duties: found.duties.map((duty) => ({
      id: duty.id,
      village: villages.get(duty.placeId) ?? '',
      name: found.watchers.nameOf(duty),
    })),
    toCheck: found.astray.map(({ id, actualOn, placeId }) => ({
      id,
      label: `${formatDay(actualOn, lang, 'short')}, ${villages.get(placeId) ?? ''}`,
    })),
    rounds: found.rounds.map((round) => {
      const verdict = found.verdicts.get(round.id)
      return {
        id: round.id,
        served: servedName(round, register, lang),
        hours: hoursOf(round),
        verdict: verdict?.verdict ?? null,
        tag: verdict ? verdictTags[verdict.verdict] : '',
        isPartial: verdict?.isPartial ?? false,
        marks: found.marks
          .filter(({ pickupId }) => pickupId === round.id)
          .map((mark) => ({ id: mark.id, outcome: mark.outcome, who: found.watchers.nameOf(mark) })),
        newMarks: [uuidV7(Date.now()), uuidV7(Date.now()), uuidV7(Date.now())],
      }
    }),
  }
}

/** Rounds with a stand that nobody has looked at. */
async function openStands(
  db: Parameters<typeof astrayRounds>[0],
  scope: Awaited<ReturnType<typeof roundScope>>,
): Promise<Awaited<ReturnType<typeof astrayRounds>>> {
  const own = (await astrayRounds(db)).filter(({ placeId }) => isInScope(scope, placeId))
  const checks = await dumpingChecksOf(
    db,
    own.map(({ id }) => id),
  )
  return own.filter(({ id, stands }) =>
    stands.some(
      (stand) =>
        checkOf(
          stand,
          checks.filter(({ pickupId }) => pickupId === id),
        ) === null,
    ),
  )
}

const backTo = (event: { url: URL }): string => `/control?day=${asked(event.url, 'day')}`

export const actions: Actions = {
  mark: (event) =>
    write(event, {
      fields: quickFields,
      to: backTo(event),
      run: (context, read) =>
        recordPickupMark(context, {
          ...read,
          reason: String(read['reason'] ?? ''),
          volumeM3: read['volumeM3'] ?? null,
        } as never),
      fieldOfPath: () => 'reason',
    }),
  judge: (event) =>
    write(event, {
      fields: [{ kind: 'hidden', name: 'day' }],
      to: backTo(event),
      run: (context, { day }) => judgePickups(context, { from: day, to: day } as never),
    }),
}
