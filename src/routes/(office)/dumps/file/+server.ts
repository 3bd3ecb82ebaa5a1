import { dumpFeatures } from '#domain/dump/dump-features.ts'
import { listedDumps } from '../listed.server.ts'
import type { RequestHandler } from './$types'

/** The dumps that the filter finds as GeoJSON: what may be known to anybody. */
export const GET: RequestHandler = async ({ locals, url }) => {
  const { dumps, day } = await listedDumps(locals, url)
  return new Response(JSON.stringify(dumpFeatures(dumps, day), null, 1), {
    headers: {
      'Content-Type': 'application/geo+json',
      'Content-Disposition': `attachment; filename="dumps-${day}.geojson"`,
    },
  })
}
