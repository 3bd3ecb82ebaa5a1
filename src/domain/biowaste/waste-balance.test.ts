import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { WasteHandOver, WasteMatch, WasteNotice } from './biowaste.ts'
import {
  mayHandOn,
  monthsOf,
  mostAgreed,
  mostFor,
  mostHanded,
  mostToHand,
  sharedMonths,
} from './waste-balance.ts'
import { farthest_m, wasteProposals } from './waste-proposals.ts'

const notice = (id: string, side: WasteNotice['side'], more: Partial<WasteNotice> = {}): WasteNotice => ({
  id,
  side,
  placeId: 'sabalak',
  businessId: null,
  kind: 'manure',
  unit: 't',
  amount: 10,
  fromMonth: 4,
  toMonth: 10,
  since: '2023-05-01',
  until: null,
  note: null,
  withdrawnWhy: null,
  ...more,
})
const match = (
  offerId: string,
  needId: string,
  amount: number,
  more: Partial<WasteMatch> = {},
): WasteMatch => ({
  id: `${offerId}-${needId}`,
  offerId,
  needId,
  decision: 'agreed',
  on: '2023-06-01',
  amount,
  note: null,
  endedOn: null,
  withdrawnWhy: null,
  ...more,
})
const handed = (matchId: string, on: string, amount: number): WasteHandOver => ({
  id: `${matchId} ${on}`,
  matchId,
  on,
  amount,
  note: null,
  withdrawnWhy: null,
})

describe('a season', () => {
  test('may go over New Year, be a month or a whole year', () => {
    expect(monthsOf({ fromMonth: 11, toMonth: 2 })).toEqual([11, 12, 1, 2])
    expect(monthsOf({ fromMonth: 5, toMonth: 5 })).toEqual([5])
    expect(monthsOf({ fromMonth: 1, toMonth: 12 })).toHaveLength(12)
    expect(sharedMonths({ fromMonth: 10, toMonth: 3 }, { fromMonth: 3, toMonth: 10 })).toEqual([10, 3])
  })
})

describe('an offer and a need', () => {
  const [offer, need] = [notice('o', 'offer'), notice('n', 'need', { amount: 6, fromMonth: 9, toMonth: 12 })]
  const market = { notices: [offer, need], matches: [] as WasteMatch[] }
  const near = () => 12_000

  test('fit by kind, unit and season, as far as the smaller goes', () => {
    expect(mostFor(offer, need, market)).toBe(6)
    expect(mostFor(offer, { ...need, kind: 'straw' }, market)).toBe(0)
    expect(mostFor(offer, { ...need, unit: 'm3' }, market)).toBe(0)
    expect(mostFor(offer, { ...need, fromMonth: 11, toMonth: 3 }, market)).toBe(0)
  })
  test('are proposed with why, and not once people have said something', () => {
    const found = wasteProposals(market, '2023-06-01', near)
    expect(found).toMatchObject([{ amount: 6, months: [9, 10], away_m: 12_000 }])
    const declined = match('o', 'n', 0, { decision: 'declined', amount: null })
    expect(wasteProposals({ ...market, matches: [declined] }, '2023-06-01', near)).toEqual([])
    expect(
      wasteProposals(
        { ...market, matches: [{ ...declined, withdrawnWhy: 'передумали' }] },
        '2023-06-01',
        near,
      ),
    ).toHaveLength(1)
  })
  test('are not proposed before one is there, after it is closed, or within one business', () => {
    expect(wasteProposals(market, '2023-04-30', near)).toEqual([])
    const closed = { ...market, notices: [{ ...offer, until: '2023-05-31' }, need] }
    expect(wasteProposals(closed, '2023-06-01', near)).toEqual([])
    const own = { ...market, notices: [offer, need].map((each) => ({ ...each, businessId: 'b' })) }
    expect(wasteProposals(own, '2023-06-01', near)).toEqual([])
  })
  test('the nearest come first, the unknown distance last', () => {
    const [far, off] = [notice('far', 'need', { placeId: 'far' }), notice('off', 'need', { placeId: 'off' })]
    const away = (_: string, b: string) => (b === 'off' ? null : b === 'far' ? 90_000 : 0)
    const found = wasteProposals({ notices: [offer, off, far, need], matches: [] }, '2023-06-01', away)
    expect(found.map((each) => each.need.id)).toEqual(['n', 'far', 'off'])
    const at = (metres: number) => wasteProposals(market, '2023-06-01', () => metres).length
    expect([at(farthest_m), at(farthest_m + 1)]).toEqual([1, 0])
  })
  test('leave the rest of the offer to others, only in the months they take', () => {
    const agreed = {
      notices: [offer, need, notice('s', 'need', { fromMonth: 4, toMonth: 6 })],
      matches: [match('o', 'n', 6)],
    }
    expect(mostAgreed(offer, agreed)).toBe(6)
    const [, , spring] = agreed.notices
    expect(spring && mostFor(offer, spring, agreed)).toBe(10)
    expect(mostFor(offer, notice('x', 'need'), agreed)).toBe(4)
    const ended = { ...agreed, matches: [match('o', 'n', 6, { endedOn: '2023-09-30' })] }
    expect(mostFor(offer, notice('x', 'need'), ended)).toBe(10)
  })
  test('hand over from the day of agreeing, in a month that both have', () => {
    const agreed = { match: match('o', 'n', 6, { on: '2023-09-10', endedOn: '2023-10-20' }), offer, need }
    const days = ['2023-09-09', '2023-09-10', '2023-10-20', '2023-10-21']
    expect(days.map((day) => mayHandOn(agreed, day))).toEqual([false, true, true, false])
    expect(mayHandOn({ ...agreed, match: match('o', 'n', 6) }, '2023-08-31')).toBe(false)
    const given = [handed('o-n', '2023-09-10', 4.5)]
    expect(mostToHand(agreed, '2023-09-30', [agreed.match], given)).toBe(1.5)
    expect(mostToHand(agreed, '2023-10-01', [agreed.match], given)).toBe(6)
    expect(mostHanded(offer, [agreed.match], given)).toBe(4.5)
  })
})

