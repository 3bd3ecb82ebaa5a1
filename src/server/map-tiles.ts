/** A base map below the positions: pictures by the address of a tile, and whose map it is. */
export interface MapTiles {
  /** `https://maps.example/{z}/{x}/{y}.png` */
  readonly url: string
  readonly origin: string
  readonly attribution: string
}

/**
 * The base map of this installation (`ESEP_MAP_TILES`, `ESEP_MAP_SOURCE`); null where none is set, and then a map shows
 * positions over a plain grid and nothing is asked of anybody.
 */
export function mapTiles(env: Readonly<Record<string, string | undefined>> = process.env): MapTiles | null {
  const url = env['ESEP_MAP_TILES']?.trim() ?? ''
  const hasParts = ['{z}', '{x}', '{y}'].every((part) => url.includes(part))
  const parsed = URL.parse(url.replace('{s}', 'a'))
  if (!hasParts || !parsed || !/^https?:$/.test(parsed.protocol)) return null
  return { url, origin: parsed.origin, attribution: env['ESEP_MAP_SOURCE']?.trim() ?? '' }
}
