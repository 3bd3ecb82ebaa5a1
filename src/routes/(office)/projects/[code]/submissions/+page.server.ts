import { isAllowed, type ActionName } from '#domain/account/permissions.ts'
import { severityCounts } from '#domain/check/checked-report.ts'
import { formatInstant } from '#domain/calendar/format-instant.ts'
import {
  attemptsOf,
  openRemarks,
  refusedStep,
  reviewState,
  standingApprovals,
} from '#domain/review/review-steps.ts'
import type { ProjectReview, ReportScope } from '#domain/review/review.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { approveReport } from '#actions/review/approve-report.ts'
import { submitReport } from '#actions/review/submit-report.ts'
import { message } from '#i18n/message.ts'
import { application } from '#server/application.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { reviewOfProject } from '#store/review.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { projectOf } from '../../../project-of.server.ts'
import { write } from '../../../write.server.ts'
import { reportChoice, type ReportChoice } from '../report-model.server.ts'
import { choiceQuery, workspaceOf } from '../report/workspace.server.ts'
import { contentHashOf, reportName, shownReports } from './submission-view.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** What was handed in; and, for those who write the report, what is still missing and the handing-in itself. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const { database } = await application()
  const review = await database.read(account?.organisationId ?? '', (db) =>
    reviewOfProject(db, records.project.id),
  )
  const choice = reportChoice(url.searchParams, lang)
  const may = (name: ActionName): boolean => account !== null && isAllowed(account.role, name)
  return {
    query: choiceQuery(choice),
    choice,
    reports: shownReports(review, lang),
    handingIn: may('approveReport') ? handingIn(records, review, choice, locals) : null,
    fields: noteFields(lang),
    ids: { submit: uuidV7(Date.now()), approve: uuidV7(Date.now()) },
  }
}

const noteFields = (lang: App.Locals['lang']): readonly FormField[] => [
  {
    kind: 'text',
    name: 'note',
    label: message(lang, 'review.note'),
    hint: message(lang, 'review.note.hint'),
    rows: 2,
  },
  { kind: 'hidden', name: 'contentSha256' },
]

const scopeOf = ({ kind, from, to }: ReportChoice): ReportScope => ({ kind, from, to })

function handingIn(
  records: Awaited<ReturnType<typeof projectOf>>,
  review: ProjectReview,
  choice: ReportChoice,
  { lang, account }: App.Locals,
) {
  const scope = scopeOf(choice)
  const attempts = attemptsOf(review, scope)
  const state = reviewState(attempts)
  const role = account?.role ?? 'monitor'
  const sha256 = contentHashOf(records, JSON.stringify(scope)) ?? ''
  const perLanguage = reportLanguages.map((each) => {
    const { model, findings } = workspaceOf(records, { ...choice, lang: each }, lang)
    const counts = severityCounts(findings.filter((finding) => finding.rule !== 'form.missing'))
    return { lang: each, missing: model.missing.length, errors: counts.error, warnings: counts.warning }
  })
  return {
    name: reportName(scope, lang),
    state,
    sha256,
    newest: attempts.at(-1)?.id ?? null,
    perLanguage,
    openRemarks: openRemarks(review.remarks, attempts).map((one) => ({ isAnswered: one.answers.length > 0 })),
    approvals: standingApprovals(review, scope, sha256).map((one) => ({
      by: one.by,
      role: one.role,
      at: formatInstant(one.at, lang),
      note: one.note,
    })),
    mayApprove: refusedStep({ step: 'approve', state, role }) === null,
    maySubmit: refusedStep({ step: 'submit', state, role }) === null,
  }
}

/** Runs a step on the report that the address names. */
const step =
  (
    perform: typeof submitReport | typeof approveReport,
    form: (code: string, id: string, query: string) => string,
  ) =>
  async (event: Parameters<Actions[string]>[0]) => {
    const { params, locals, url } = event
    const records = await projectOf(locals, params.code)
    const choice = reportChoice(url.searchParams, locals.lang)
    return write(event, {
      fields: noteFields(locals.lang),
      to: ({ id }: { id: string }) => form(params.code, id, choiceQuery(choice)),
      notice: 'office.notice.saved',
      run: (context, { id, note, contentSha256 }) =>
        perform(context, {
          id: id as string,
          note: note as string,
          contentSha256: contentSha256 as string,
          projectId: records.project.id,
          ...scopeOf(choice),
        }),
    })
  }

export const actions: Actions = {
  submit: step(submitReport, (code, id) => `/projects/${code}/submissions/${id}`),
  approve: step(approveReport, (code, _, query) => `/projects/${code}/submissions${query}`),
}
