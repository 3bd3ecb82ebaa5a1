import { error } from '@sveltejs/kit'
import { completeDecision } from '#actions/gathering/complete-decision.ts'
import { correctDecision } from '#actions/gathering/correct-decision.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { removeDecision } from '#actions/gathering/remove-decision.ts'
import { reopenDecision } from '#actions/gathering/reopen-decision.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { memberOptions } from '../../../../../../../initiative-groups/activist-form.server.ts'
import { todayIn } from '../../../../../../../today.server.ts'
import { write } from '../../../../../../../write.server.ts'
import { completionFields, decisionFields, reasonField } from '../../gathering-fields.server.ts'
import { heldGatheringOf } from '../../gathering-of.server.ts'
import { decisionTold } from '../../gathering-told.server.ts'
import type { Actions, PageServerLoad } from './$types'

interface Params {
  readonly code: string
  readonly id: string
  readonly decision: string
}
const listOf = ({ code, id }: Params): string => `/projects/${code}/journal/${id}/gathering`

async function decisionOf(locals: App.Locals, params: Params) {
  const { decisions } = await heldGatheringOf(locals, params)
  const decision = decisions.find(({ id }) => id === params.decision)
  if (!decision) error(404, message(locals.lang, 'site.notFound'))
  return decision
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const { records, items, event } = await heldGatheringOf(locals, params)
  const decision = params.decision === 'new' ? null : await decisionOf(locals, params)
  const role = account?.role ?? 'monitor'
  const today = todayIn(records.project.timeZone)
  const fields = decisionFields(
    lang,
    records,
    items,
    decision === null,
    await memberOptions(locals, event.startsOn, decision?.memberId ?? null),
  )
  const completion = completionFields(lang)
  return {
    page: {
      list: listOf(params),
      id: decision?.id ?? uuidV7(Date.now()),
      isNew: decision === null,
      fields,
      values: decision ? formValues(fields, decision) : {},
      seen: decision ? recordStamp(decision) : null,
      mayWrite: isAllowed(role, decision ? 'correctDecision' : 'recordDecision'),
      mayRemove: decision !== null && isAllowed(role, 'removeDecision'),
      needsReason: true,
    },
    told: decision && decisionTold(decision, today, lang),
    mayComplete: decision !== null && isAllowed(role, 'completeDecision'),
    completionFields: completion,
    completionValues: decision
      ? { ...formValues(completion, decision), doneOn: decision.doneOn ?? today }
      : { doneOn: today },
    mayReopen: decision !== null && decision.doneOn !== null && isAllowed(role, 'reopenDecision'),
    reasonFields: [reasonField(lang)],
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const { gathering, records, items, event: held } = await heldGatheringOf(locals, params)
    const isNew = params.decision === 'new'
    return write(event, {
      fields: decisionFields(
        locals.lang,
        records,
        items,
        isNew,
        await memberOptions(locals, held.startsOn, null),
      ),
      to: listOf(params),
      run: (context, { seen, ...input }) =>
        isNew
          ? recordDecision(context, {
              ...input,
              projectId: records.project.id,
              gatheringId: gathering.id,
            } as never)
          : correctDecision(context, {
              ...input,
              id: params.decision,
              ...(seen === undefined ? {} : { seen }),
            } as never),
      present: async () => ({ subject: 'gatheringDecision', record: await decisionOf(locals, params) }),
    })
  },
  complete: (event) =>
    write(event, {
      fields: completionFields(event.locals.lang),
      to: listOf(event.params),
      run: (context, { doneOn, outcome }) =>
        completeDecision(context, { id: event.params.decision, doneOn, outcome } as never),
    }),
  reopen: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: listOf(event.params),
      run: (context, { reason }) => reopenDecision(context, { id: event.params.decision, reason } as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: listOf(event.params),
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeDecision(context, { id: event.params.decision, reason: String(reason ?? '') }),
    }),
}
