import type { ActionFailure } from '@sveltejs/kit'
import { recordPlanStep } from '#actions/outreach/record-plan-step.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { planStandings, type PlanStanding, type PlanStepKind } from '#domain/outreach/planned-publication.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormFailure } from '#ui/form/form-field.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { todayIn } from '../../../../../today.server.ts'
import { write } from '../../../../../write.server.ts'
import { planScreen, stepFields } from '../plan-screen.server.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const page = await planScreen.load(event)
  const standing = standingOf(records, params.id)
  const may = (action: 'recordPlanStep' | 'recordPublication'): boolean =>
    account !== null && isAllowed(account.role, action)
  return {
    // What has a step or a publication stays: it is cancelled, and says why.
    page: {
      ...page,
      mayRemove: page.mayRemove && standing?.steps.length === 0 && !standing.publication,
      needsReason: true,
    },
    standing: standing && told(standing, lang),
    steps:
      standing && may('recordPlanStep')
        ? stepsAfter(standing).map((kind) => ({
            kind,
            id: uuidV7(Date.now()),
            summary: message(lang, `outreach.plan.do.${kind}`),
            fields: stepFields(kind, lang),
          }))
        : [],
    mayPublish: standing !== null && isOpen(standing) && may('recordPublication'),
  }
}

const standingOf = (records: ProjectRecords, id: string): PlanStanding | null =>
  planStandings(records, todayIn(records.project.timeZone)).find(({ planned }) => planned.id === id) ?? null

const isOpen = ({ isCancelled, publication }: PlanStanding): boolean => !isCancelled && !publication

function stepsAfter(standing: PlanStanding): readonly PlanStepKind[] {
  if (standing.publication) return []
  return standing.isCancelled ? ['reopened'] : ['moved', 'cancelled']
}

const told = ({ planned, dueOn, state, steps, publication }: PlanStanding, lang: Language) => ({
  state,
  stateName: message(lang, `outreach.plan.state.${state}`),
  day: formatDay(dueOn, lang, 'long'),
  firstDay: dueOn === planned.dueOn ? '' : formatDay(planned.dueOn, lang, 'long'),
  publicationId: publication?.id ?? null,
  publishedOn: publication ? formatDay(publication.publishedOn, lang, 'long') : '',
  history: steps.map(({ id, kind, toOn, reason }) => ({
    id,
    what: message(lang, `outreach.plan.step.${kind}`, { day: toOn ? formatDay(toOn, lang, 'short') : '' }),
    reason,
  })),
})

const step =
  (kind: PlanStepKind) =>
  async (event: RequestEvent): Promise<ActionFailure<FormFailure>> => {
    const { params, locals, url } = event
    const { project } = await projectOf(locals, params.code)
    return write(event, {
      fields: stepFields(kind, locals.lang),
      to: url.pathname,
      run: (context, read) =>
        recordPlanStep(context, { ...read, kind, plannedId: params.id, projectId: project.id } as never),
    })
  }

export const actions: Actions = {
  ...planScreen.actions,
  moved: step('moved'),
  cancelled: step('cancelled'),
  reopened: step('reopened'),
}
