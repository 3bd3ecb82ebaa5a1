import { json } from '@sveltejs/kit'
import { render } from 'svelte/server'
import { severityCounts } from '#domain/check/checked-report.ts'
import { narrativeFields } from '#domain/report/narrative.ts'
import { reportSections, sectionStates } from '#domain/report/report-sections.ts'
import { fieldHtml } from '#documents/html/report-html-body.ts'
import { message } from '#i18n/message.ts'
import { parseInput } from '#actions/parse-input.ts'
import { narrativeInput } from '#domain/report/report-input.ts'
import { Problem } from '#server/problem.ts'
import FindingList from '#ui/FindingList.svelte'
import { projectOf } from '../../../../project-of.server.ts'
import { problemText } from '../../../../write.server.ts'
import { reportChoice } from '../../report-model.server.ts'
import { narrativeInUse } from '../section/[section]/narrative-form.server.ts'
import { choiceQuery, figureHref, shownFinding, workspaceOf } from '../workspace.server.ts'
import type { RequestHandler } from './$types'

/**
 * What a text that is being written would print and what is found in its section: nothing is saved. Answers with pieces
 * of the page, made by the same components.
 */
export const POST: RequestHandler = async ({ locals, params, url, request }) => {
  const { lang } = locals
  const posted = await request.formData()
  const field = narrativeFields.find((one) => one === posted.get('formName'))
  const section = reportSections.find((one) => field && one.fields.includes(field))
  if (!field || !section) return json({ problem: message(lang, 'problem.input.invalid') }, { status: 400 })
  const records = await projectOf(locals, params.code)
  const choice = reportChoice(url.searchParams, lang)
  const query = choiceQuery(choice)
  const { kind } = narrativeInUse(records, field, choice.kind)
  const written = { ru: word(posted, 'text.ru'), kk: word(posted, 'text.kk') }
  try {
    const draft = parseInput(narrativeInput, {
      projectId: records.project.id,
      field,
      kind,
      version: 0,
      text: written,
    })
    const { model, findings } = workspaceOf(records, choice, lang, [draft])
    const state = sectionStates(model, findings).find((one) => one.section.id === section.id)
    const found = (state?.findings ?? []).map((finding) => shownFinding(finding, params.code, query, lang))
    const missing = state?.missing ?? []
    return json({
      preview: fieldHtml(field, model, { figureHref: figureHref(model, params.code, query) }),
      findings: render(FindingList, { props: { findings: found, missing, lang } }).body,
      counts: severityCounts(findings.filter((finding) => finding.rule !== 'form.missing')),
    })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return json({ problem: problemText(error, lang) }, { status: 422 })
  }
}

const word = (posted: FormData, name: string): string => {
  const value = posted.get(name)
  return typeof value === 'string' ? value : ''
}
