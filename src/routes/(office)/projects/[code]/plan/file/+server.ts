import { writePlan } from '#interchange/xlsx/plan/write-plan.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { sheetAnswer } from '../../../../sheet-answer.server.ts'
import type { RequestHandler } from './$types'

/** The plan as a table; with `?empty` the template without rows. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const isEmpty = url.searchParams.has('empty')
  const plan = isEmpty ? { ...records, tasks: [], activities: [], indicators: [] } : records
  return sheetAnswer(await writePlan(plan, locals.lang), isEmpty ? 'plan' : `${params.code}-plan`)
}
