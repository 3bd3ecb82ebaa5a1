/** A measured thing: the median of several runs, in milliseconds unless `unit` says otherwise. */
export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What was promised, in the same unit; null where the row is for comparison. */
  readonly limit: number | null
  /** Whether more is better, as for a rate. */
  readonly isRate?: boolean
  readonly note?: string
}

/** A group of measurements under one heading. */
export interface Suite {
  readonly title: string
  readonly rows: readonly Measured[]
}

/** The median time of `runs` calls in milliseconds, after one that warms up. */
export async function medianMs(run: () => unknown, runs = 9): Promise<number> {
  await run()
  const times: number[] = []
  for (let index = 0; index < runs; index += 1) {
    const started = performance.now()
    await run()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}
