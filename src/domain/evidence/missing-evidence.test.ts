import { describe, expect, test } from 'vitest'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { evidenceIndex } from './evidence-index.ts'
import type { Evidence, EvidenceLink } from './evidence.ts'
import { missingEvidence } from './missing-evidence.ts'
import { maySeeFile, mayHaveOriginal } from './evidence-access.ts'
import { picturesNear } from './near-pictures.ts'

const file = (id: string, kind: Evidence['kind'], perceptualHash: string | null = null): Evidence => ({
  id,
  kind,
  fileName: `${id}.jpg`,
  sha256: id.padEnd(64, '0'),
  mediaType: 'image/jpeg',
  sizeBytes: 1,
  perceptualHash,
  takenAt: null,
  lat: null,
  lon: null,
  recordedBy: 'Айгүл',
  recordedAt: '2023-05-01T10:00:00Z',
})

describe('what an activity lacks', () => {
  const records = fixtureRecords()
  const [first] = records.events
  const event = { ...first!, isCancelled: false }
  const activity = {
    ...records.activities.find((each) => each.id === event.activityId)!,
    requiredEvidence: ['photo', 'sheet'] as const,
  }
  const link = (evidenceId: string): EvidenceLink => ({ evidenceId, subject: 'event', subjectId: event.id })
  const lacks = (files: readonly Evidence[], changes = {}) =>
    missingEvidence(
      [activity],
      [{ ...event, ...changes }],
      evidenceIndex(
        files,
        files.map((each) => link(each.id)),
      ),
    )

  test('is every kind that it asks for and no file has', () => {
    expect(lacks([])).toMatchObject([
      { events: 1, proven: 0, lacks: [{ hasFiles: false, kinds: ['photo', 'sheet'] }] },
    ])
    expect(lacks([file('a', 'photo')])).toMatchObject([
      { proven: 0, lacks: [{ hasFiles: true, kinds: ['sheet'] }] },
    ])
    expect(lacks([file('a', 'photo'), file('b', 'sheet')])).toMatchObject([
      { events: 1, proven: 1, lacks: [] },
    ])
  })

  test('is nothing where its only event is cancelled', () => {
    expect(lacks([], { isCancelled: true })).toEqual([])
  })
})

test('near pictures are those of the same shot, never the same bytes', () => {
  const hash = '0f1e2d3c4b5a6978'
  const near = '0f1e2d3c4b5a697b'
  const far = 'f0e1d2c3b4a59687'
  const picture = file('a', 'photo', hash)
  const others = [file('b', 'photo', near), file('c', 'photo', far), picture]
  expect(picturesNear(picture, others).map((each) => each.id)).toEqual(['b'])
  expect(
    picturesNear(file('d', 'photo', '0000000000000000'), [file('e', 'photo', '0000000000000001')]),
  ).toEqual([])
})

test('who is not of the staff sees pictures without their metadata and no lists of people', () => {
  expect(maySeeFile('monitor', file('a', 'photo'))).toBe(true)
  expect(maySeeFile('monitor', file('a', 'sheet'))).toBe(false)
  expect(maySeeFile('monitor', { kind: 'photo', mediaType: 'image/heic' })).toBe(false)
  expect(mayHaveOriginal('monitor')).toBe(false)
  expect(maySeeFile('activist', file('a', 'sheet'))).toBe(true)
})
