/*
 * Token buckets in the memory of the process: enough for one server, and a restart forgives. Each key may spend
 * `capacity` requests at once and gets `perSecond` back; the table is bounded, so that many keys cannot fill memory.
 */
export interface RateLimit {
  /** Spends one; the seconds to wait where nothing is left, else 0. `now` in milliseconds. */
  spend(key: string, now: number): number
}

interface Bucket {
  left: number
  at: number
}

const maxKeys = 10_000

/** A limit of its own for each key. */
export function rateLimit({
  capacity,
  perSecond,
}: {
  readonly capacity: number
  readonly perSecond: number
}): RateLimit {
  const buckets = new Map<string, Bucket>()
  const current = (key: string, now: number): Bucket => {
    const found = buckets.get(key)
    if (!found) return { left: capacity, at: now }
    const regained = (Math.max(0, now - found.at) / 1000) * perSecond
    return { left: Math.min(capacity, found.left + regained), at: now }
  }
  const waitOf = ({ left }: Bucket): number => (left >= 1 ? 0 : Math.ceil((1 - left) / perSecond))
  return {
    spend: (key, now) => {
      const bucket = current(key, now)
      const wait = waitOf(bucket)
      if (wait === 0) bucket.left -= 1
      // The key moves to the end: the one that was silent longest is forgotten first.
      buckets.delete(key)
      buckets.set(key, bucket)
      const [oldest] = buckets.keys()
      if (buckets.size > maxKeys && oldest !== undefined) buckets.delete(oldest)
      return wait
    },
  }
}
