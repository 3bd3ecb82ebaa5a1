/*
 * Whether the waste of a round reached the landfill. A visit there after the last stop is the proof; a truck that stood
 * elsewhere for minutes and never came there may have emptied itself, which a person goes to see. Nothing is kept of where
 * a truck stood that did reach the landfill.
 */
import { trackingDefaults, type Fix } from '../tracking/fix.ts'
import { metresBetween, type Spot } from '../tracking/metres.ts'
import { visits, type Visit } from '../tracking/visits.ts'
import { standings } from '../tracking/standings.ts'

/** Where a truck stood that is neither a stop nor the landfill. */
export interface Stand extends Visit, Spot {}

export interface LandfillEvidence {
  /** Of the trucks that stopped at a site of the round, each came to a landfill after its last stop. */
  readonly isReached: boolean
  readonly visits: readonly (Visit & { readonly siteId: string })[]
  /** To be checked for dumping; none where the landfill was reached. */
  readonly stands: readonly Stand[]
}

export interface Fenced extends Spot {
  readonly id: string
}

interface Ride {
  /** Cleaned, of the whole day. */
  readonly fixes: readonly Fix[]
  /** At the round's own sites. */
  readonly stops: readonly Visit[]
}

/**
 * What the rides of the trucks that stopped say; null where no landfill is known or no truck stopped. `sites` are all
 * places at which a truck has reason to stand.
 */
export function landfillEvidence(
  rides: readonly Ride[],
  landfills: readonly Fenced[],
  sites: readonly Spot[],
): LandfillEvidence | null {
  const served = rides.filter(({ stops }) => stops.length > 0)
  if (landfills.length === 0 || served.length === 0) return null
  const each = served.map((ride) => afterStops(ride, landfills, sites))
  return {
    isReached: each.every(({ isReached }) => isReached),
    visits: each.flatMap((one) => one.visits),
    stands: each.flatMap(({ stands }) => stands).toSorted((a, b) => a.from - b.from),
  }
}

function afterStops(
  { fixes, stops }: Ride,
  landfills: readonly Fenced[],
  sites: readonly Spot[],
): LandfillEvidence {
  const first = Math.min(...stops.map(({ from }) => from))
  const last = Math.max(...stops.map(({ to }) => to))
  const all = landfills.flatMap(({ id, lat, lon }) =>
    visits(fixes, { lat, lon, fenceM: trackingDefaults.landfillFenceM }).map((visit) => ({
      siteId: id,
      ...visit,
    })),
  )
  const reached = all.filter(({ from }) => from >= last)
  if (reached.length > 0) return { isReached: true, visits: reached, stands: [] }
  const emptiedAt = Math.max(first, ...all.map(({ to }) => to))
  const isKnown = (stand: Spot): boolean =>
    sites.some((site) => metresBetween(site, stand) <= trackingDefaults.pointFenceM) ||
    landfills.some((site) => metresBetween(site, stand) <= trackingDefaults.landfillFenceM)
  const stands = standings(fixes).filter((stand) => stand.from >= emptiedAt && !isKnown(stand))
  return { isReached: false, visits: [], stands }
}
