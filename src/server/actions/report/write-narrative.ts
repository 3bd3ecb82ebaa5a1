import { narrativeInput } from '#domain/report/report-input.ts'
import { canonicalJson } from '#server/database/canonical-json.ts'
import { Problem } from '#server/problem.ts'
import { lockProject } from '#store/project.ts'
import { insertNarrative, narrativeNow } from '#store/report.ts'
import { action } from '../action.ts'

/**
 * Saves a text of the form as its next version. `version` is the one that the person saw: where somebody has saved
 * another text since, `record.conflict` with the version that stands, and nothing is lost.
 */
export const writeNarrative = action({
  name: 'writeNarrative',
  event: 'narrative.written',
  schema: narrativeInput,
  run: async ({ trx, input, context: { actor }, scope }) => {
    const { projectId, field, kind, text } = input
    if (!(await lockProject(trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const now = await narrativeNow(trx, projectId, { field, kind })
    const isSame = canonicalJson(now.text) === canonicalJson(text)
    if (isSame) return { result: { version: now.version }, event: null }
    if (now.version !== input.version) throw new Problem('record.conflict', { field, version: now.version })
    const version = now.version + 1
    await insertNarrative(trx, { ...scope, projectId, field, kind, version, text, actorName: actor.name })
    const before = now.version === 0 ? null : { field, kind, ...now }
    const after = { field, kind, version, text }
    return { result: { version }, event: { subject: 'narrative', subjectId: projectId, before, after } }
  },
})
