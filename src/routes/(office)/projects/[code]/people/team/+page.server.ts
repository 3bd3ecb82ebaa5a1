import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { asked, byName, says } from '../../../../list.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { teamKinds } from './team-screen.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const { team } = await projectOf(locals, params.code)
  const q = asked(url, 'q')
  return {
    q,
    count: team.length,
    counts: teamKinds.map((kind) =>
      message(lang, `people.team.count.${kind}`, { count: team.filter((each) => each.kind === kind).length }),
    ),
    team: team
      .filter((each) => says(q, [each.name, each.position]))
      .toSorted(byName(lang, (each) => each.name))
      .map((each) => ({
        id: each.id,
        kind: message(lang, `people.team.kind.${each.kind}`),
        name: each.name,
        position: textIn(each.position, lang) ?? '',
        from: formatDay(each.from, lang, 'short'),
        to: each.to === null ? message(lang, 'people.team.now') : formatDay(each.to, lang, 'short'),
      })),
    mayAdd: account !== null && isAllowed(account.role, 'addTeamMember'),
  }
}
