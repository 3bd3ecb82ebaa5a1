// Trackers report over real HTTP; what was answered with 200 is in the database, also when the process ends at once.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { issueTrackerToken } from '#actions/tracking/issue-tracker-token.ts'
import { revokeTrackerToken } from '#actions/tracking/revoke-tracker-token.ts'
import { changeTracker } from '#actions/tracking/change-tracker.ts'
import { intake } from '#server/tracking/intake.ts'
import { waitingDays } from '#store/tracking.ts'
import { testDatabase } from '#tests/support/database.ts'
import { madeTracker } from '#tests/actions/specimens/pickup.ts'
import { rowsOf, villageProject } from '#tests/actions/village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const manager = village.as('manager')
const server = createServer(intake(database))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/track`
afterAll(() => server.close())

const trackerId = await madeTracker(village)
await changeTracker(manager, { id: trackerId, fromTime: '00:00', toTime: '24:00' })
const { token } = await issueTrackerToken(manager, { id: trackerId })
const seconds = Math.floor(Date.UTC(2023, 5, 27, 6) / 1000)
const query = (change: Record<string, string> = {}) =>
  new URLSearchParams({ id: token, lat: '44.77', lon: '65.6', timestamp: String(seconds), ...change })
const positions = async () => rowsOf(database, village.organisationId, 'tracker_position')
const status = async (answer: Promise<Response>) => (await answer).status

describe('a report', () => {
  test('is kept in each of the three shapes; the same instant again is answered alike and kept once', async () => {
    expect(await status(fetch(`${url}?${query()}`))).toBe(200)
    expect(await status(fetch(`${url}/?${query()}`))).toBe(200)
    expect(await positions()).toHaveLength(1)
    expect(
      await status(fetch(url, { method: 'POST', body: query({ timestamp: String(seconds + 1) }) })),
    ).toBe(200)
    const coords = { latitude: 44.77, longitude: 65.6, accuracy: 5, speed: 3 }
    const location = { timestamp: new Date((seconds + 2) * 1000).toISOString(), coords }
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device_id: token, location }),
    })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(await positions()).toHaveLength(3)
    expect(await database.read(village.organisationId, waitingDays)).toEqual(['2023-06-27'])
  })

  test('of the future, of nowhere, or too inexact is answered with 200 and left out', async () => {
    const before = (await positions()).length
    const later = String(Math.floor(Date.now() / 1000) + 301)
    for (const change of [{ timestamp: later }, { lat: '0', lon: '0' }, { accuracy: '51' }])
      expect(await status(fetch(`${url}?${query({ ...change })}`))).toBe(200)
    expect(await positions()).toHaveLength(before)
  })

  test('of an unknown device is refused, by 400 and of JSON by 404; a long one is not read', async () => {
    expect(await status(fetch(`${url}?${query({ id: 'AAAAAAAAAAAAAAAAAAAAAA' })}`))).toBe(400)
    expect(await status(fetch(url))).toBe(400)
    const headers = { 'content-type': 'application/json' }
    const post = (body: string) => status(fetch(url, { method: 'POST', headers, body }))
    expect(await post('{"device_id":"AAAAAAAAAAAAAAAAAAAAAA"}')).toBe(404)
    expect(await post(`{"device_id":"${'A'.repeat(20_000)}"}`)).toBe(404)
    expect(await status(fetch(url, { method: 'DELETE' }))).toBe(405)
  })

  test('without a place is a sign of life and no position', async () => {
    const before = (await positions()).length
    const beat = new URLSearchParams({ id: token, batt: '55' })
    expect(await status(fetch(`${url}?${beat}`))).toBe(200)
    expect(await positions()).toHaveLength(before)
    expect(await rowsOf(database, village.organisationId, 'tracker_heartbeat')).toHaveLength(1)
  })

  test('of a device out of hours is forgotten at once', async () => {
    const id = await madeTracker(village)
    const { token: own } = await issueTrackerToken(manager, { id })
    const at = (hour: number) => String(Date.UTC(2023, 5, 27, hour) / 1000)
    const before = (await positions()).length
    expect(await status(fetch(`${url}?${query({ id: own, timestamp: at(0) })}`))).toBe(200)
    expect(await positions()).toHaveLength(before)
    expect(await status(fetch(`${url}?${query({ id: own, timestamp: at(1) })}`))).toBe(200)
    expect(await positions()).toHaveLength(before + 1)
  })

  test('many at once are each kept once, and each answer means that it is committed', async () => {
    const before = (await positions()).length
    const sent = Array.from({ length: 500 }, (_, at) =>
      query({ timestamp: String(seconds + 100 + (at % 250)) }),
    )
    const answers = await Promise.all(sent.map((each) => status(fetch(`${url}?${each}`))))
    expect(new Set(answers)).toEqual(new Set([200]))
    expect(await positions()).toHaveLength(before + 250)
  })

  test('with a secret that was taken back is refused once the server has forgotten it', async () => {
    const id = await madeTracker(village)
    const { token: own } = await issueTrackerToken(manager, { id })
    await revokeTrackerToken(manager, { id })
    expect(await status(fetch(`${url}?${query({ id: own })}`))).toBe(400)
  })
})
