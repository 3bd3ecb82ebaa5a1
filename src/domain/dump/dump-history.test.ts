import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { dumpSightings, type DumpSighting } from './dump.ts'
import { cleanings, countsOn, outOfTurn, sightingsAfter, standing, stateOn } from './dump-history.ts'

const seen = (what: DumpSighting, on: string, withdrawnWhy: string | null = null) => ({
  id: `${what} ${on}`,
  seen: what,
  on,
  note: null,
  duplicateOf: what === 'duplicate' ? 'other' : null,
  projectId: null,
  withdrawnWhy,
  recordedBy: 'Айгүл',
  recordedAt: '2023-06-01T00:00:00.000Z',
  photos: [],
})
const dump = (...observations: ReturnType<typeof seen>[]) => ({ observations })

describe('what a dump is on a day', () => {
  const one = dump(
    seen('found', '2023-04-02'),
    seen('planned', '2023-05-10'),
    seen('cleaned', '2023-05-20'),
    seen('pollutedAgain', '2023-07-01'),
  )
  test('is what was seen last until then, on the day itself too', () => {
    expect(stateOn(one, '2023-04-01')).toBeNull()
    expect(stateOn(one, '2023-04-02')).toBe('found')
    expect(stateOn(one, '2023-05-19')).toBe('planned')
    expect(stateOn(one, '2023-05-20')).toBe('cleaned')
    expect(stateOn(one, '2023-06-30')).toBe('cleaned')
    expect(stateOn(one, '2099-01-01')).toBe('pollutedAgain')
  })

  test('does not change by what comes late for an earlier day', () => {
    const late = dump(...one.observations, seen('confirmed', '2023-05-01'))
    expect(stateOn(late, '2023-12-31')).toBe('pollutedAgain')
    expect(stateOn(late, '2023-05-05')).toBe('confirmed')
    expect(outOfTurn(late.observations)).toBeNull()
  })

  test('leaves out what was taken back', () => {
    const wrong = dump(seen('found', '2023-04-02'), seen('cleaned', '2023-05-20', 'Другая свалка'))
    expect(stateOn(wrong, '2023-12-31')).toBe('found')
    expect(countsOn([wrong], '2023-12-31')).toMatchObject({ found: 1, open: 1, cleaned: 0, cleanings: 0 })
    expect(stateOn(dump(seen('found', '2023-04-02', 'Не свалка')), '2023-12-31')).toBeNull()
  })
})

describe('a history', () => {
  test.each([
    [['found', 'confirmed', 'planned', 'cleaned', 'pollutedAgain', 'cleaned'], null],
    [['found', 'notFound', 'confirmed'], null],
    [['confirmed'], 'confirmed'],
    [['found', 'found'], 'found'],
    [['found', 'cleaned', 'cleaned'], 'cleaned'],
    [['found', 'pollutedAgain'], 'pollutedAgain'],
    [['found', 'duplicate', 'cleaned'], 'cleaned'],
    [['found', 'cleaned', 'duplicate'], 'duplicate'],
  ] as const)('%j: out of turn is %s', (words, wrong) => {
    const all = words.map((word, at) => seen(word, addDays('2023-04-01', at)))
    expect(outOfTurn(all)?.seen ?? null).toBe(wrong)
  })

  test('of one day is read in the order of entry', () => {
    const day = '2023-05-20'
    expect(stateOn(dump(seen('found', day), seen('cleaned', day)), day)).toBe('cleaned')
  })
})

describe('the counts of a register', () => {
  test('are 14 found, 12 cleaned, 2 open, whatever else was entered twice or not there', () => {
    const clean = Array.from({ length: 12 }, () =>
      dump(seen('found', '2023-04-02'), seen('cleaned', '2023-05-20')),
    )
    const again = dump(
      seen('found', '2023-04-02'),
      seen('cleaned', '2023-05-20'),
      seen('pollutedAgain', '2023-08-01'),
    )
    const twice = dump(seen('found', '2023-04-03'), seen('duplicate', '2023-04-04'))
    const all = [...clean, dump(seen('found', '2023-09-01')), again, twice]
    expect(countsOn(all, '2023-11-30')).toEqual({
      found: 14,
      cleaned: 12,
      open: 2,
      pollutedAgain: 1,
      notFound: 0,
      duplicates: 1,
      cleanings: 13,
    })
    expect(countsOn(all, '2023-04-03')).toMatchObject({ found: 14, open: 14, duplicates: 0 })
    expect(countsOn(all, '2023-04-01')).toMatchObject({ found: 0, cleaned: 0, open: 0 })
  })

  /** Histories that hold together: each step is one of those that may follow. */
  const history = fc
    .array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 8 })
    .map((steps) => {
      const made: ReturnType<typeof seen>[] = []
      let day = '2023-04-01'
      let state: DumpSighting | null = null
      for (const [pick, days, isWithdrawn] of steps) {
        const may = sightingsAfter(state)
        if (may.length === 0) break
        day = addDays(day, days)
        const what = may[pick % may.length] ?? 'found'
        made.push(seen(what, day, isWithdrawn ? 'Ошибка' : null))
        if (!isWithdrawn) state = what
      }
      return dump(...made)
    })
  const days = fc.integer({ min: -5, max: 330 }).map((days) => addDays('2023-04-01', days))

  test('always agree: found are cleaned, open and gone, and each standing dump is counted once', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 20 }), days, (dumps, day) => {
        const counts = countsOn(dumps, day)
        expect(counts.cleaned + counts.open + counts.notFound).toBe(counts.found)
        expect(counts.pollutedAgain).toBeLessThanOrEqual(counts.open)
        expect(counts.cleanings).toBeGreaterThanOrEqual(counts.cleaned)
        expect(counts.found + counts.duplicates).toBe(
          dumps.filter((one) => stateOn(one, day) !== null).length,
        )
      }),
    )
  })

  test('of a day do not depend on what is entered for later days', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 10 }), days, (dumps, day) => {
        const until = dumps.map(({ observations }) => dump(...observations.filter(({ on }) => on <= day)))
        expect(countsOn(until, day)).toEqual(countsOn(dumps, day))
      }),
    )
  })

  test('follow from histories that hold together', () => {
    fc.assert(
      fc.property(history, (one) => {
        expect(outOfTurn(one.observations)).toBeNull()
        expect(cleanings(one, '2099-12-31')).toBe(
          standing(one.observations).filter(({ seen: what }) => what === 'cleaned').length,
        )
      }),
    )
    expect(
      dumpSightings.every((word) => sightingsAfter(word).every((next) => dumpSightings.includes(next))),
    ).toBe(true)
  })
})
