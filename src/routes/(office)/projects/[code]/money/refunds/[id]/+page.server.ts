import { error } from '@sveltejs/kit'
import { correctRefund } from '#actions/money/correct-refund.ts'
import { recordRefund } from '#actions/money/record-refund.ts'
import { removeRefund } from '#actions/money/remove-refund.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { write } from '../../../../../write.server.ts'
import { reasonField } from '../../expenses/expense-fields.server.ts'
import { moneyHistory } from '../../expenses/expense-history.server.ts'
import { refundFields } from '../refund-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { refunds } = await projectOf(locals, params.code)
  const refund = refunds.find((each) => each.id === params.id)
  const isNew = params.id === 'new'
  if (!refund && !isNew) error(404, message(lang, 'site.notFound'))
  const fields = refundFields(lang)
  const role = locals.account?.role ?? 'monitor'
  return {
    page: {
      list: `/projects/${params.code}/money/refunds`,
      id: refund?.id ?? uuidV7(Date.now()),
      isNew,
      fields: isNew ? fields : [...fields, reasonField(lang)],
      values: refund ? formValues(fields, refund) : {},
      seen: refund ? recordStamp(refund) : null,
      mayWrite: isAllowed(role, isNew ? 'recordRefund' : 'correctRefund'),
      mayRemove: false,
    },
    mayRemove: !isNew && isAllowed(role, 'removeRefund'),
    history: refund ? await moneyHistory(locals, 'refund', refund.id, fields) : [],
  }
}

export const actions: Actions = {
  async save(event) {
    const { params, locals } = event
    const { project } = await projectOf(locals, params.code)
    const isNew = params.id === 'new'
    return write(event, {
      fields: [...refundFields(locals.lang), ...(isNew ? [] : [reasonField(locals.lang)])],
      to: `/projects/${params.code}/money/refunds`,
      run: (context, read) => {
        const { seen: _, ...given } = read
        return isNew
          ? recordRefund(context, { ...given, projectId: project.id } as never)
          : correctRefund(context, { ...read, id: params.id } as never)
      },
      present: async () => {
        const { refunds } = await projectOf(locals, params.code)
        const record = refunds.find((each) => each.id === params.id)
        return record ? { subject: 'refund', record } : null
      },
    })
  },
  async remove(event) {
    return write(event, {
      fields: [
        { kind: 'text', name: 'reason', label: message(event.locals.lang, 'money.expense.reason.remove') },
      ],
      to: `/projects/${event.params.code}/money/refunds`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeRefund(context, { id: event.params.id, reason: typeof reason === 'string' ? reason : '' }),
    })
  },
}
