import { formatDay } from '#domain/calendar/format-day.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { asked, byName, paged, says } from '../../../list.server.ts'
import { projectOf } from '../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const q = asked(url, 'q')
  const found = records.partners
    .filter((partner) => says(q, [partner.name, partner.role, partner.contact]))
    .toSorted(byName(lang, (partner) => textIn(partner.name, lang) ?? ''))
  const { rows, ...pages } = paged(found, url)
  const files = Map.groupBy(
    records.evidenceLinks.filter((link) => link.subject === 'partner'),
    (link) => link.subjectId,
  )
  return {
    q,
    count: records.partners.length,
    pages,
    mayAdd: account !== null && isAllowed(account.role, 'addPartner'),
    partners: rows.map((partner) => ({
      id: partner.id,
      kind: partner.kind,
      name: textIn(partner.name, lang) ?? '',
      role: textIn(partner.role, lang) ?? '',
      contact: textIn(partner.contact, lang) ?? '',
      files: files.get(partner.id)?.length ?? 0,
      since: formatDay(partner.since, lang, 'short'),
    })),
  }
}
