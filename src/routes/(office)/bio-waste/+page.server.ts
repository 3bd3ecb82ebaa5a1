import { addWasteNotice } from '#actions/biowaste/add-waste-notice.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isInScope } from '#domain/account/place-scope.ts'
import { isOpenOn } from '#domain/biowaste/waste-balance.ts'
import { wasteProposals } from '#domain/biowaste/waste-proposals.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { businessesFor, businessOptions, dayText } from '../businesses/businesses.server.ts'
import { asking, registerOf, villageOptions } from '../register.server.ts'
import { asked, says } from '../list.server.ts'
import { write } from '../write.server.ts'
import {
  amountText,
  distanceIn,
  distanceText,
  monthsText,
  noticeFields,
  noticeText,
  ownerNames,
  seasonText,
  wasteKindOptions,
  wasteMarket,
  withMonths,
} from './waste.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function fieldsFor(locals: App.Locals) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  return noticeFields(locals.lang, {
    villages,
    businesses: await businessOptions(locals, today),
    today,
    isNew: true,
  })
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const market = await wasteMarket(locals)
  const { villages } = await registerOf(locals)
  const ownerOf = await ownerNames(locals, market)
  const [question, kind, village] = [asked(url, 'q'), asked(url, 'kind'), asked(url, 'village')]
  const isOpenOnly = asked(url, 'state') !== 'all'
  const shown = market.notices.filter(
    (each) =>
      isInScope(market.scope, each.placeId) &&
      (kind === '' || each.kind === kind) &&
      (village === '' || each.placeId === village) &&
      (!isOpenOnly || isOpenOn(each, today)) &&
      says(question, [noticeText(each, lang), ownerOf(each), each.note]),
  )
  const row = (each: (typeof shown)[number]) => ({
    id: each.id,
    what: noticeText(each, lang),
    who: ownerOf(each),
    season: seasonText(each, lang),
    until: dayText(each.until, lang),
    withdrawnWhy: each.withdrawnWhy,
  })
  const ids = new Set(shown.map(({ id }) => id))
  const find = (id: string) => market.notices.find((each) => each.id === id)
  const forBusiness = (await businessesFor(locals)).find(({ id }) => id === asked(url, 'business'))
  return {
    question,
    kind,
    village,
    isOpenOnly,
    kinds: wasteKindOptions(lang),
    villages: villageOptions({ villages, streets: [], groups: [] }, lang),
    isEmpty: !market.notices.some(({ placeId }) => isInScope(market.scope, placeId)),
    hasVillages: villages.length > 0,
    offers: shown.filter(({ side }) => side === 'offer').map(row),
    needs: shown.filter(({ side }) => side === 'need').map(row),
    proposals: wasteProposals(market, today, distanceIn(market))
      .filter(({ offer, need }) => ids.has(offer.id) || ids.has(need.id))
      .slice(0, 50)
      .map(({ offer, need, amount, months, away_m }) => ({
        href: `/bio-waste/pair/${offer.id}/${need.id}`,
        offer: `${ownerOf(offer)}: ${noticeText(offer, lang)}`,
        need: `${ownerOf(need)}: ${noticeText(need, lang)}`,
        amount: amountText(amount, offer.unit, lang),
        months: monthsText(months, lang),
        away: distanceText(away_m, lang),
      })),
    matches: market.matches
      .filter(({ offerId, needId }) => ids.has(offerId) || ids.has(needId))
      .flatMap((match) => {
        const [offer, need] = [find(match.offerId), find(match.needId)]
        if (!offer || !need || match.withdrawnWhy !== null) return []
        return [
          {
            id: match.id,
            decision: match.decision,
            on: dayText(match.on, lang),
            endedOn: dayText(match.endedOn, lang),
            from: ownerOf(offer),
            to: ownerOf(need),
            what: noticeText({ ...offer, amount: match.amount ?? offer.amount }, lang),
            note: match.note ?? '',
          },
        ]
      }),
    mayAdd: isAllowed(role, 'addWasteNotice') && villages.length > 0,
    fields: await fieldsFor(locals),
    values: {
      side: 'offer',
      unit: 't',
      fromMonth: '1',
      toMonth: '12',
      since: today,
      ...(forBusiness ? { businessId: forBusiness.id, placeId: forBusiness.placeId } : {}),
    },
    isForBusiness: forBusiness !== undefined,
    newId: uuidV7(Date.now()),
  }
}

export const actions: Actions = {
  add: async (event) =>
    write(event, {
      fields: await fieldsFor(event.locals),
      to: '/bio-waste',
      run: (context, read) => addWasteNotice(context, withMonths(read) as never),
    }),
}
