import { adjustDues } from '#actions/dues/adjust-dues.ts'
import { endSubscription } from '#actions/dues/end-subscription.ts'
import { subscribeHousehold } from '#actions/dues/subscribe-household.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay, formatMonth } from '#domain/calendar/format-day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { balanceOn, statementOf } from '#domain/dues/balance.ts'
import { message } from '#i18n/message.ts'
import { entryName } from '#server/documents/dues/statement-paper.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { differenceOf } from '#store/dues-charging.ts'
import { closings } from '#store/dues-month.ts'
import { subscriptionsOf } from '#store/tariff.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { reasonField } from '../../../households/household-fields.server.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { accountFor, namedAccount, periodAsked } from '../../account.server.ts'
import { tenge } from '../../dues.server.ts'
import { endFields, subscriptionFields } from '../../tariff-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Charged months that are looked at for a difference: what is older is adjusted from the month's own page. */
const lookedAt = 6

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const account = await accountFor(locals, params.id)
  const { household, entries } = account
  const period = periodAsked(url, today, entries)
  const statement = statementOf(entries, period.from, period.to)
  const balance = balanceOn(entries, today)
  const mayBook = mayRead(role, 'dues')
  const found = await read(async (db) => ({
    subscriptions: await subscriptionsOf(db, household.id),
    differences: mayBook ? await differencesOf(db, household) : [],
  }))
  const short = (day: string): string => formatDay(day, lang, 'short')
  const named = namedAccount(account, lang)
  const isPaper = (kind: string): boolean => kind === 'cash' || kind === 'bank' || kind === 'kaspi'
  return {
    id: household.id,
    ...named,
    code: accountCode(account.accountNumber),
    period,
    balance: tenge(balance < 0n ? -balance : balance, lang),
    state: balance > 0n ? ('owes' as const) : balance < 0n ? ('ahead' as const) : ('even' as const),
    opening: tenge(statement.opening, lang),
    charged: tenge(statement.charged, lang),
    paid: tenge(statement.paid, lang),
    closing: tenge(statement.closing, lang),
    lines: statement.lines.toReversed().map((line, index) => ({
      key: `${line.kind} ${line.sourceId} ${index}`,
      day: short(line.day),
      name: entryName(line, lang),
      href: isPaper(line.kind) || line.kind === 'reversal' ? `/dues/payments/${line.sourceId}` : null,
      amount: tenge(line.amount, lang),
      balance: tenge(line.balance, lang),
    })),
    subscriptions: found.subscriptions.map(({ id, unit, from, to }) => ({
      id,
      unit: message(lang, `dues.unit.${unit}`),
      from: short(from),
      to: to ? short(to) : null,
    })),
    differences: found.differences.map(({ month, amount }) => ({
      month,
      title: formatMonth(month, lang),
      amount: tenge(amount, lang),
    })),
    mayBook,
    mayPay: isAllowed(role, 'recordCashPayment') && household.mergedInto === null,
    maySubscribe: isAllowed(role, 'subscribeHousehold') && household.mergedInto === null,
    mayAdjust: isAllowed(role, 'adjustDues'),
    subscriptionFields: subscriptionFields(lang),
    endFields: endFields(lang),
    reasonFields: [reasonField(lang)],
    newId: uuidV7(Date.now()),
    today,
  }
}

async function differencesOf(
  db: Parameters<typeof closings>[0],
  { id, placeId }: { readonly id: string; readonly placeId: string },
) {
  const months = (await closings(db)).filter((each) => each.placeId === placeId).slice(0, lookedAt)
  const found: { month: string; amount: bigint }[] = []
  for (const { month, missedPickups } of months) {
    const charging = { month, placeIds: [placeId], missed: [{ placeId, pickups: missedPickups }] }
    const { households, amount } = await differenceOf(db, charging, id)
    if (households > 0) found.push({ month, amount })
  }
  return found
}

const ended = (fields: readonly FormField[]): readonly FormField[] => [
  { kind: 'hidden', name: 'subscriptionId' },
  ...fields,
]

export const actions: Actions = {
  subscribe: (event) =>
    write(event, {
      fields: subscriptionFields(event.locals.lang),
      to: `/dues/households/${event.params.id}`,
      run: (context, read) => subscribeHousehold(context, { ...read, householdId: event.params.id } as never),
    }),
  end: (event) =>
    write(event, {
      fields: ended(endFields(event.locals.lang)),
      to: `/dues/households/${event.params.id}`,
      run: (context, { subscriptionId, ...read }) =>
        endSubscription(context, { ...read, id: subscriptionId, householdId: event.params.id } as never),
    }),
  adjust: async (event) => {
    const { household } = await accountFor(event.locals, event.params.id)
    return write(event, {
      fields: [{ kind: 'hidden', name: 'forMonth' }, reasonField(event.locals.lang)],
      to: `/dues/households/${household.id}`,
      run: (context, read) =>
        adjustDues(context, { ...read, placeId: household.placeId, householdId: household.id } as never),
    })
  },
}
