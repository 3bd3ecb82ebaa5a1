/** Two difference hashes this near are the same picture saved again. */
export const sameShotBits = 4

/** How many of the 64 bits of two difference hashes (16 hex digits each) differ; null for anything else. */
export function hashDistance(a: string, b: string): number | null {
  const [first, second] = [halves(a), halves(b)]
  if (!first || !second) return null
  return ones(first[0] ^ second[0]) + ones(first[1] ^ second[1])
}

/** A plain page or a dark frame has a hash with hardly any detail: it is near every other such picture. */
export function hasDetail(hash: string): boolean {
  const parts = halves(hash)
  if (!parts) return false
  const set = ones(parts[0]) + ones(parts[1])
  return set >= 12 && set <= 52
}

function halves(hash: string): readonly [number, number] | null {
  if (!/^[0-9a-f]{16}$/i.test(hash)) return null
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8), 16)]
}

function ones(bits: number): number {
  let count = 0
  for (let rest = bits >>> 0; rest !== 0; rest &= rest - 1) count += 1
  return count
}
