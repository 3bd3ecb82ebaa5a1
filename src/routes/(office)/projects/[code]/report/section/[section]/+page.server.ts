import { error, type ActionFailure } from '@sveltejs/kit'
import { isAllowed } from '#domain/account/permissions.ts'
import { formText } from '#domain/report/form/form-edition.ts'
import { narrativeFields } from '#domain/report/narrative.ts'
import { reportSections, sectionStates } from '#domain/report/report-sections.ts'
import { fieldHtml } from '#documents/html/report-html-body.ts'
import { reportSectionHtml } from '#documents/html/report-section-html.ts'
import { message } from '#i18n/message.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { reportChoice } from '../../../report-model.server.ts'
import { choiceQuery, figureHref, shownFinding, workspaceOf } from '../../workspace.server.ts'
import { insertableFigures } from './insertable-figures.server.ts'
import {
  narrativeForm,
  narrativeInUse,
  saveNarrative,
  type NarrativeFailure,
} from './narrative-form.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** One section of the report: as it prints, with the texts that are written in it and what is found in it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const at = reportSections.findIndex((one) => one.id === params.section)
  const section = reportSections[at]
  if (!section) error(404, message(lang, 'site.notFound'))
  const choice = reportChoice(url.searchParams, lang)
  const query = choiceQuery(choice)
  const { model, form, findings } = workspaceOf(records, choice, lang)
  const href = { figureHref: figureHref(model, params.code, query) }
  const state = sectionStates(model, findings)[at]
  return {
    section: section.id,
    records: section.records,
    previous: reportSections[at - 1]?.id ?? null,
    next: reportSections[at + 1]?.id ?? null,
    printed: reportSectionHtml(model, form, section, href),
    missing: state?.missing ?? [],
    findings: (state?.findings ?? []).map((finding) => shownFinding(finding, params.code, query, lang)),
    mayWrite: account !== null && isAllowed(account.role, 'writeNarrative'),
    texts: section.fields.map((field) => ({
      field,
      prompt: formText(form.headings[field].heading, choice.lang),
      preview: fieldHtml(field, model, href),
      form: narrativeForm(narrativeInUse(records, field, choice.kind), choice.kind, lang),
    })),
    figures: section.fields.length > 0 ? insertableFigures(records, model, form, lang) : [],
  }
}

export const actions: Actions = {
  async save(event): Promise<ActionFailure<NarrativeFailure>> {
    const posted = await event.request.formData()
    const field = narrativeFields.find((one) => one === posted.get('formName'))
    if (!field) error(400, message(event.locals.lang, 'problem.input.invalid'))
    return saveNarrative(event, posted, field, reportChoice(event.url.searchParams, event.locals.lang).kind)
  },
}
