const earthRadius_m = 6_371_008.8

/** Distance over the ground between two points in WGS84 degrees, in metres (haversine, good to half a percent). */
export function distance_m(
  from: { readonly lat: number; readonly lon: number },
  to: { readonly lat: number; readonly lon: number },
): number {
  const [lat1, lat2] = [radians(from.lat), radians(to.lat)]
  const half = (angle: number): number => Math.sin(angle / 2) ** 2
  const chord = half(lat2 - lat1) + Math.cos(lat1) * Math.cos(lat2) * half(radians(to.lon - from.lon))
  return 2 * earthRadius_m * Math.asin(Math.min(1, Math.sqrt(chord)))
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180
