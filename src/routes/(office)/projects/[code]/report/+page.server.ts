import { sectionStates } from '#domain/report/report-sections.ts'
import { projectOf } from '../../../project-of.server.ts'
import { reportChoice } from '../report-model.server.ts'
import { choiceQuery, shownFinding, workspaceOf } from './workspace.server.ts'
import type { PageServerLoad } from './$types'

/** How many of the gravest findings the overview shows; the rest stand on their own page. */
const shown = 5

/** What is still to be done until the report can be handed in. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, locals.lang)
  const { model, findings } = workspaceOf(records, choice, locals.lang)
  const query = choiceQuery(choice)
  const grave = findings.filter((finding) => finding.severity === 'error' && finding.rule !== 'form.missing')
  return {
    missing: sectionStates(model, findings).flatMap(({ section, missing }) =>
      missing.map(({ wanted }) => ({ section: section.id, wanted })),
    ),
    findings: grave.slice(0, shown).map((finding) => shownFinding(finding, params.code, query, locals.lang)),
    isDone: model.missing.length === 0 && grave.length === 0,
  }
}
