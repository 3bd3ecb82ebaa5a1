import { isInScope } from '#domain/account/place-scope.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { message } from '#i18n/message.ts'
import { dayText } from '../../businesses/businesses.server.ts'
import { asked, paged } from '../../list.server.ts'
import { amountText, ownerNames, wasteKindOptions, wasteMarket } from '../waste.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const market = await wasteMarket(locals)
  const ownerOf = await ownerNames(locals, market)
  const [kind, from, to] = [asked(url, 'kind'), asked(url, 'from'), asked(url, 'to')]
  const own = market.handOvers.flatMap((each) => {
    const match = market.matches.find(({ id }) => id === each.matchId)
    const offer = market.notices.find(({ id }) => id === match?.offerId)
    const need = market.notices.find(({ id }) => id === match?.needId)
    if (!offer || !need || ![offer, need].some(({ placeId }) => isInScope(market.scope, placeId))) return []
    return [{ ...each, offer, need }]
  })
  const found = own.filter(
    (each) =>
      (kind === '' || each.kind === kind) &&
      (!isPlainDate(from) || each.on >= from) &&
      (!isPlainDate(to) || each.on <= to),
  )
  const sums = Map.groupBy(
    found.filter(({ withdrawnWhy }) => withdrawnWhy === null),
    (each) => `${each.kind} ${each.unit}`,
  )
  const { rows, ...pages } = paged(found, url)
  return {
    kind,
    from: isPlainDate(from) ? from : '',
    to: isPlainDate(to) ? to : '',
    kinds: wasteKindOptions(lang),
    isEmpty: own.length === 0,
    tiles: [...sums.values()].flatMap(([first, ...rest]) => {
      if (!first) return []
      const all = [first, ...rest].reduce((sum, { amount }) => sum + Math.round(amount * 1000), 0) / 1000
      return [
        {
          label: `${message(lang, `biowaste.kind.${first.kind}`)}, ${message(lang, `biowaste.unit.${first.unit}`)}`,
          value: amountText(all, first.unit, lang),
          note: message(lang, 'biowaste.handed.count', { count: rest.length + 1 }),
        },
      ]
    }),
    pages,
    handOvers: rows.map((each) => ({
      id: each.id,
      matchId: each.matchId,
      on: dayText(each.on, lang),
      kind: message(lang, `biowaste.kind.${each.kind}`),
      amount: amountText(each.amount, each.unit, lang),
      from: ownerOf(each.offer),
      to: ownerOf(each.need),
      withdrawnWhy: each.withdrawnWhy,
    })),
  }
}
