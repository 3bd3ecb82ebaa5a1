import { isAllowed } from '#domain/account/permissions.ts'
import { textIn } from '#domain/text/local-text.ts'
import { projectOf } from '../../../project-of.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { proposals } = await projectOf(locals, params.code)
  const amount = (thousands: number): string => new Intl.NumberFormat('ru').format(thousands)
  return {
    proposals: proposals.map((each) => ({
      id: each.id,
      sphere: textIn(each.sphere, lang) ?? `№ ${each.position}`,
      priority: textIn(each.priority, lang) ?? '',
      problem: textIn(each.problem, lang) ?? '',
      amount: amount(each.amountThousands),
      grantKind: each.grantKind,
      expected: textIn(each.expected, lang) ?? '',
    })),
    total: amount(proposals.reduce((sum, each) => sum + each.amountThousands, 0)),
    mayAdd: account !== null && isAllowed(account.role, 'addProposal'),
  }
}
