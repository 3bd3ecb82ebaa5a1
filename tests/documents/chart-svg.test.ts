import { expect, test } from 'vitest'
import fc from 'fast-check'
import { chartSvg } from '#documents/chart-svg.ts'
import { barUnits } from '#documents/layout/bar-units.ts'
import { widthsByShare } from '#documents/layout/printed-text.ts'

const bar = { label: 'Рейстер <саны>', unit: 'рейс', plan: 38, fact: 40 }

test('tells its figures to those who do not see it', () => {
  const svg = chartSvg([bar], { lang: 'kk', id: 'c1' })
  expect(svg).toContain('aria-labelledby="c1-title c1-desc"')
  expect(svg).toContain('<desc id="c1-desc">Рейстер &lt;саны&gt; (рейс): жоспар — 38, нақты — 40</desc>')
})

test('the greater of plan and fact fills the room, the other its share', () => {
  const widths = [...chartSvg([bar], { lang: 'ru', width: 520 }).matchAll(/<rect [^>]*width="(\d+)"/g)]
  expect(widths.map((found) => Number(found[1]))).toEqual([380, 400])
})

test.each([
  [
    { plan: 0, fact: 0 },
    { plan: 0, fact: 0 },
  ],
  [
    { plan: 0, fact: 4 },
    { plan: 0, fact: 60 },
  ],
  [
    { plan: 100_000, fact: 1 },
    { plan: 60, fact: 1 },
  ],
  [
    { plan: 5, fact: 3 },
    { plan: 60, fact: 36 },
  ],
  [
    { plan: -1, fact: 3 },
    { plan: 0, fact: 60 },
  ],
])('bars of %j', (given, wanted) => {
  expect(barUnits(given, 60)).toEqual(wanted)
})

test('widths by share are whole and add up to the width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 }),
      fc.nat(20_000),
      (shares, width) => {
        const widths = widthsByShare(shares, width)
        expect(widths.every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
        expect(widths.reduce((sum, each) => sum + each, 0)).toBe(width)
      },
    ),
  )
})
