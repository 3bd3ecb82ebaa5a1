import { formatDay } from '#domain/calendar/format-day.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projectOf } from '../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  return {
    mayAdd: account !== null && isAllowed(account.role, 'addPartner'),
    partners: records.partners.map((partner) => ({
      id: partner.id,
      kind: partner.kind,
      name: textIn(partner.name, lang) ?? '',
      role: textIn(partner.role, lang) ?? '',
      contact: textIn(partner.contact, lang) ?? '',
      since: formatDay(partner.since, lang, 'short'),
    })),
  }
}
