/*
 * A cue is a part of words without which a rule's pattern finds nothing: «недел», «домохозяйств». A text knows from its
 * words which cues it holds, so most patterns are never tried on most texts. What a word holds is found once a word.
 */

/** A cue by its place among all. */
export interface Cue {
  readonly index: number
}

/** The cues that a word or a text holds, a bit each. */
export interface HeldCues {
  readonly cues: number
  readonly moreCues: number
}

const patterns: RegExp[] = []
let any: RegExp | null = null

/** Registers a pattern of folded words. It must match in some word of each text that the rule's own pattern matches. */
export function wordCue(pattern: RegExp): Cue {
  any = null
  return { index: patterns.push(pattern) - 1 }
}

/** How many cues are known; whoever looked for them when there were fewer knows nothing of the rest. */
export const cueCount = (): number => patterns.length

/** The cues of a folded word. */
export function cuesOf(folded: string): HeldCues {
  any ??= new RegExp(patterns.map(({ source }) => `(?:${source})`).join('|'))
  if (patterns.length === 0 || !any.test(folded)) return none
  let [cues, moreCues] = [0, 0]
  for (const [index, pattern] of patterns.entries()) {
    if (!pattern.test(folded)) continue
    if (index < wordBits) cues |= 1 << index
    else moreCues |= 1 << (index - wordBits)
  }
  return { cues, moreCues }
}

const none: HeldCues = { cues: 0, moreCues: 0 }
const wordBits = 31

/** Whether one of these cues is among those held; a cue beyond the bits always may be. */
export function holds({ cues, moreCues }: HeldCues, { index }: Cue): boolean {
  if (index < wordBits) return (cues & (1 << index)) !== 0
  return index >= 2 * wordBits || (moreCues & (1 << (index - wordBits))) !== 0
}
