import { sectionStates } from '#domain/report/report-sections.ts'
import { severityCounts } from '#domain/check/checked-report.ts'
import { projectOf } from '../../../project-of.server.ts'
import { reportChoice } from '../report-model.server.ts'
import { choiceQuery, workspaceOf } from './workspace.server.ts'
import type { LayoutServerLoad } from './$types'

/** Which report is worked on, and how each of its sections stands. */
export const load: LayoutServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, locals.lang)
  const { model, findings } = workspaceOf(records, choice, locals.lang)
  const sections = sectionStates(model, findings)
  return {
    choice,
    query: choiceQuery(choice),
    path: url.pathname,
    counts: severityCounts(findings.filter((finding) => finding.rule !== 'form.missing')),
    missingCount: model.missing.length,
    contents: sections.map(({ section, missing, findings: found, state }) => ({
      id: section.id,
      state,
      missing: missing.length,
      found: found.filter((finding) => finding.severity !== 'note').length,
    })),
  }
}
