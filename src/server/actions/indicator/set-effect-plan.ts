import { effectPlanInput } from '#domain/indicator/indicator-input.ts'
import { Problem } from '#server/problem.ts'
import { effectPlansOfProject, putEffectPlan } from '#store/indicator.ts'
import { lockProject } from '#store/project.ts'
import { action } from '../action.ts'

/** Sets the planned level of a row of table B. */
export const setEffectPlan = action({
  name: 'setEffectPlan',
  event: 'effectPlan.set',
  schema: effectPlanInput,
  run: async ({ trx, input: { projectId, key, planned }, scope }) => {
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const plans = await effectPlansOfProject(trx, projectId)
    const before = plans.find((plan) => plan.key === key) ?? null
    const after = { key, planned }
    if (before?.planned === planned) return { result: after, event: null }
    await putEffectPlan(trx, { ...scope, projectId }, after)
    return { result: after, event: { subject: 'effectPlan', subjectId: projectId, before, after } }
  },
})
