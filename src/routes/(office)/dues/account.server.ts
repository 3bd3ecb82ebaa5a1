/* The account of a household as its pages and papers show it. */
import { isRecordId } from '#domain/project/is-record-id.ts'
import { error } from '@sveltejs/kit'
import { textIn, type Language } from '#domain/text/local-text.ts'
import type { HouseholdCard } from '#domain/household/household.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import { message } from '#i18n/message.ts'
import { visibleHousehold } from '#server/visible-household.ts'
import { accountNumberOf, entriesOf } from '#store/dues-balance.ts'
import { paymentById } from '#store/dues-payment.ts'
import { organisationTable } from '#store/organisation.ts'
import { places } from '#store/place.ts'
import { recordById } from '#store/record-table.ts'
import { addressOf, asking, householdFor } from '../register.server.ts'
import { dayAsked, firstOf } from './dues.server.ts'

/** The household with its account; one that is not the person's answers 404. */
export async function accountFor(locals: App.Locals, id: string) {
  const { context, read } = await asking(locals)
  const household = await householdFor(locals, id)
  const found = await read(async (db) => ({
    entries: await entriesOf(db, household.id),
    accountNumber: await accountNumberOf(db, household.id),
    village: (await places(db)).find((place) => place.id === household.placeId)?.name ?? {},
    organisation: await recordById(db, organisationTable, context.organisationId),
  }))
  if (!found.organisation) error(404, message(locals.lang, 'site.notFound'))
  return { household, ...found, organisation: found.organisation }
}

/** How a household is named on paper. */
export const namedAccount = (
  account: { readonly household: HouseholdCard; readonly accountNumber: number; readonly village: object },
  lang: Language,
) => ({
  address: addressOf(account.household, lang),
  village: textIn(account.village, lang) ?? '',
  accountNumber: account.accountNumber,
})

/** A payment of a household of the person; another's answers 404. */
export async function paymentFor(locals: App.Locals, id: string): Promise<DuesPayment> {
  const { context, read } = await asking(locals)
  const payment = isRecordId(id)
    ? await read(async (db) => {
        const found = await paymentById(db, id)
        return found && (await visibleHousehold(db, context.actor, found.householdId)) ? found : null
      })
    : null
  if (!payment) error(404, message(locals.lang, 'site.notFound'))
  return payment
}

/** The days of a statement that an address asks for: unless told, from the last dozen entries to today. */
export function periodAsked(url: URL, today: string, entries: readonly { readonly day: string }[]) {
  const to = dayAsked(url.searchParams.get('to'), today)
  const usual = entries.at(-12)?.day ?? entries[0]?.day ?? to
  const from = dayAsked(url.searchParams.get('from'), firstOf(usual))
  return from <= to ? { from, to } : { from: to, to: from }
}
