/*
 * One report of a device, taken or refused. A device sends again whatever was not answered with 200, so a point that is
 * known already or is left out on purpose is answered so too; an unknown device alone is refused.
 */
import { trackingDefaults } from '#domain/tracking/fix.ts'
import type { Report } from '#interchange/osmand/read-report.ts'
import { acceptsFix } from '../actions/accepts-fix.ts'
import { rateLimit } from '../api/rate-limit.ts'
import type { Database } from '../database/connect.ts'
import { hashToken } from '../session-token.ts'
import { trackerForToken, type KnownTracker } from '../store/tracking.ts'
import { positionQueue } from './position-queue.ts'

export type Taken = 'taken' | 'unknown' | 'busy'

const shape = /^[A-Za-z0-9_-]{22}$/
/** For so long a secret that was taken back may still be believed, and a changed hour be old. */
const believedMs = 10_000
/** A device that was out of the network sends a day at once. */
const ofDevice = { capacity: 20_000, perSecond: 50 }
const mostBelieved = 10_000

export interface ReportTaker {
  readonly take: (report: Report, now: number) => Promise<Taken>
}

export function reportTaker(database: Database): ReportTaker {
  const queue = positionQueue(database)
  const limit = rateLimit(ofDevice)
  const believed = new Map<
    string,
    { readonly tracker: Promise<KnownTracker | null>; readonly until: number }
  >()

  const trackerOf = (token: string, now: number): Promise<KnownTracker | null> => {
    const found = believed.get(token)
    if (found && found.until > now) return found.tracker
    const tracker = trackerForToken(database.kysely, hashToken(token))
    tracker.catch(() => believed.delete(token))
    believed.delete(token)
    believed.set(token, { tracker, until: now + believedMs })
    const [oldest] = believed.keys()
    if (believed.size > mostBelieved && oldest !== undefined) believed.delete(oldest)
    return tracker
  }

  return {
    take: async (report, now) => {
      const tracker = shape.test(report.token) ? await trackerOf(report.token, now) : null
      if (tracker === null) return 'unknown'
      if (limit.spend(tracker.id, now) > 0) return 'busy'
      const at = report.at ?? now
      const { organisationId, id: trackerId } = tracker
      if (acceptsFix(tracker, at, now) !== 'take') return 'taken'
      if (report.place === null) {
        const heartbeat = { trackerId, at, batteryPercent: report.batteryPercent }
        return (await queue.keep({ kind: 'heartbeat', organisationId, heartbeat })) ? 'taken' : 'busy'
      }
      const { place, speedKmh, accuracyM, isMock } = report
      const isNowhere = place.lat === 0 && place.lon === 0
      if (isNowhere || (accuracyM ?? 0) > trackingDefaults.mostAccuracyM) return 'taken'
      const position = { trackerId, at, ...place, speedKmh, accuracyM, isMock }
      return (await queue.keep({ kind: 'position', organisationId, position })) ? 'taken' : 'busy'
    },
  }
}
