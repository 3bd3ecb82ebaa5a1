export interface Spot {
  readonly lat: number
  readonly lon: number
}

/** Of latitude. */
export const metresPerDegree = 111_195

/** Metres east and north of an origin; within a few kilometres the earth is flat enough. */
export function metresFrom(origin: Spot, { lat, lon }: Spot): { readonly x: number; readonly y: number } {
  const narrowing = Math.cos((origin.lat * Math.PI) / 180)
  return { x: (lon - origin.lon) * metresPerDegree * narrowing, y: (lat - origin.lat) * metresPerDegree }
}

/** Metres between two spots that are near each other. */
export function metresBetween(a: Spot, b: Spot): number {
  const { x, y } = metresFrom(a, b)
  return Math.hypot(x, y)
}
