import type { Evidence } from './evidence.ts'
import { hasDetail, hashDistance, sameShotBits } from './perceptual-hash.ts'

/**
 * Pairs of different pictures that show the same shot. Hashes that differ in at most four of 64 bits agree in at least
 * one of five parts, so only pictures that share a part are compared: no walk over all pairs.
 */
export function nearPictures(pictures: readonly Evidence[]): (readonly [Evidence, Evidence])[] {
  const buckets = new Map<string, Evidence[]>()
  const found = new Map<string, readonly [Evidence, Evidence]>()
  for (const picture of pictures) {
    const hash = picture.perceptualHash
    if (hash === null || !hasDetail(hash)) continue
    for (const key of partsOf(hash)) {
      const bucket = buckets.get(key) ?? []
      for (const other of bucket) addNear(found, other, picture)
      bucket.push(picture)
      buckets.set(key, bucket)
    }
  }
  return [...found.values()]
}

/**
 * Photos of these that show the same shot as this photo, the nearest first; the very same bytes are no near picture. Scans
 * are not compared: pages of one form all look alike.
 */
export function picturesNear(
  picture: Pick<Evidence, 'sha256' | 'perceptualHash' | 'kind'>,
  others: readonly Evidence[],
): Evidence[] {
  const hash = picture.perceptualHash
  if (hash === null || picture.kind !== 'photo' || !hasDetail(hash)) return []
  return others
    .filter((other) => other.kind === 'photo')
    .map((other) => ({ other, bits: hashDistance(hash, other.perceptualHash ?? '') ?? Infinity }))
    .filter(({ other, bits }) => bits <= sameShotBits && other.sha256 !== picture.sha256)
    .toSorted((a, b) => a.bits - b.bits)
    .map(({ other }) => other)
}

function addNear(found: Map<string, readonly [Evidence, Evidence]>, first: Evidence, second: Evidence): void {
  if (first.sha256 === second.sha256) return
  const bits = hashDistance(first.perceptualHash ?? '', second.perceptualHash ?? '')
  if (bits !== null && bits <= sameShotBits) found.set(`${first.id} ${second.id}`, [first, second])
}

/** Five parts of a 64-bit hash, each with its position. */
function partsOf(hash: string): string[] {
  const bits = BigInt(`0x${hash}`).toString(2).padStart(64, '0')
  return [0, 13, 26, 39, 52].map((from) => `${from}:${bits.slice(from, from === 52 ? 64 : from + 13)}`)
}
