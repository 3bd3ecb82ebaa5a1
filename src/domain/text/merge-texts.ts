/*
 * Two people changed one text at once. Where they changed different sentences both changes stand; where they changed
 * the same one, or sentences that touch, both are shown and a person decides (three-way merge by sentences).
 */
import { diffSequences } from './sequence-diff.ts'

/** A stretch of the merged text; in a `conflict` both wrote something else in place of `base`. */
export type MergePart =
  | { readonly kind: 'same' | 'mine' | 'theirs'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string; readonly mine: string; readonly theirs: string }

/** Merges what two people made of `base`. The order of parts is that of the text. */
export function mergeTexts(base: string, mine: string, theirs: string): MergePart[] {
  const [b, m, t] = [units(base), units(mine), units(theirs)]
  const [inMine, inTheirs] = [places(b, m), places(b, t)]
  const parts: MergePart[] = []
  let [atBase, atMine, atTheirs] = [0, 0, 0]
  const close = (toBase: number, toMine: number, toTheirs: number): void => {
    const texts = {
      base: b.slice(atBase, toBase).join(''),
      mine: m.slice(atMine, toMine).join(''),
      theirs: t.slice(atTheirs, toTheirs).join(''),
    }
    parts.push(settled(texts))
    ;[atBase, atMine, atTheirs] = [toBase, toMine, toTheirs]
  }
  b.forEach((unit, index) => {
    const [x, y] = [inMine.get(index), inTheirs.get(index)]
    if (x === undefined || y === undefined) return
    close(index, x, y)
    parts.push({ kind: 'same', text: unit })
    ;[atBase, atMine, atTheirs] = [index + 1, x + 1, y + 1]
  })
  close(b.length, m.length, t.length)
  return joined(parts)
}

/** The merged text where nobody contradicts anybody, else null. */
export function mergedText(parts: readonly MergePart[]): string | null {
  return parts.some((part) => part.kind === 'conflict')
    ? null
    : parts.map((part) => (part.kind === 'conflict' ? '' : part.text)).join('')
}

function settled(texts: {
  readonly base: string
  readonly mine: string
  readonly theirs: string
}): MergePart {
  const { base, mine, theirs } = texts
  if (mine === theirs) return { kind: mine === base ? 'same' : 'mine', text: mine }
  if (mine === base) return { kind: 'theirs', text: theirs }
  if (theirs === base) return { kind: 'mine', text: mine }
  return { kind: 'conflict', ...texts }
}

/** Sentences with the space behind them and line ends: joined they are the text again. */
const units = (text: string): string[] => text.match(/[^\n.!?…]+[.!?…]*[^\S\n]*|[.!?…]+[^\S\n]*|\n/g) ?? []

/** Where each unit of the first stands in the second, as far as they have it in common. */
function places(first: readonly string[], second: readonly string[]): Map<number, number> {
  const found = new Map<number, number>()
  let [x, y] = [0, 0]
  for (const run of diffSequences(first, second)) {
    if (run.kind === 'same') for (const _ of run.items) found.set(x++, y++)
    else {
      x += run.before.length
      y += run.after.length
    }
  }
  return found
}

function joined(parts: readonly MergePart[]): MergePart[] {
  const whole: MergePart[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (part.kind === 'conflict' || last?.kind !== part.kind) {
      if (part.kind === 'conflict' || part.text !== '') whole.push(part)
    } else whole[whole.length - 1] = { kind: part.kind, text: last.text + part.text }
  }
  return whole
}
