import { formatInstant } from '#domain/calendar/format-instant.ts'
import { isScoped } from '#domain/account/place-scope.ts'
import { textIn } from '#domain/text/local-text.ts'
import { parsePhone } from '#domain/contact/phone.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { places } from '#store/place.ts'
import { contextOf } from '../../context-of.server.ts'
import type { PageServerLoad } from './$types'

const printed = (phone: string | null): string => {
  const reading = parsePhone(phone ?? '')
  return reading.kind === 'valid' ? reading.printed : ''
}

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { database, organisationId, actor } = await contextOf(locals)
  const [accounts, allPlaces] = await database.read(organisationId, async (db) => [
    await accountsOfOrganisation(db),
    await places(db),
  ])
  const names = new Map(allPlaces.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  return {
    accounts: accounts.map((account) => ({
      id: account.id,
      name: account.name,
      login: account.login.startsWith('+') ? '' : account.login,
      phone: printed(account.phone),
      role: account.role,
      isMe: account.id === actor.id,
      isDisabled: account.isDisabled,
      awaitsPassword: !account.hasPassword || account.mustChangePassword,
      hasTotp: account.hasTotp,
      lacksPlaces: isScoped(account.role) && account.placeIds.length === 0,
      places: account.placeIds.map((id) => names.get(id) ?? '').join(', '),
      lastSeenAt: account.lastSeenAt ? formatInstant(account.lastSeenAt, lang) : null,
    })),
  }
}
