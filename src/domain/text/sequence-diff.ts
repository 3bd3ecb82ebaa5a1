/*
 * The shortest way from one sequence to another (Myers, 1986), in which what is common is kept. Ways longer than
 * `mostSteps` are not looked for: what lies between the common ends is then replaced as a whole, so that time and
 * memory stay bounded whatever two texts are held against each other.
 */

/** A run that stands in both (`same`), or what stood before in place of what stands after (`change`). */
export type SequenceRun<Item> =
  | { readonly kind: 'same'; readonly items: readonly Item[] }
  | { readonly kind: 'change'; readonly before: readonly Item[]; readonly after: readonly Item[] }

const mostSteps = 1500

/** The runs in order: all `same` and `before` are the first sequence, all `same` and `after` the second. */
export function diffSequences(before: readonly string[], after: readonly string[]): SequenceRun<string>[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const middleBefore = before.slice(head, before.length - tail)
  const middleAfter = after.slice(head, after.length - tail)
  return joined([
    { kind: 'same', items: before.slice(0, head) },
    ...middleRuns(middleBefore, middleAfter),
    { kind: 'same', items: before.slice(before.length - tail) },
  ])
}

function middleRuns(before: readonly string[], after: readonly string[]): SequenceRun<string>[] {
  const common = before.length === 0 || after.length === 0 ? [] : commonPairs(before, after)
  const runs: SequenceRun<string>[] = []
  let [atBefore, atAfter] = [0, 0]
  for (const [x, y] of [...(common ?? []), [before.length, after.length] as const]) {
    runs.push({ kind: 'change', before: before.slice(atBefore, x), after: after.slice(atAfter, y) })
    if (x < before.length) runs.push({ kind: 'same', items: before.slice(x, x + 1) })
    ;[atBefore, atAfter] = [x + 1, y + 1]
  }
  return runs
}

type Pair = readonly [before: number, after: number]

/** Which items of both are the same ones, in order; null where the way is too long to be looked for. */
function commonPairs(before: readonly string[], after: readonly string[]): Pair[] | null {
  const [n, m] = [before.length, after.length]
  const most = Math.min(n + m, mostSteps)
  const furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let steps = 0; steps <= most; steps++) {
    trace.push(furthest.slice(middle - steps - 1, middle + steps + 2))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const left = furthest[middle + diagonal - 1] ?? 0
      const above = furthest[middle + diagonal + 1] ?? 0
      const isDown = diagonal === -steps || (diagonal !== steps && left < above)
      let x = isDown ? above : left + 1
      while (x < n && x - diagonal < m && before[x] === after[x - diagonal]) x++
      furthest[middle + diagonal] = x
      if (x >= n && x - diagonal >= m) return pairsBack(trace, steps, n, m)
    }
  }
  return null
}

/** Walks the trace back from the end. The array kept for a number of steps starts at diagonal `-steps - 1`. */
function pairsBack(trace: readonly Int32Array[], steps: number, n: number, m: number): Pair[] {
  const pairs: Pair[] = []
  let [x, y] = [n, m]
  for (let step = steps; step >= 0; step--) {
    const kept = trace[step] ?? new Int32Array()
    const at = (diagonal: number): number => kept[diagonal + step + 1] ?? 0
    const diagonal = x - y
    const isDown = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1))
    const from = step === 0 ? 0 : at(isDown ? diagonal + 1 : diagonal - 1)
    const startX = step === 0 ? 0 : isDown ? from : from + 1
    while (x > startX) {
      x--
      y--
      pairs.push([x, y])
    }
    if (step > 0) [x, y] = [from, from - (isDown ? diagonal + 1 : diagonal - 1)]
  }
  return pairs.toReversed()
}

/** Neighbours of one kind as one run, empty ones left out. */
function joined(runs: readonly SequenceRun<string>[]): SequenceRun<string>[] {
  const whole: SequenceRun<string>[] = []
  for (const run of runs) {
    const isEmpty = run.kind === 'same' ? run.items.length === 0 : run.before.length + run.after.length === 0
    if (isEmpty) continue
    const last = whole.at(-1)
    if (last?.kind === 'same' && run.kind === 'same')
      whole[whole.length - 1] = { kind: 'same', items: [...last.items, ...run.items] }
    else if (last?.kind === 'change' && run.kind === 'change')
      whole[whole.length - 1] = {
        kind: 'change',
        before: [...last.before, ...run.before],
        after: [...last.after, ...run.after],
      }
    else whole.push(run)
  }
  return whole
}
