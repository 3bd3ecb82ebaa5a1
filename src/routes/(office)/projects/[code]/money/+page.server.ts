import { projectOf } from '../../../project-of.server.ts'
import { moneyOverview, moneyRights } from './overview.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const records = await projectOf(locals, params.code)
  const base = `/projects/${params.code}/money`
  return {
    money: moneyOverview(records, locals.lang, base),
    ...moneyRights(locals.account?.role ?? 'monitor'),
  }
}
