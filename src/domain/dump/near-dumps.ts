import type { Dump } from './dump.ts'

export interface Point {
  readonly lat: number
  readonly lon: number
}

/** Mean radius of the Earth (IUGG). */
const earth_m = 6_371_009
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres between two points over the globe (haversine): exact to half a percent, which no phone is. */
export function distance_m(a: Point, b: Point): number {
  const across = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const along = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  const h = across + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * along
  return 2 * earth_m * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Two phones place one heap so far from each other; of the same waste a heap is taken for one further off. */
const radius_m = { any: 60, sameWaste: 150 } as const

type Placed = Pick<Dump, 'lat' | 'lon' | 'wasteKinds'>

/** Dumps that may be the one that is being entered, the nearest first, with their distance. */
export function nearDumps<D extends Placed>(
  dumps: readonly D[],
  { lat, lon, wasteKinds }: Point & Pick<Dump, 'wasteKinds'>,
): { readonly dump: D; readonly distance_m: number }[] {
  return dumps
    .flatMap((dump) =>
      dump.lat === null || dump.lon === null
        ? []
        : [{ dump, distance_m: distance_m({ lat, lon }, { lat: dump.lat, lon: dump.lon }) }],
    )
    .filter(({ dump, distance_m: away }) => {
      const isSameWaste = dump.wasteKinds.some((kind) => wasteKinds.includes(kind))
      return away <= (isSameWaste ? radius_m.sameWaste : radius_m.any)
    })
    .toSorted((a, b) => a.distance_m - b.distance_m)
}

const rounded = (degrees: number, digits: number): number => Number(degrees.toFixed(digits))

/**
 * The position as it may leave the office: six decimals are a decimetre (RFC 7946, section 11.2), and beside a home four,
 * ten metres, so that no yard is pointed at.
 */
export function publicPoint({
  lat,
  lon,
  isNearHome,
}: Pick<Dump, 'lat' | 'lon' | 'isNearHome'>): Point | null {
  if (lat === null || lon === null) return null
  const digits = isNearHome ? 4 : 6
  return { lat: rounded(lat, digits), lon: rounded(lon, digits) }
}
