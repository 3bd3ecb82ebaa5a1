import type { Publication } from './outreach.ts'

type Compared = Pick<Publication, 'id' | 'url' | 'title' | 'publishedOn'>

/**
 * Publications that look like one recorded twice: the same page, or the same title on the same day. A post and an article
 * of one title in two outlets on one day are told too; whoever records decides.
 */
export function similarPublications<P extends Compared>(
  publication: Compared,
  all: readonly P[],
): { readonly publication: P; readonly because: 'url' | 'title' }[] {
  return all.flatMap((other) => {
    const because = other.id === publication.id ? null : likeness(publication, other)
    return because === null ? [] : [{ publication: other, because }]
  })
}

/** Ids of publications that have a likeness among the others. */
export function likelyRepeated(all: readonly Compared[]): Set<string> {
  const repeated = new Set<string>()
  for (const keysOf of [pageKeys, titleKeys]) {
    const byKey = new Map<string, string>()
    for (const each of all) {
      for (const key of keysOf(each)) {
        const first = byKey.get(key)
        if (first === undefined) byKey.set(key, each.id)
        else if (first !== each.id) repeated.add(first).add(each.id)
      }
    }
  }
  return repeated
}

function likeness(a: Compared, b: Compared): 'url' | 'title' | null {
  const meets = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((key) => other.includes(key))
  if (meets(pageKeys(a), pageKeys(b))) return 'url'
  return meets(titleKeys(a), titleKeys(b)) ? 'title' : null
}

const pageKeys = ({ url }: Compared): readonly string[] => (url === null ? [] : [pageOf(url)])

const titleKeys = ({ title, publishedOn }: Compared): readonly string[] =>
  Object.values(title).map(
    (words) =>
      `${publishedOn} ${words
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim()}`,
  )

/** One page has many addresses: with www., with a slash at the end, with the marks of whoever shared it. */
function pageOf(url: string): string {
  if (!URL.canParse(url)) return url.trim().toLowerCase()
  const { hostname, pathname, searchParams } = new URL(url)
  const names = Array.from(searchParams.keys())
  for (const name of names) {
    if (/^(?:utm_\w+|fbclid|gclid|yclid|igsh|igshid|si|ref)$/.test(name)) searchParams.delete(name)
  }
  searchParams.sort()
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  return `${hostname.replace(/^(?:www|m)\./, '')}${pathname.replace(/\/+$/, '')}${query}`
}
