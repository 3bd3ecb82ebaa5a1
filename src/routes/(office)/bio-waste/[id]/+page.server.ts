import { correctWasteNotice } from '#actions/biowaste/correct-waste-notice.ts'
import { withdrawWasteNotice } from '#actions/biowaste/withdraw-waste-notice.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { message } from '#i18n/message.ts'
import { historyOfWaste } from '#store/history.ts'
import { formValues } from '#ui/form/form-values.ts'
import {
  businessesFor,
  dayText,
  factsOf,
  hiddenSeen,
  spanText,
  villageNames,
} from '../../businesses/businesses.server.ts'
import { reasonField } from '../../dumps/dump-fields.server.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { toldBy } from '../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../write.server.ts'
import {
  amountText,
  noticeFields,
  noticeOf,
  noticeText,
  ownerNames,
  seasonText,
  wasteMarket,
  withMonths,
} from '../waste.server.ts'
import type { Actions, PageServerLoad } from './$types'

async function correctionFields(locals: App.Locals) {
  const { today } = await asking(locals)
  const villages = villageOptions(await registerOf(locals), locals.lang)
  // Also those that work no more: an old offer keeps whose it was.
  const own = (await businessesFor(locals)).map(({ id, name }) => ({ value: id, label: name }))
  return [
    ...noticeFields(locals.lang, { villages, businesses: own, today, isNew: false }),
    reasonField(locals.lang),
    hiddenSeen,
  ]
}

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const market = await wasteMarket(locals)
  const notice = noticeOf(market, params.id, lang)
  const ownerOf = await ownerNames(locals, market)
  const names = await villageNames(locals)
  const correction = await correctionFields(locals)
  const lines = await read((db) => historyOfWaste(db, { notice: notice.id }, { before: null, limit: 100 }))
  const find = (id: string) => market.notices.find((each) => each.id === id)
  return {
    title: noticeText(notice, lang),
    purpose: `${message(lang, `biowaste.side.${notice.side}`)} · ${ownerOf(notice)}`,
    withdrawnWhy: notice.withdrawnWhy,
    facts: factsOf([
      [message(lang, 'biowaste.season'), seasonText(notice, lang)],
      [message(lang, 'biowaste.span'), spanText(notice.since, notice.until, lang)],
      [message(lang, 'business.note'), notice.note],
    ]),
    matches: market.matches
      .filter((each) => [each.offerId, each.needId].includes(notice.id) && each.withdrawnWhy === null)
      .flatMap((each) => {
        const other = find(each.offerId === notice.id ? each.needId : each.offerId)
        if (!other) return []
        return [
          {
            id: each.id,
            on: dayText(each.on, lang),
            who: ownerOf(other),
            decision: message(lang, `biowaste.decision.${each.decision}`),
            amount: each.amount === null ? '' : amountText(each.amount, notice.unit, lang),
          },
        ]
      }),
    mayWrite: isAllowed(role, 'correctWasteNotice') && notice.withdrawnWhy === null,
    correction,
    correctionValues: { ...formValues(correction, notice), seen: recordStamp(notice) },
    withdrawFields: [reasonField(lang)],
    today,
    history: toldBy(lines, { named: names, hrefOf: () => null }, role, lang),
  }
}

export const actions: Actions = {
  correct: async (event) =>
    write(event, {
      fields: await correctionFields(event.locals),
      to: `/bio-waste/${event.params.id}`,
      run: (context, read) =>
        correctWasteNotice(context, { ...withMonths(read), id: event.params.id } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `/bio-waste/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'reason' : path),
      run: (context, { reason }) => withdrawWasteNotice(context, { id: event.params.id, reason } as never),
    }),
}
