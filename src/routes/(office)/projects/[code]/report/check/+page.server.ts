import type { Severity } from '#domain/check/finding.ts'
import { sectionOfPlace, reportSectionIds } from '#domain/report/report-sections.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { reportChoice } from '../../report-model.server.ts'
import { choiceQuery, shownFinding, workspaceOf } from '../workspace.server.ts'
import type { PageServerLoad } from './$types'

const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** Everything that is found, by how grave it is; by severity and section where one wants less. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, locals.lang)
  const { findings } = workspaceOf(records, choice, locals.lang)
  const wanted = severities.find((each) => each === url.searchParams.get('severity')) ?? null
  const sections = [...reportSectionIds, 'records'] as const
  const section = sections.find((each) => each === url.searchParams.get('section')) ?? null
  const query = choiceQuery(choice)
  const found = findings.filter(
    (finding) =>
      (wanted === null || finding.severity === wanted) &&
      (section === null ||
        finding.places.some((place) => (sectionOfPlace(place)?.id ?? 'records') === section)),
  )
  return {
    severity: wanted,
    section,
    sections,
    total: findings.length,
    groups: severities.map((severity) => ({
      severity,
      findings: found
        .filter((finding) => finding.severity === severity)
        .map((finding) => shownFinding(finding, params.code, query, locals.lang)),
    })),
  }
}
