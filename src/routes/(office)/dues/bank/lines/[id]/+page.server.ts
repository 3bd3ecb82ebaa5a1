import { assignIncoming } from '#actions/bank/assign-incoming.ts'
import { putIncomingAside } from '#actions/bank/put-incoming-aside.ts'
import { reopenIncoming } from '#actions/bank/reopen-incoming.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import type { IncomingDecision } from '#domain/bank/incoming.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { accountNumberOf } from '#store/dues-balance.ts'
import { paymentById } from '#store/dues-payment.ts'
import { historyOfRecord } from '#store/history.ts'
import { householdById } from '#store/household.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { reasonField } from '../../../../households/household-fields.server.ts'
import { addressOf, asking } from '../../../../register.server.ts'
import { toldBy } from '../../../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../../../write.server.ts'
import { tenge } from '../../../dues.server.ts'
import { incomingFor, incomingRow } from '../../bank.server.ts'
import type { Actions, PageServerLoad } from './$types'

const accountFields = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'account',
    label: message(lang, 'dues.account'),
    hint: message(lang, 'bank.assign.hint'),
    isRequired: true,
    maxLength: 40,
  },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const incoming = await incomingFor(locals, params.id)
  const { decision } = incoming
  const lines = await read((db) =>
    historyOfRecord(db, { subject: 'incoming', id: incoming.id }, { before: null, limit: 50 }),
  )
  return {
    line: incomingRow(incoming, lang),
    statementId: incoming.statementId,
    reason: decision?.reason ?? null,
    isAutomatic: decision?.isAutomatic ?? false,
    payment: await paymentOf(locals, decision),
    settlement: decision?.kind === 'settlement' ? settlementOf(decision, lang) : null,
    history: toldBy(lines, { named: new Map(), hrefOf: () => null }, role, lang),
    accountFields: accountFields(lang),
    reasonFields: [reasonField(lang)],
    mayDecide: decision === null && isAllowed(role, 'assignIncoming'),
    mayReopen: decision !== null && isAllowed(role, 'reopenIncoming'),
  }
}

/** The household's payment that the money became. */
async function paymentOf(locals: App.Locals, decision: IncomingDecision | null) {
  const { read } = await asking(locals)
  const id = decision?.paymentId
  if (!id) return null
  return read(async (db) => {
    const payment = await paymentById(db, id)
    const home = payment && (await householdById(db, payment.householdId))
    if (!payment || !home) return null
    return {
      id: payment.id,
      householdId: home.id,
      address: addressOf(home, locals.lang),
      code: accountCode(await accountNumberOf(db, home.id)),
    }
  })
}

const settlementOf = ({ settledDay, gross, commission }: IncomingDecision, lang: Language) => ({
  day: settledDay === null ? '' : formatDay(settledDay, lang),
  gross: tenge(gross ?? 0n, lang),
  commission: tenge(commission ?? 0n, lang),
})

const here = (event: { readonly params: { readonly id: string } }): string =>
  `/dues/bank/lines/${event.params.id}`

export const actions: Actions = {
  assign: (event) =>
    write(event, {
      fields: accountFields(event.locals.lang),
      to: here(event),
      run: (context, { account }) =>
        assignIncoming(context, { incomingId: event.params.id, account: String(account) }),
    }),
  aside: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: here(event),
      run: (context, { reason }) =>
        putIncomingAside(context, { incomingId: event.params.id, reason: String(reason) }),
    }),
  reopen: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: here(event),
      run: (context, { reason }) =>
        reopenIncoming(context, { incomingId: event.params.id, reason: String(reason) }),
    }),
}
