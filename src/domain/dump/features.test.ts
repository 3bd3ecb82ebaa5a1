import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DumpCard } from './dump.ts'
import { dumpFeatures } from './dump-features.ts'
import { readFeatures } from './read-features.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const seen = (what: 'found' | 'cleaned' | 'pollutedAgain' | 'duplicate', on: string) => ({
  id: on,
  seen: what,
  on,
  note: 'Сказал Марат, +7 701 000 00 01',
  duplicateOf: null,
  projectId: null,
  withdrawnWhy: null,
  recordedBy: 'Айгүл С.',
  recordedAt: '2023-06-01T00:00:00.000Z',
  photos: [],
})
const dump: DumpCard = {
  id,
  placeId: id,
  title: { ru: 'За домом Марата' },
  lat: 44.770512345,
  lon: 65.606112345,
  isNearHome: true,
  sizeClass: 'medium',
  wasteKinds: ['household', 'glass'],
  cause: 'passers',
  observations: [
    seen('found', '2023-06-01'),
    seen('cleaned', '2023-06-17'),
    seen('pollutedAgain', '2023-08-01'),
  ],
}

describe('dumps that leave as GeoJSON', () => {
  test('say what may be known to anybody: rounded beside a home, no title, note or name', () => {
    expect(dumpFeatures([dump], '2023-07-01')).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [65.6061, 44.7705] },
          properties: {
            id,
            kind: 'dump',
            state: 'cleaned',
            size_class: 'medium',
            waste_types: ['household', 'glass'],
            first_seen: '2023-06-01',
            last_seen: '2023-06-17',
            cleaned_at: '2023-06-17',
            times_cleaned: 1,
            repolluted: false,
          },
        },
      ],
    })
    const later = dumpFeatures([dump], '2023-11-30')
    expect(later.features[0]?.properties).toMatchObject({
      state: 'pollutedAgain',
      cleaned_at: null,
      repolluted: true,
    })
    expect(JSON.stringify(later)).not.toMatch(/Марат|Айгүл|701/)
  })

  test('are none where nobody found them yet, knows where they lie, or where they count elsewhere', () => {
    const twice = { ...dump, observations: [seen('found', '2023-06-01'), seen('duplicate', '2023-06-02')] }
    expect(dumpFeatures([dump], '2023-05-31').features).toEqual([])
    expect(dumpFeatures([{ ...dump, lat: null, lon: null }, twice], '2023-11-30').features).toEqual([])
  })
})

const point = (coordinates: unknown, properties: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})
const file = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('dumps that come as GeoJSON', () => {
  test('are read back as they left', () => {
    expect(readFeatures(JSON.stringify(dumpFeatures([dump], '2023-07-01')))).toEqual({
      ok: true,
      dumps: [
        {
          at: 1,
          id,
          title: null,
          lat: 44.7705,
          lon: 65.6061,
          sizeClass: 'medium',
          wasteKinds: ['household', 'glass'],
          foundOn: '2023-06-01',
        },
      ],
    })
  })

  test('are refused feature by feature, all at once', () => {
    const wrong = file(
      point([65.6, 44.7], { name: 'Овраг' }),
      point([44.7, 165.6]),
      { type: 'Feature', geometry: { type: 'Polygon', coordinates: [] } },
      'heap',
      point([65.6, 44.7], { first_seen: '2023-02-30' }),
      point([65.6, 44.7], { name: 7 }),
      point([65.6, 44.7], { id }),
      point([65.6, 44.7], { id }),
      point(['65.6', '44.7']),
    )
    expect(readFeatures(wrong)).toEqual({
      ok: false,
      wrong: [
        { at: 2, why: 'degrees' },
        { at: 3, why: 'notPoint' },
        { at: 4, why: 'notFeature' },
        { at: 5, why: 'day' },
        { at: 6, why: 'name' },
        { at: 9, why: 'degrees' },
        { at: 8, why: 'repeated' },
      ],
    })
  })

  test.each([
    ['', 'notJson'],
    ['[1, 2', 'notJson'],
    ['{"type":"Feature"}', 'notCollection'],
    [file(), 'notCollection'],
    [file(...Array.from({ length: 1001 }, () => point([65, 44]))), 'tooMany'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'notCollection'],
  ])('a file that is none is refused as a whole', (text, why) => {
    expect(readFeatures(text)).toEqual({ ok: false, wrong: [{ at: null, why }] })
  })

  test('may be anything at all', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.json().map((text) => JSON.parse(text) as unknown),
            fc.object().map((o) => point([1, 2], o)),
          ),
        ),
        (features) => {
          const read = readFeatures(file(...features))
          expect(read.ok ? read.dumps.length : read.wrong.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
