/* What positions and photos say of one round: positions of each truck against its stops, within its window of time. */
import { isWithin, type PlainDate } from '../calendar/day.ts'
import { villageTimeZone } from '../calendar/village-time-zone.ts'
import type { Pickup } from '../schedule/schedule.ts'
import { cleanFixes } from '../tracking/clean.ts'
import { trackingDefaults, type Fix } from '../tracking/fix.ts'
import { localInstant } from '../tracking/local-instant.ts'
import { metresBetween, type Spot } from '../tracking/metres.ts'
import { coverage, visits, type Visit } from '../tracking/visits.ts'
import { landfillEvidence, type LandfillEvidence } from './landfill.ts'
import type { GpsEvidence } from './verdict.ts'

export interface Site extends Spot {
  readonly id: string
}

/** A truck's fixes of a day, and the hours in which it reports. */
export interface Track {
  readonly fromTime: string
  readonly toTime: string
  readonly fixes: readonly Fix[]
}

type Round = Pick<Pickup, 'actualOn' | 'fromTime' | 'toTime'>

/** The window in which a round counts: its own hours, else those in which the truck reports. */
export const windowOf = (
  { actualOn, fromTime, toTime }: Round,
  hours: { readonly fromTime: string; readonly toTime: string } = { fromTime: '00:00', toTime: '24:00' },
): { readonly from: number; readonly to: number } => ({
  from: localInstant(actualOn, fromTime ?? hours.fromTime, villageTimeZone),
  to: localInstant(actualOn, toTime ?? hours.toTime, villageTimeZone),
})

/** Where a truck has reason to be: the round's own sites, the landfills, and all others. */
export interface Grounds {
  readonly sites: readonly Site[]
  readonly landfills: readonly Site[]
  readonly others: readonly Site[]
}

/** What the positions of all trucks say of a round; null where there is nothing to hold them against. */
export function gpsEvidence(
  round: Round,
  { sites, landfills, others }: Grounds,
  tracks: readonly Track[],
  now: number,
): GpsEvidence | null {
  if (sites.length === 0 || tracks.length === 0) return null
  const found = new Map<string, Visit[]>(sites.map(({ id }) => [id, []]))
  const rides: { fixes: readonly Fix[]; stops: Visit[] }[] = []
  let best = 0
  for (const track of tracks) {
    const window = windowOf(round, track)
    const fixes = cleanFixes(track.fixes, now)
    best = Math.max(best, coverage(fixes, window))
    const stops: Visit[] = []
    for (const site of sites) {
      const stop = { ...site, fenceM: trackingDefaults.pointFenceM }
      const own = visits(fixes, stop).filter(({ from, to }) => from < window.to && to > window.from)
      found.get(site.id)?.push(...own)
      stops.push(...own)
    }
    rides.push({ fixes, stops })
  }
  const stops = [...found].map(([siteId, all]) => ({
    siteId,
    visits: all.toSorted((a, b) => a.from - b.from).map(rounded),
  }))
  const landfill = landfillEvidence(rides, landfills, [...sites, ...others])
  return {
    stops,
    coverage: Math.round(best * 100) / 100,
    ...(landfill === null ? {} : { landfill: told(landfill) }),
  }
}

/** To ten metres, which is enough to find the spot again (RFC 7946, 11.2). */
const degrees = (value: number): number => Math.round(value * 10_000) / 10_000

const told = (landfill: LandfillEvidence): LandfillEvidence => ({
  isReached: landfill.isReached,
  visits: landfill.visits.map((visit) => ({ siteId: visit.siteId, ...rounded(visit) })),
  stands: landfill.stands.map((stand) => ({
    ...rounded(stand),
    lat: degrees(stand.lat),
    lon: degrees(stand.lon),
  })),
})

const rounded = ({ from, to, dwellS }: Visit): Visit => ({
  from: Math.round(from / 1000) * 1000,
  to: Math.round(to / 1000) * 1000,
  dwellS: Math.round(dwellS),
})

/** A photo as its camera tells of it: local time, place. */
export interface Shot {
  readonly takenAt: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** Whether a photo proves a round: taken on its day, within its hours, near a stop. */
export function provesRound(shot: Shot, round: Round, sites: readonly Site[]): boolean {
  const { takenAt, lat, lon } = shot
  if (takenAt === null || lat === null || lon === null) return false
  const [day, time]: [PlainDate, string] = [takenAt.slice(0, 10), takenAt.slice(11, 16)]
  const isInTime = day === round.actualOn && isWithin(time, round.fromTime, round.toTime)
  return isInTime && sites.some((site) => metresBetween(site, { lat, lon }) <= trackingDefaults.photoM)
}
