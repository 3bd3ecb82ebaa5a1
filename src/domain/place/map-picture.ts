/*
 * Positions as a picture without a base map: points on a plain grid with a scale, north up. Degrees are stretched to metres
 * at the middle of what is shown, which over a district is exact to a pixel.
 */

interface Position {
  readonly lat: number
  readonly lon: number
}

export interface MapPicture<P> {
  readonly width: number
  readonly height: number
  readonly points: readonly (P & { readonly x: number; readonly y: number })[]
  /** The length of the scale in metres: 1, 2 or 5 with zeros; and in the picture's units, which is also the grid's. */
  readonly scale_m: number
  readonly scale: number
}

/** Metres of a degree of latitude. */
const degree_m = 111_195
/** Least span that is shown: one heap alone must not look like a county. */
const leastSpan_m = 400
const margin = 0.08

/** Points placed into a picture of this size; null where there is none. */
export function mapPicture<P extends Position>(
  positions: readonly P[],
  width: number,
  height: number,
): MapPicture<P> | null {
  if (positions.length === 0) return null
  const lats = positions.map(({ lat }) => lat)
  const lons = positions.map(({ lon }) => lon)
  const middle = { lat: middleOf(lats), lon: middleOf(lons) }
  const lonDegree_m = degree_m * Math.max(0.01, Math.cos((middle.lat * Math.PI) / 180))
  const span_m = (values: readonly number[], one_m: number): number =>
    Math.max(leastSpan_m, (Math.max(...values) - Math.min(...values)) * one_m)
  const room = 1 - 2 * margin
  const perMetre = Math.min(
    (width * room) / span_m(lons, lonDegree_m),
    (height * room) / span_m(lats, degree_m),
  )
  const scale_m = roundLength((width / 5) * (1 / perMetre))
  return {
    width,
    height,
    points: positions.map((position) => ({
      ...position,
      x: tenth(width / 2 + (position.lon - middle.lon) * lonDegree_m * perMetre),
      y: tenth(height / 2 - (position.lat - middle.lat) * degree_m * perMetre),
    })),
    scale_m,
    scale: tenth(scale_m * perMetre),
  }
}

const middleOf = (values: readonly number[]): number => (Math.max(...values) + Math.min(...values)) / 2
const tenth = (value: number): number => Math.round(value * 10) / 10

/** The largest of 1, 2, 5, 10, 20, 50 … that is not longer. */
function roundLength(length_m: number): number {
  const power = 10 ** Math.floor(Math.log10(length_m))
  const digit = [5, 2, 1].find((each) => each * power <= length_m) ?? 1
  return digit * power
}
