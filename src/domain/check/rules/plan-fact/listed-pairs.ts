import type { DeviatingPair } from './deviating-pairs.ts'

const shown = 6

/** The pairs for a message: «Посты: 24 → 26; …», the first six of them. */
export function listedPairs(pairs: readonly DeviatingPair[]): string {
  const told = pairs.slice(0, shown).map(({ indicator, plan, fact }) => {
    const name = indicator === plan ? '' : `${short(indicator)}: `
    return `${name}${short(plan)} → ${short(fact)}`
  })
  return `${told.join('; ')}${pairs.length > shown ? '; …' : ''}`
}

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`)
