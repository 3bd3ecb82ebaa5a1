import { recordHandOver } from '#actions/collection/record-hand-over.ts'
import { withdrawHandOver } from '#actions/collection/withdraw-hand-over.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { isPlainDate } from '#domain/calendar/day.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { fractionBalances } from '#domain/collection/fraction-balance.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { asking, registerOf, villageOptions } from '../../register.server.ts'
import { asked, paged, says } from '../../list.server.ts'
import { write } from '../../write.server.ts'
import { handOverFields, takeBackFields } from '../collection-fields.server.ts'
import { handOversFor, measuredIn, sitesFor } from '../collection.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const register = await registerOf(locals)
  const names = new Map(register.villages.map(({ id, name }) => [id, textIn(name, lang) ?? '']))
  const given = asked(url, 'on')
  const day = isPlainDate(given) ? given : today
  const question = asked(url, 'q')
  const handed = await handOversFor(locals)
  const emptyings = (await sitesFor(locals)).flatMap((site) => site.emptyings)
  const nameOfFraction = (fraction: (typeof handed)[number]['fraction']) =>
    message(lang, `collection.fraction.${fraction}`)
  const found = handed.filter((each) =>
    says(question, [each.recipient, each.document, nameOfFraction(each.fraction), names.get(each.placeId)]),
  )
  const { rows, ...pages } = paged(found, url)
  const priceOf = (price: bigint | null) =>
    price === null ? '' : formatAmount(price, lang, { currency: true })
  const kept = handed.filter((each) => each.withdrawnWhy === null)
  const sold = kept.filter((each) => each.on <= day && each.price !== null)
  return {
    day,
    question,
    isEmpty: handed.length === 0,
    sum: sold.length === 0 ? '—' : priceOf(sold.reduce((sum, { price }) => sum + (price ?? 0n), 0n)),
    balances: fractionBalances([...names.keys()], emptyings, handed, day).map((each) => ({
      key: `${each.placeId}.${each.fraction}`,
      village: names.get(each.placeId) ?? '',
      fraction: nameOfFraction(each.fraction),
      collected: measuredIn(each.collectedKg, lang),
      handed: measuredIn(each.handedKg, lang),
      left: measuredIn(each.leftKg, lang),
      unweighed: each.unweighed,
    })),
    pages,
    handOvers: rows.map((each) => ({
      id: each.id,
      on: formatDay(each.on, lang, 'short'),
      village: names.get(each.placeId) ?? '',
      fraction: nameOfFraction(each.fraction),
      kg: measuredIn(each.kg, lang),
      recipient: each.recipient,
      price: priceOf(each.price),
      document: each.document ?? '',
      withdrawnWhy: each.withdrawnWhy,
    })),
    mayRecord: isAllowed(role, 'recordHandOver') && register.villages.length > 0,
    newId: uuidV7(Date.now()),
    today,
    fields: handOverFields(lang, villageOptions(register, lang), today),
    withdrawFields: takeBackFields(
      lang,
      kept.slice(0, 200).map((each) => ({
        value: each.id,
        label: `${formatDay(each.on, lang, 'short')} · ${nameOfFraction(each.fraction)} · ${measuredIn(each.kg, lang)}`,
      })),
    ),
    mayWithdraw: isAllowed(role, 'withdrawHandOver') && kept.length > 0,
  }
}

export const actions: Actions = {
  hand: (event) =>
    write(event, {
      fields: handOverFields(event.locals.lang, [], ''),
      to: '/collection/handed',
      run: (context, read) => recordHandOver(context, read as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: '/collection/handed',
      fieldOfPath: (path) => (path === 'id' ? 'entry' : path),
      run: (context, { entry, reason }) => withdrawHandOver(context, { id: entry, reason } as never),
    }),
}
