/**
 * Near-verbatim copies between two lists of passages, found by runs of words (shingles): exact enough to say nothing
 * about the same topic told twice, tolerant of a changed word, a typo or other punctuation.
 */
import { normaliseWords } from './normalise.ts'

export type CopiedPassage = {
  /** Index of the passage in each list. */
  a: number
  b: number
  /** Words of `a` that lie in runs also standing in `b`. */
  words: number
  /** Share of these in the shorter passage, 0–1. */
  share: number
  /** The longest common run as normalised words, a quote for the finding. */
  sample: string
}

const runLength = 5

/** Share of runs of `size` words that two texts have in common (Jaccard), 0–1; texts shorter than a run: 0 or 1. */
export function similarity(a: string, b: string, size = runLength): number {
  const [runsA, runsB] = [shingles(normaliseWords(a), size), shingles(normaliseWords(b), size)]
  const [one, two] = [new Set(runsA), new Set(runsB)]
  if (one.size === 0 && two.size === 0)
    return normaliseWords(a).join(' ') === normaliseWords(b).join(' ') ? 1 : 0
  const common = one.intersection(two).size
  return common / (one.size + two.size - common)
}

/** Every run of `size` words of a text. */
export function shingles(words: readonly string[], size = runLength): string[] {
  const runs: string[] = []
  for (let i = 0; i + size <= words.length; i++) runs.push(words.slice(i, i + size).join(' '))
  return runs
}

/**
 * Pairs of passages of which at least `minWords` words, and at least half of the shorter one, stand in runs of five
 * words in both; the largest copies first. The same list twice finds each pair once and no passage beside itself.
 */
export function copiedPassages(
  a: readonly string[],
  b: readonly string[],
  { minWords = 25 }: { minWords?: number } = {},
): CopiedPassage[] {
  const [wordsA, wordsB] = [a.map(normaliseWords), a === b ? null : b.map(normaliseWords)]
  const [listA, listB] = [wordsA, wordsB ?? wordsA]
  const index = indexRuns(listB)
  const found: CopiedPassage[] = []
  listA.forEach((words, i) => {
    for (const j of candidates(words, index)) {
      const other = listB[j]
      if (!other || (wordsB === null && j <= i)) continue
      const copy = compare(words, other)
      if (copy.words >= minWords && copy.share >= 0.5) found.push({ a: i, b: j, ...copy })
    }
  })
  return found.toSorted((x, y) => y.words - x.words)
}

function indexRuns(list: readonly (readonly string[])[]): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>()
  list.forEach((words, i) => {
    for (const run of shingles(words)) index.set(run, (index.get(run) ?? new Set()).add(i))
  })
  return index
}

function candidates(words: readonly string[], index: Map<string, Set<number>>): Set<number> {
  const found = new Set<number>()
  for (const run of shingles(words)) for (const j of index.get(run) ?? []) found.add(j)
  return found
}

function compare(
  a: readonly string[],
  b: readonly string[],
): { words: number; share: number; sample: string } {
  const known = new Set(shingles(b))
  const covered = a.map(() => false)
  shingles(a).forEach((run, i) => known.has(run) && covered.fill(true, i, i + runLength))
  const words = covered.filter(Boolean).length
  const share = Math.min(1, words / Math.max(1, Math.min(a.length, b.length)))
  return { words, share, sample: longestRun(a, covered) }
}

function longestRun(words: readonly string[], covered: readonly boolean[]): string {
  let [best, start]: [readonly string[], number] = [[], 0]
  for (let i = 0; i <= words.length; i++) {
    if (covered[i]) continue
    if (i - start > best.length) best = words.slice(start, i)
    start = i + 1
  }
  return best.join(' ')
}
