import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { indicatorInput } from './indicator-input.ts'
import { dependentFields, isFieldUsed } from './source-fields.ts'

const used = (counts: string, planKind: 'exact' | 'range' | 'yesNo' = 'exact') =>
  dependentFields.filter((field) => isFieldUsed(field, counts, planKind))

describe('the form of an indicator', () => {
  test('asks for a second quantity only where a share is counted', () => {
    expect(used('events.share')).toEqual([
      'planValue',
      'quantityKey',
      'ofQuantityKey',
      'eventKinds',
      'placeIds',
    ])
    expect(used('events.quantity')).not.toContain('ofQuantityKey')
    expect(used('events.count')).not.toContain('quantityKey')
  })
  test('asks for kinds of publications only where publications count', () => {
    expect(used('publications.reach')).toEqual(['planValue', 'publicationKinds'])
    expect(used('team.count')).toEqual(['planValue'])
  })
  test('asks for an upper end only where a range is planned, for no number where yes is', () => {
    expect(used('team.count', 'range')).toContain('planTo')
    expect(used('team.count', 'yesNo')).toEqual([])
  })
  test('hides only what the schema refuses', () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8057'
    const indicator = {
      projectId: id,
      activityId: id,
      code: '1.1.a',
      name: { ru: 'Доски объявлений' },
      unit: {},
      kind: 'eventCount',
      plan: { kind: 'exact', value: 1 },
    }
    const source = { records: 'publications', measure: 'count', scope: 'project' }
    const parsed = (more: object) =>
      v.safeParse(indicatorInput, { ...indicator, source: { ...source, ...more } })
    expect(parsed({}).success).toBe(true)
    for (const more of [{ placeIds: [id] }, { eventKinds: ['training'] }, { quantityKey: 'bags' }])
      expect(parsed(more).success, JSON.stringify(more)).toBe(false)
  })
})
