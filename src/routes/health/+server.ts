import { text } from '@sveltejs/kit'
import { application } from '#server/application.ts'
import { allOrganisations } from '#store/organisations.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async () => {
  const { database } = await application()
  await allOrganisations(database.kysely)
  return text('ok')
}