describe('whatever people agree and hand over', () => {
  const someNotice = fc.record({
    amount: fc.integer({ min: 1, max: 20_000 }).map((thousandth) => thousandth / 1000),
    fromMonth: fc.integer({ min: 1, max: 12 }),
    toMonth: fc.integer({ min: 1, max: 12 }),
  })
  const someDeed = fc.record({
    offer: fc.nat(3),
    need: fc.nat(3),
    month: fc.integer({ min: 1, max: 12 }),
    amount: fc.integer({ min: 1, max: 20_000 }).map((thousandth) => thousandth / 1000),
    isHandOver: fc.boolean(),
  })
  const four = fc.array(someNotice, { minLength: 4, maxLength: 4 })
  const sum = (amounts: readonly (number | null)[]) =>
    amounts.reduce((all: number, amount) => all + Math.round((amount ?? 0) * 1000), 0)

  test('no offer gives more a month than it has, and no need gets more than it asked for', () => {
    fc.assert(
      fc.property(four, four, fc.array(someDeed, { maxLength: 30 }), (given, wanted, deeds) => {
        const offers = given.map((each, at) => notice(`o${at}`, 'offer', each))
        const needs = wanted.map((each, at) => notice(`n${at}`, 'need', each))
        const notices = [...offers, ...needs]
        const matches: WasteMatch[] = []
        const handOvers: WasteHandOver[] = []
        for (const [at, deed] of deeds.entries()) {
          const [offer, need] = [offers[deed.offer], needs[deed.need]]
          if (!offer || !need) continue
          const own = matches.find((each) => each.offerId === offer.id && each.needId === need.id)
          const on = `2024-${String(deed.month).padStart(2, '0')}-15`
          if (!own && deed.amount <= mostFor(offer, need, { notices, matches }))
            matches.push(match(offer.id, need.id, deed.amount))
          else if (own && deed.isHandOver && mayHandOn({ match: own, offer, need }, on)) {
            if (deed.amount <= mostToHand({ offer, need }, on, matches, handOvers))
              handOvers.push({ ...handed(own.id, on, deed.amount), id: `${at}` })
          }
        }
        for (const each of notices)
          for (let month = 1; month <= 12; month += 1) {
            const own = matches.filter(({ offerId, needId }) => [offerId, needId].includes(each.id))
            const there = own.filter(({ offerId, needId }) => {
              const [offer, need] = [offers, needs].map((list, side) =>
                list.find(({ id }) => id === [offerId, needId][side]),
              )
              return offer && need && sharedMonths(offer, need).includes(month)
            })
            const most = Math.round(each.amount * 1000)
            expect(sum(there.map(({ amount }) => amount))).toBeLessThanOrEqual(most)
            const ids = new Set(own.map(({ id }) => id))
            const gone = handOvers.filter(
              ({ matchId, on }) => ids.has(matchId) && Number(on.slice(5, 7)) === month,
            )
            expect(sum(gone.map(({ amount }) => amount))).toBeLessThanOrEqual(most)
          }
      }),
    )
  })
})
