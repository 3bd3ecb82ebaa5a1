import { setAccountPlaces } from '#actions/account/set-account-places.ts'
import type { Place } from '#domain/place/place.ts'
import { Problem } from '#server/problem.ts'
import { places } from '#store/place.ts'
import { ofAccount } from '../account-of.ts'
import type { Command } from '../command.ts'
import { required } from '../options.ts'

/** `esep user places`: the villages of an activist or the schools of a teacher, by name, all of them at once. */
export const run: Command = async (args, terminal) => {
  const done = await ofAccount(args, ['places'], async (context, { id, login }, options) => {
    const names = required(options, 'places').split(',')
    const all = await context.database.read(context.organisationId, places)
    const placeIds = names.map((name) => placeNamed(all, name.trim()).id)
    await setAccountPlaces(context, { id, placeIds })
    return { login, count: placeIds.length }
  })
  terminal.say('cli.userPlaces.done', done)
  return 0
}

function placeNamed(all: readonly Place[], name: string): Place {
  const found = all.find((place) => place.name.ru === name || place.name.kk === name)
  if (!found) throw new Problem('record.unnamed', { subject: 'place', name })
  return found
}
