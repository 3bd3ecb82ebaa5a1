import { error } from '@sveltejs/kit'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { message } from '#i18n/message.ts'
import { organisationTable } from '#store/organisation.ts'
import { recordById } from '#store/record-table.ts'
import { asking } from '../register.server.ts'

/** Whose letterhead a paper has. */
export async function ownOrganisation(locals: App.Locals): Promise<Organisation> {
  const { context, read } = await asking(locals)
  const organisation = await read((db) => recordById(db, organisationTable, context.organisationId))
  return organisation ?? error(404, message(locals.lang, 'site.notFound'))
}
