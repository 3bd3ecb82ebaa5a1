import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import {
  handedOutOf,
  handingsOf,
  isShort,
  materialMoveKinds,
  materialOn,
  materialStock,
  wrongMove,
  type MaterialMove,
} from './material-move.ts'

let made = 0
const move = (
  kind: MaterialMove['kind'],
  quantity: number,
  on = '2023-06-01',
  more: Partial<MaterialMove> = {},
): MaterialMove => ({
  id: `${(made += 1)}`,
  materialId: 'leaflet',
  kind,
  on,
  quantity,
  toWhom: kind === 'handed' ? { ru: 'школе' } : {},
  placeId: null,
  eventId: null,
  note: kind === 'writtenOff' ? 'намокли' : null,
  withdrawnWhy: null,
  ...more,
})

describe('a printed material', () => {
  test('of 300 that came with 120 handed out and 5 written off has 175', () => {
    const moves = [
      move('delivered', 300),
      move('handed', 120, '2023-06-02'),
      move('writtenOff', 5, '2023-06-09'),
    ]
    expect(materialStock(moves, 'leaflet')).toEqual({
      delivered: 300,
      handedOut: 120,
      writtenOff: 5,
      left: 175,
    })
    expect(materialOn(moves, 'leaflet', '2023-06-08')).toBe(180)
  })

  test('counts neither what was taken back nor other materials', () => {
    const moves = [
      move('delivered', 300),
      move('handed', 9, '2023-06-01', { withdrawnWhy: 'Дважды' }),
      move('handed', 9, '2023-06-01', { materialId: 'poster' }),
    ]
    expect(materialStock(moves, 'leaflet').left).toBe(300)
    expect(handingsOf(moves, 'leaflet')).toEqual([])
  })

  test('was handed out up to a day, that day with it', () => {
    const moves = [move('handed', 10, '2023-06-01'), move('handed', 5, '2023-06-02')]
    expect(handedOutOf(moves, 'leaflet', '2023-05-31')).toBe(0)
    expect(handedOutOf(moves, 'leaflet', '2023-06-01')).toBe(10)
    expect(handedOutOf(moves, 'leaflet', null)).toBe(15)
  })

  test('gives all that came and no more, on its day and before later handings', () => {
    const moves = [move('delivered', 100), move('handed', 60, '2023-06-10')]
    expect(wrongMove(100, moves, move('handed', 40, '2023-06-05'))).toBeNull()
    expect(wrongMove(100, moves, move('handed', 41, '2023-06-05'))).toEqual({ why: 'short', limit: 40 })
    expect(wrongMove(100, moves, move('writtenOff', 1, '2023-05-31'))).toEqual({ why: 'short', limit: 0 })
  })

  test('comes in parts up to its print run', () => {
    const moves = [move('delivered', 60)]
    expect(wrongMove(100, moves, move('delivered', 40))).toBeNull()
    expect(wrongMove(100, moves, move('delivered', 41))).toEqual({ why: 'abovePrintRun', limit: 40 })
  })

  test('is not corrected to less than was handed out of it, nor to a later day', () => {
    const delivery = move('delivered', 100)
    const moves = [delivery, move('handed', 60, '2023-06-10')]
    expect(wrongMove(100, moves, { ...delivery, quantity: 60 })).toBeNull()
    expect(wrongMove(100, moves, { ...delivery, quantity: 59 })).toEqual({ why: 'stands' })
    expect(wrongMove(100, moves, { ...delivery, on: '2023-06-11' })).toEqual({ why: 'stands' })
  })

  test('is never below nothing on any day while only right moves are taken', () => {
    const tried = fc.array(
      fc.tuple(
        fc.constantFrom(...materialMoveKinds),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 0, max: 60 }),
      ),
    )
    fc.assert(
      fc.property(tried, (all) => {
        const taken: MaterialMove[] = []
        for (const [kind, quantity, days] of all) {
          const next = move(kind, quantity, addDays('2023-05-01', days))
          const wrong = wrongMove(500, taken, next)
          if (wrong === null) taken.push(next)
          else if (wrong.why === 'short' && wrong.limit > 0)
            expect(wrongMove(500, taken, { ...next, quantity: wrong.limit })).toBeNull()
        }
        expect(isShort(taken, 'leaflet')).toBe(false)
        for (let days = 0; days <= 60; days += 1)
          expect(materialOn(taken, 'leaflet', addDays('2023-05-01', days))).toBeGreaterThanOrEqual(0)
        const stock = materialStock(taken, 'leaflet')
        expect(stock.delivered).toBeLessThanOrEqual(500)
        expect(stock.left).toBe(materialOn(taken, 'leaflet', '2099-01-01'))
      }),
    )
  })
})
