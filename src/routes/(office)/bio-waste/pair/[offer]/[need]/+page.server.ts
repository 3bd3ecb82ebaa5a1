import { agreeWasteMatch } from '#actions/biowaste/agree-waste-match.ts'
import { declineWasteMatch } from '#actions/biowaste/decline-waste-match.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mostFor, sharedMonths } from '#domain/biowaste/waste-balance.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { factsOf } from '../../../../businesses/businesses.server.ts'
import { reasonField } from '../../../../dumps/dump-fields.server.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import {
  amountText,
  distanceIn,
  distanceText,
  monthsText,
  noticeText,
  ownerNames,
  pairOf,
  seasonText,
  wasteMarket,
} from '../../../waste.server.ts'
import type { Actions, PageServerLoad } from './$types'

const agreeFields = (lang: Language, today: string, unit: string): readonly FormField[] => [
  {
    kind: 'decimal',
    name: 'amount',
    label: message(lang, 'biowaste.amount'),
    unit,
    isRequired: true,
  },
  { kind: 'day', name: 'on', label: message(lang, 'biowaste.decidedOn'), isRequired: true, max: today },
  {
    kind: 'line',
    name: 'note',
    label: message(lang, 'biowaste.terms'),
    hint: message(lang, 'biowaste.terms.hint'),
    isWide: true,
  },
]
const declineFields = (lang: Language, today: string): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'biowaste.decidedOn'), isRequired: true, max: today },
  reasonField(lang),
]

const pairAsked = ({ offer, need }: { readonly offer: string; readonly need: string }) => ({
  offerId: offer,
  needId: need,
})

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today } = await asking(locals)
  const market = await wasteMarket(locals)
  const { offer, need } = pairOf(market, pairAsked(params), lang)
  const ownerOf = await ownerNames(locals, market)
  const most = mostFor(offer, need, market)
  return {
    facts: factsOf([
      [
        message(lang, 'biowaste.side.offer'),
        `${ownerOf(offer)}: ${noticeText(offer, lang)}, ${seasonText(offer, lang)}`,
      ],
      [
        message(lang, 'biowaste.side.need'),
        `${ownerOf(need)}: ${noticeText(need, lang)}, ${seasonText(need, lang)}`,
      ],
      [message(lang, 'biowaste.months'), monthsText(sharedMonths(offer, need), lang)],
      [message(lang, 'biowaste.why.most'), amountText(most, offer.unit, lang)],
      [
        message(lang, 'biowaste.why.away'),
        distanceText(distanceIn(market)(offer.placeId, need.placeId), lang),
      ],
    ]),
    mayDecide: isAllowed(role, 'agreeWasteMatch') && most > 0,
    agreeFields: agreeFields(lang, today, message(lang, `biowaste.unit.${offer.unit}`)),
    agreeValues: { amount: String(most).replace('.', ','), on: today },
    declineFields: declineFields(lang, today),
    today,
    newId: uuidV7(Date.now()),
  }
}

/** The pair stands in the address: what is wrong with it is told at the day. */
const pathed = (path: string): string => (['offerId', 'needId'].includes(path) ? 'on' : path)

export const actions: Actions = {
  agree: (event) =>
    write<{ id: string }>(event, {
      fields: agreeFields(event.locals.lang, '', ''),
      to: ({ id }) => `/bio-waste/matches/${id}`,
      fieldOfPath: pathed,
      run: (context, read) => agreeWasteMatch(context, { ...read, ...pairAsked(event.params) } as never),
    }),
  decline: (event) =>
    write(event, {
      fields: declineFields(event.locals.lang, ''),
      to: '/bio-waste',
      fieldOfPath: pathed,
      run: (context, read) => declineWasteMatch(context, { ...read, ...pairAsked(event.params) } as never),
    }),
}
