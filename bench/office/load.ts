/** The value below which 95 of a hundred lie. */
export function p95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? 0
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Times of calls one after another, after some that warm up. */
export async function timesOf(
  count: number,
  call: (index: number) => Promise<{ readonly ms: number }>,
): Promise<number[]> {
  for (let index = 0; index < 3; index += 1) await call(index)
  const times: number[] = []
  for (let index = 0; index < count; index += 1) times.push((await call(index + 3)).ms)
  return times
}

/** Calls a second of several workers at once, for at most so many seconds and calls: the load is bounded. */
export async function ratePerSecond(
  {
    workers,
    seconds,
    atMost,
  }: { readonly workers: number; readonly seconds: number; readonly atMost: number },
  call: (index: number) => Promise<{ readonly status: number }>,
): Promise<number> {
  const started = performance.now()
  const until = started + seconds * 1000
  let begun = 0
  let done = 0
  const work = async (): Promise<void> => {
    while (performance.now() < until && begun < atMost) {
      begun += 1
      const { status } = await call(begun)
      if (status >= 400) throw new Error(`call ${begun} was answered with ${status}`)
      done += 1
    }
  }
  await Promise.all(Array.from({ length: workers }, work))
  return done / ((performance.now() - started) / 1000)
}
