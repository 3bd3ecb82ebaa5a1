import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Publication } from './outreach.ts'
import { lastReadings, readingsOf, withReach, wrongReading, type ReachReading } from './reach-reading.ts'

const publication: Publication = {
  id: 'p',
  activityId: null,
  kind: 'post',
  outlet: { ru: 'Страница' },
  title: { ru: 'Пост' },
  language: 'ru',
  publishedOn: '2023-05-10',
  url: null,
  plannedId: null,
}
const reading = (on: string, people: number, changed: Partial<ReachReading> = {}): ReachReading => ({
  id: `${on} ${people}`,
  publicationId: 'p',
  on,
  people,
  source: {},
  withdrawnWhy: null,
  ...changed,
})
const readings = [reading('2023-06-09', 900), reading('2023-05-11', 120)]
const until = (day: string | null) => withReach([publication], readings, day)[0]

describe('the reach of a publication', () => {
  it('is the last reading up to the end of the period, its day included', () => {
    expect(until('2023-06-08')).toMatchObject({ reach: 120, reachOn: '2023-05-11' })
    expect(until('2023-06-09')).toMatchObject({ reach: 900, reachOn: '2023-06-09' })
    expect(until(null)).toMatchObject({ reach: 900 })
  })

  it('is unknown before the first reading; read as zero it is zero', () => {
    expect(until('2023-05-10')).toMatchObject({ reach: null, reachOn: null, reachSource: {} })
    expect(withReach([publication], [reading('2023-05-11', 0)], null)[0]?.reach).toBe(0)
  })

  it('may fall: a later reading stands even where it is less', () => {
    expect(withReach([publication], [...readings, reading('2023-07-01', 850)], null)[0]?.reach).toBe(850)
  })

  it('does not count what was taken back, which stays to be seen', () => {
    const all = [...readings, reading('2023-07-01', 9000, { withdrawnWhy: 'Лишний ноль' })]
    expect(withReach([publication], all, null)[0]?.reach).toBe(900)
    expect(readingsOf(all, 'p').map(({ on }) => on)).toEqual(['2023-05-11', '2023-06-09', '2023-07-01'])
  })

  it('is the reading of the greatest day for any readings in any order', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((n) => `2023-05-${n}`)
    const any = fc.uniqueArray(fc.tuple(day, fc.nat(1000)), { selector: ([on]) => on })
    fc.assert(
      fc.property(any, day, (read, end) => {
        const all = read.map(([on, people]) => reading(on, people))
        const expected = read.filter(([on]) => on <= end).toSorted(([a], [b]) => (a < b ? 1 : -1))[0]
        expect(lastReadings(all, end).get('p')?.people).toBe(expected?.[1])
      }),
    )
  })
})

describe('a new reading', () => {
  it('is of the publication’s day at the earliest', () => {
    expect(wrongReading(publication, [], reading('2023-05-09', 1))).toBe('early')
    expect(wrongReading(publication, [], reading('2023-05-10', 1))).toBeNull()
  })

  it('never takes the place of another of the same day in silence', () => {
    expect(wrongReading(publication, readings, reading('2023-05-11', 130))).toBe('sameDay')
    const itself = { ...reading('2023-05-11', 130), id: '2023-05-11 120' }
    expect(wrongReading(publication, readings, itself)).toBeNull()
    const taken = readings.map((each) => ({ ...each, withdrawnWhy: 'Ошибка' }))
    expect(wrongReading(publication, taken, reading('2023-05-11', 130))).toBeNull()
  })
})
