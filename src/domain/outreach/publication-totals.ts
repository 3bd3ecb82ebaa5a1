import type { ReadPublication } from './reach-reading.ts'

export interface PublicationTotal {
  readonly key: string
  readonly count: number
  /** Of those whose reach is known; null where none is: nobody knows is not zero. */
  readonly reach: number | null
  readonly unknown: number
}

type Counted = Pick<ReadPublication, 'reach'>

/** How many publications there are and how many people saw them. */
export function publicationTotal(key: string, publications: readonly Counted[]): PublicationTotal {
  const known = publications.flatMap(({ reach }) => (reach === null ? [] : [reach]))
  return {
    key,
    count: publications.length,
    reach: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
    unknown: publications.length - known.length,
  }
}

/** The same for each kind, outlet or language, the most frequent first. */
export function totalsBy<P extends Counted>(
  publications: readonly P[],
  keyOf: (publication: P) => string,
): PublicationTotal[] {
  const groups = Map.groupBy(publications, keyOf)
  return Array.from(groups, ([key, group]) => publicationTotal(key, group)).toSorted(
    (a, b) => b.count - a.count || (a.key < b.key ? -1 : 1),
  )
}
