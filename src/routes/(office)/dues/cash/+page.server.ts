import { countCash } from '#actions/dues/count-cash.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { accountsOfOrganisation } from '#store/account.ts'
import { cashCountOf, cashCounts, cashOfDay, receiptsOfDay } from '#store/dues-payment.ts'
import { householdById } from '#store/household.ts'
import { formValues } from '#ui/form/form-values.ts'
import { addressOf, asking } from '../../register.server.ts'
import { write } from '../../write.server.ts'
import { dayAsked, tenge } from '../dues.server.ts'
import { countFields } from '../tariff-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { context, role, today, read } = await asking(locals)
  const day = dayAsked(url.searchParams.get('day'), today)
  const mayBook = mayRead(role, 'dues')
  const own = context.actor.id ?? ''
  const found = await read(async (db) => {
    const receipts = await receiptsOfDay(db, day, mayBook ? null : own)
    return {
      receipts: await Promise.all(
        receipts.map(async (receipt) => ({ ...receipt, home: await householdById(db, receipt.householdId) })),
      ),
      expected: await cashOfDay(db, own, day),
      count: await cashCountOf(db, own, day),
      counts: mayBook ? await cashCounts(db) : [],
      people: mayBook ? await accountsOfOrganisation(db) : [],
    }
  })
  const nameOf = (id: string | null) => found.people.find((each) => each.id === id)?.name ?? ''
  const fields = countFields(lang)
  return {
    day,
    dayText: formatDay(day, lang),
    mayBook,
    expected: tenge(found.expected, lang),
    fields,
    values: formValues(fields, {
      day,
      counted: found.count?.counted ?? null,
      reason: found.count?.reason ?? '',
    }),
    count: found.count && {
      counted: tenge(found.count.counted, lang),
      difference: tenge(found.count.counted - found.count.expected, lang),
      isSame: found.count.counted === found.count.expected,
      reason: found.count.reason,
    },
    receipts: found.receipts.map((receipt) => ({
      id: receipt.id,
      number: receipt.receiptNumber ?? 0,
      address: receipt.home ? addressOf(receipt.home, lang) : '',
      amount: tenge(receipt.amount, lang),
      collector: nameOf(receipt.collectorId),
      isReversed: receipt.reversedOn !== null,
    })),
    counts: found.counts.map((count) => ({
      id: count.id,
      day: formatDay(count.day, lang, 'short'),
      collector: nameOf(count.collectorId),
      expected: tenge(count.expected, lang),
      counted: tenge(count.counted, lang),
      difference: count.counted === count.expected ? null : tenge(count.counted - count.expected, lang),
      reason: count.reason,
    })),
  }
}

export const actions: Actions = {
  count: (event) =>
    write(event, {
      fields: countFields(event.locals.lang),
      to: `/dues/cash?day=${dayAsked(event.url.searchParams.get('day'), '')}`,
      run: (context, read) => countCash(context, read as never),
    }),
}
