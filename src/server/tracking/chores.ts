/*
 * What a serving process does by itself: days with late positions are judged anew each minute; once a day rounds are stored
 * further ahead and old positions deleted. Each is an action of its organisation and leaves a line where it did something.
 */
import { planPickups } from '../actions/schedule/plan-pickups.ts'
import { judgePickups } from '../actions/pickup/judge-pickups.ts'
import { forgetPositions } from '../actions/tracking/forget-positions.ts'
import { actionContext, type ActionContext } from '../context.ts'
import type { Database } from '../database/connect.ts'
import { allOrganisations } from '../store/organisations.ts'
import { waitingDays } from '../store/tracking.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const program = { id: null, name: 'Esep', role: 'administrator' as const }

/** Plans and forgets now and once a day, judges every minute, until it is stopped. A failure is told and tried again. */
export function dailyChores(database: Database): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  const queue = (chore: () => Promise<void>): void => {
    running = running.then(chore).catch((error: unknown) => console.error(error))
  }
  const daily = (): void => queue(() => everyOrganisation(database, planAndForget))
  const judging = (): void => queue(() => everyOrganisation(database, judgeLate))
  daily()
  const timers = [setInterval(daily, dayMs), setInterval(judging, minuteMs)]
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer)
      await running
    },
  }
}

async function everyOrganisation(
  database: Database,
  chore: (context: ActionContext) => Promise<unknown>,
): Promise<void> {
  for (const { id } of await allOrganisations(database.kysely))
    await chore(actionContext(database, id, program))
}

async function planAndForget(context: ActionContext): Promise<void> {
  await planPickups(context, {})
  await forgetPositions(context, {})
}

/** Judges the days of which positions came since. */
async function judgeLate(context: ActionContext): Promise<void> {
  const days = await context.database.read(context.organisationId, waitingDays)
  for (const day of days) await judgePickups(context, { from: day, to: day })
}
