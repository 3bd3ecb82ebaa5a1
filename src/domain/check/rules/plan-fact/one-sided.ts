import type { Entry } from '../../reading/entries.ts'

/** The first line where one side has a figure and the other a dash, given as many lines on both sides. */
export function oneSided(
  plan: readonly Entry[],
  fact: readonly Entry[],
): { readonly at: number; readonly lacks: 'plan' | 'fact' } | null {
  if (plan.length !== fact.length) return null
  const at = plan.findIndex((entry, index) => (entry.kind === 'dash') !== (fact[index]?.kind === 'dash'))
  if (at === -1) return null
  return { at, lacks: plan[at]?.kind === 'dash' ? 'plan' : 'fact' }
}
