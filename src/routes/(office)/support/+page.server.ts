import { formatDay } from '#domain/calendar/format-day.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { supportTotals } from '#domain/support/support-history.ts'
import { message } from '#i18n/message.ts'
import { dayText, villageNames } from '../businesses/businesses.server.ts'
import { registerOf, villageOptions } from '../register.server.ts'
import { paged } from '../list.server.ts'
import { listedApplications } from './listed.server.ts'
import { stateOptions, supportKindOptions, toneOfState } from './support-fields.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { among, found, day, projects, ...listed } = await listedApplications(locals, url)
  const names = await villageNames(locals)
  const totals = supportTotals(among, day)
  const sum = (amount: bigint): string => formatAmount(amount, lang, { currency: true })
  const { rows, ...pages } = paged(found, url)
  return {
    ...listed,
    day,
    dayLong: formatDay(day, lang, 'long'),
    query: url.searchParams.toString(),
    options: {
      villages: villageOptions(await registerOf(locals), lang),
      kinds: supportKindOptions(lang),
      states: [...stateOptions(lang), { value: 'late', label: message(lang, 'support.late') }],
      projects: projects.map(({ id, title }) => ({ value: id, label: title })),
    },
    tiles: [
      { label: message(lang, 'support.count.all'), value: totals.count },
      { label: message(lang, 'support.count.asked'), value: sum(totals.asked) },
      {
        label: message(lang, 'support.count.approved'),
        value: sum(totals.approved),
        note: `${totals.approvedCount}`,
      },
      { label: message(lang, 'support.count.paid'), value: sum(totals.paid), note: `${totals.paidCount}` },
      { label: message(lang, 'support.late'), value: totals.late },
    ],
    states: totals.states.map(({ state, count, asked }) => ({
      state: message(lang, `support.state.${state}`),
      count,
      asked: sum(asked),
    })),
    pages,
    applications: rows.map(({ card, state, sentOn, approved, paid, dueOn, late }) => ({
      id: card.id,
      programme: card.programme,
      business: card.businessName,
      businessId: card.businessId,
      village: names.get(card.placeId) ?? '',
      kind: message(lang, `support.kind.${card.kind}`),
      givenBy: card.givenBy,
      asked: sum(card.asked),
      approved: approved === null ? '—' : sum(approved),
      paid: paid === 0n ? '—' : sum(paid),
      sentOn: dayText(sentOn, lang),
      state: state === null ? message(lang, 'support.takenBack') : message(lang, `support.state.${state}`),
      tone: toneOfState(state),
      due: late > 0 ? message(lang, 'support.lateBy', { count: late }) : '',
      dueOn: late > 0 ? '' : dayText(dueOn, lang),
    })),
  }
}
