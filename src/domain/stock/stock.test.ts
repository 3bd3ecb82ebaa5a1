import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { firstShortfall } from '../ledger/running-balance.ts'
import {
  heldGear,
  holderLedger,
  kindsOfHolder,
  stockLedger,
  stockMoveKinds,
  stockOn,
  type StockMove,
} from './stock.ts'

let made = 0
const move = (
  kind: StockMove['kind'],
  quantity: number,
  on = '2023-06-01',
  more: Partial<StockMove> = {},
): StockMove => ({
  id: `${(made += 1)}`,
  itemId: 'gloves',
  placeId: 'sabalak',
  kind,
  on,
  quantity,
  cleanUpId: kindsOfHolder.includes(kind) ? 'june' : null,
  workerId: null,
  note: null,
  withdrawnWhy: null,
  ...more,
})
const gloves = { itemId: 'gloves', placeId: 'sabalak' }
const june = { ...gloves, cleanUpId: 'june', workerId: null }

describe('a stock', () => {
  test('of 50 pairs with 30 issued, 20 brought back and 4 used has 40, and 6 are still out', () => {
    const moves = [move('received', 50), move('issued', 30), move('returned', 20), move('used', 4)]
    expect(stockOn(moves, gloves, '2023-06-30')).toBe(40)
    expect(heldGear(moves)).toMatchObject([{ issued: 30, returned: 20, used: 4, held: 6 }])
  })

  test('leaves out what was taken back, other places and other items', () => {
    const moves = [
      move('received', 50),
      move('received', 9, '2023-06-01', { withdrawnWhy: 'Дважды' }),
      move('received', 9, '2023-06-01', { placeId: 'kamystybas' }),
      move('received', 9, '2023-06-01', { itemId: 'rakes' }),
    ]
    expect(stockOn(moves, gloves, '2023-06-30')).toBe(50)
  })

  test('falls short by one more than there is, and a holder by one more than was taken', () => {
    const taken = [move('received', 5), move('issued', 5)]
    expect(firstShortfall(stockLedger(taken, gloves))).toBeNull()
    expect(firstShortfall(stockLedger([...taken, move('writtenOff', 1)], gloves))).toMatchObject({
      missing: 1,
    })
    expect(firstShortfall(holderLedger([...taken, move('returned', 5)], june))).toBeNull()
    expect(firstShortfall(holderLedger([...taken, move('returned', 6)], june))).toMatchObject({ missing: 1 })
  })

  test('and what is held come together to what was received, less what was used and written off, and what counts found', () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom(...stockMoveKinds),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 90 }),
      ),
    )
    fc.assert(
      fc.property(any, (all) => {
        const moves = all.map(([kind, quantity, days]) => move(kind, quantity, addDays('2023-05-01', days)))
        const sum = (...kinds: readonly StockMove['kind'][]) =>
          moves.reduce((total, { kind, quantity }) => (kinds.includes(kind) ? total + quantity : total), 0)
        const held = heldGear(moves).reduce((total, each) => total + each.held, 0)
        expect(stockOn(moves, gloves, '2099-01-01') + held).toBe(
          sum('received', 'counted') - sum('used', 'writtenOff'),
        )
      }),
    )
  })
})
