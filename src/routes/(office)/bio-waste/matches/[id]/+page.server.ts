import { error } from '@sveltejs/kit'
import { endWasteMatch } from '#actions/biowaste/end-waste-match.ts'
import { recordWasteHandOver } from '#actions/biowaste/record-waste-hand-over.ts'
import { withdrawWasteHandOver } from '#actions/biowaste/withdraw-waste-hand-over.ts'
import { withdrawWasteMatch } from '#actions/biowaste/withdraw-waste-match.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayHandOn, mostToHand, sharedMonths } from '#domain/biowaste/waste-balance.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { historyOfWaste } from '#store/history.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { dayText, factsOf, villageNames } from '../../../businesses/businesses.server.ts'
import { takeBackFields } from '../../../collection/collection-fields.server.ts'
import { reasonField } from '../../../dumps/dump-fields.server.ts'
import { asking } from '../../../register.server.ts'
import { toldBy } from '../../../projects/[code]/history/told-changes.server.ts'
import { write } from '../../../write.server.ts'
import { amountText, monthsText, noticeText, ownerNames, pairOf, wasteMarket } from '../../waste.server.ts'
import type { Actions, PageServerLoad } from './$types'

const handFields = (lang: Language, today: string, unit: string): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'biowaste.handedOn'), isRequired: true, max: today },
  { kind: 'decimal', name: 'amount', label: message(lang, 'biowaste.handed'), unit, isRequired: true },
  {
    kind: 'line',
    name: 'note',
    label: message(lang, 'business.note'),
    hint: message(lang, 'business.note.hint'),
    isWide: true,
  },
]
const endFields = (lang: Language, today: string): readonly FormField[] => [
  { kind: 'day', name: 'on', label: message(lang, 'biowaste.endedOn'), isRequired: true, max: today },
]

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const market = await wasteMarket(locals)
  const match = market.matches.find(({ id }) => id === params.id)
  if (!match) error(404, message(lang, 'site.notFound'))
  const { offer, need } = pairOf(market, match, lang)
  const ownerOf = await ownerNames(locals, market)
  const handOvers = market.handOvers.filter(({ matchId }) => matchId === match.id)
  const standing = handOvers.filter(({ withdrawnWhy }) => withdrawnWhy === null)
  const sum = standing.reduce((all, { amount }) => all + Math.round(amount * 1000), 0) / 1000
  const unit = message(lang, `biowaste.unit.${offer.unit}`)
  const text = (amount: number): string => amountText(amount, offer.unit, lang)
  const isOpen = match.decision === 'agreed' && match.withdrawnWhy === null
  const lines = await read((db) => historyOfWaste(db, { match: match.id }, { before: null, limit: 100 }))
  return {
    title: noticeText({ ...offer, amount: match.amount ?? offer.amount }, lang),
    purpose: message(lang, `biowaste.decision.${match.decision}`),
    withdrawnWhy: match.withdrawnWhy,
    offer: { id: offer.id, who: ownerOf(offer) },
    need: { id: need.id, who: ownerOf(need) },
    facts: factsOf([
      [message(lang, 'biowaste.from'), ownerOf(offer)],
      [message(lang, 'biowaste.to'), ownerOf(need)],
      [message(lang, 'biowaste.decidedOn'), dayText(match.on, lang)],
      [message(lang, 'biowaste.months'), monthsText(sharedMonths(offer, need), lang)],
      [message(lang, match.decision === 'agreed' ? 'biowaste.terms' : 'biowaste.declinedWhy'), match.note],
      [message(lang, 'biowaste.endedOn'), dayText(match.endedOn, lang)],
      [message(lang, 'biowaste.handed.all'), match.decision === 'agreed' ? text(sum) : null],
      [
        message(lang, 'biowaste.handed.left'),
        mayHandOn({ match, offer, need }, today)
          ? text(mostToHand({ offer, need }, today, market.matches, market.handOvers))
          : null,
      ],
    ]),
    isAgreed: match.decision === 'agreed',
    handOvers: handOvers.map((each) => ({
      id: each.id,
      on: dayText(each.on, lang),
      amount: text(each.amount),
      note: each.note ?? '',
      withdrawnWhy: each.withdrawnWhy,
    })),
    may: {
      hand: isOpen && isAllowed(role, 'recordWasteHandOver'),
      end: isOpen && match.endedOn === null && isAllowed(role, 'endWasteMatch'),
      takeBack: standing.length > 0 && isAllowed(role, 'withdrawWasteHandOver'),
      withdraw: match.withdrawnWhy === null && standing.length === 0 && isAllowed(role, 'withdrawWasteMatch'),
    },
    handFields: handFields(lang, today, unit),
    endFields: endFields(lang, today),
    takeBack: takeBackFields(
      lang,
      standing.map((each) => ({ value: each.id, label: `${dayText(each.on, lang)} · ${text(each.amount)}` })),
    ),
    withdrawFields: [reasonField(lang)],
    today,
    newId: uuidV7(Date.now()),
    history: toldBy(lines, { named: await villageNames(locals), hrefOf: () => null }, role, lang),
  }
}

export const actions: Actions = {
  hand: (event) =>
    write(event, {
      fields: handFields(event.locals.lang, '', ''),
      to: `/bio-waste/matches/${event.params.id}`,
      run: (context, read) => recordWasteHandOver(context, { ...read, matchId: event.params.id } as never),
    }),
  end: (event) =>
    write(event, {
      fields: endFields(event.locals.lang, ''),
      to: `/bio-waste/matches/${event.params.id}`,
      run: (context, { on }) => endWasteMatch(context, { id: event.params.id, on } as never),
    }),
  takeBack: (event) =>
    write(event, {
      fields: takeBackFields(event.locals.lang, []),
      to: `/bio-waste/matches/${event.params.id}`,
      fieldOfPath: (path) => (path === 'id' ? 'entry' : path),
      run: (context, { entry, reason }) => withdrawWasteHandOver(context, { id: entry, reason } as never),
    }),
  withdraw: (event) =>
    write(event, {
      fields: [reasonField(event.locals.lang)],
      to: '/bio-waste',
      fieldOfPath: (path) => (path === 'id' ? 'reason' : path),
      run: (context, { reason }) => withdrawWasteMatch(context, { id: event.params.id, reason } as never),
    }),
}
