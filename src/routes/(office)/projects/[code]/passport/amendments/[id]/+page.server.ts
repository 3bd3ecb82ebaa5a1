import { error } from '@sveltejs/kit'
import { changeAmendment } from '#actions/project/change-amendment.ts'
import { recordAmendment } from '#actions/project/record-amendment.ts'
import { removeAmendment } from '#actions/project/remove-amendment.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { planWithUnit } from '#domain/indicator/plan-value.ts'
import { formatAmount } from '#domain/money/amount.ts'
import type { AmendedValue } from '#domain/project/project.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { readForm } from '#ui/form/read-form.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { write, writePosted } from '../../../../../write.server.ts'
import {
  amendmentFields,
  amendmentReason,
  amendmentValues,
  plannedChanges,
  plannedFieldOf,
  plannedFields,
} from './amendment-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const isNew = params.id === 'new'
  const amendment = records.amendments.find(({ id }) => id === params.id)
  if (!isNew && !amendment) error(404, message(lang, 'site.notFound'))
  const fields = [
    ...amendmentFields(lang),
    ...plannedFields(lang, records),
    ...(isNew ? [] : [amendmentReason(lang)]),
  ]
  return {
    page: {
      list: `/projects/${params.code}/passport#amendments`,
      id: amendment?.id ?? uuidV7(Date.now()),
      isNew,
      fields,
      values: amendment ? amendmentValues(fields, amendment, lang) : {},
      seen: amendment ? recordStamp(amendment) : null,
      mayWrite: account !== null && isAllowed(account.role, 'recordAmendment'),
      needsReason: true,
      mayRemove: !isNew && account !== null && isAllowed(account.role, 'removeAmendment'),
    },
    changes: (amendment?.changes ?? []).map((change) => changeRow(change, records, lang)),
  }
}

function changeRow(change: AmendedValue, { indicators, budgetLines }: ProjectRecords, lang: Language) {
  if (change.kind === 'indicator') {
    const indicator = indicators.find(({ id }) => id === change.id)
    return {
      id: change.id,
      name: indicator ? `${indicator.code}. ${textIn(indicator.name, lang) ?? ''}` : '—',
      before: planWithUnit(change.before, indicator?.unit, lang),
      after: planWithUnit(change.after, indicator?.unit, lang),
    }
  }
  const line = budgetLines.find(({ id }) => id === change.id)
  return {
    id: change.id,
    name: line ? `${line.code}. ${textIn(line.title, lang) ?? ''}` : '—',
    before: formatAmount(BigInt(change.before), lang, { currency: true }),
    after: formatAmount(BigInt(change.after), lang, { currency: true }),
  }
}

export const actions: Actions = {
  save: async (event) => {
    const { locals, params } = event
    const records = await projectOf(locals, params.code)
    const to = `/projects/${params.code}/passport#amendments`
    const own = amendmentFields(locals.lang)
    const planned = plannedFields(locals.lang, records)
    const posted = await event.request.formData()
    const changes = plannedChanges(readForm(planned, posted))
    if (params.id !== 'new') {
      const fields = [...own, ...planned, amendmentReason(locals.lang)]
      return writePosted(event, posted, {
        fields,
        to,
        fieldOfPath: plannedFieldOf(changes),
        run: (context, { number, signedOn, newEndsOn, newGrant, subject, seen, reason }) =>
          changeAmendment(context, {
            id: params.id,
            number,
            signedOn,
            newEndsOn,
            newGrant,
            subject,
            changes,
            ...(seen ? { seen } : {}),
            ...(reason ? { reason } : {}),
          } as never),
        present: async () => {
          const record = (await projectOf(locals, params.code)).amendments.find(({ id }) => id === params.id)
          if (!record) return null
          const values = amendmentValues(fields, record, locals.lang)
          return { subject: 'amendment', record, values }
        },
      })
    }
    return writePosted(event, posted, {
      fields: [...own, ...planned],
      to,
      fieldOfPath: plannedFieldOf(changes),
      run: (context, { id, number, signedOn, newEndsOn, newGrant, subject }) =>
        recordAmendment(context, {
          id,
          number,
          signedOn,
          newEndsOn,
          newGrant,
          subject,
          changes,
          projectId: records.project.id,
        } as never),
    })
  },
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'text', name: 'reason', label: message(event.locals.lang, 'office.remove.reason') }],
      to: `/projects/${event.params.code}/passport#amendments`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeAmendment(context, { id: event.params.id, reason: typeof reason === 'string' ? reason : '' }),
    }),
}
