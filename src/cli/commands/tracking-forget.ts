import { forgetPositions } from '#actions/tracking/forget-positions.ts'
import { actionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { allOrganisations } from '#store/organisations.ts'
import { keepDays } from '#store/tracking.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, text } from '../options.ts'
import { terminalActor } from '../terminal-actor.ts'
import { Usage } from '../usage.ts'

/**
 * `esep tracking forget`: deletes positions of trucks that are older than their organisation keeps them, as a serving
 * process does once a day; after a backup was restored they are gone without waiting for it.
 */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { organisation: 'string' })
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
  const wanted = text(options, 'organisation')
  await withDatabase(async (database) => {
    const all = await allOrganisations(database.kysely)
    const asked = wanted === undefined ? all : all.filter(({ code }) => code === wanted)
    if (wanted !== undefined && asked.length === 0)
      throw new Problem('organisation.notFound', { code: wanted })
    for (const { id, code } of asked) {
      const { deleted } = await forgetPositions(actionContext(database, id, terminalActor), {})
      const days = await database.read(id, keepDays)
      terminal.say('cli.trackingForget.done', { organisation: code, count: deleted, days })
    }
  })
  return 0
}
