/** More words than the reports of a long run have in common, and few enough to keep. */
const most = 20_000

/**
 * Keeps what a pure function says of a word: the words of a report come back again and again. When `most` words are
 * kept all are let go, so that memory stays bounded however many reports are read.
 */
export function rememberedWords<Reading>(read: (word: string) => Reading): (word: string) => Reading {
  const kept = new Map<string, { readonly reading: Reading }>()
  return (word) => {
    const known = kept.get(word)
    if (known) return known.reading
    const reading = read(word)
    if (kept.size >= most) kept.clear()
    kept.set(word, { reading })
    return reading
  }
}
