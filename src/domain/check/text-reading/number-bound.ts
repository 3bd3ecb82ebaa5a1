import type { Bound } from './quantity.ts'
import type { Token } from './tokens.ts'

/** How exactly a number is meant: «не менее 10», «10-нан астам», «около 10», «до 10» or just 10. */
export function boundOf(tokens: readonly Token[], at: number): Bound {
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map((token) => token.folded)
    .join(' ')
  const after = tokens
    .slice(at + 1, at + 5)
    .map((token) => token.folded)
    .join(' ')
  if (
    /(не менее|не меньше|более|больше|свыше|минимум|кеминде)( чем)?$/.test(before) &&
    !/не более$/.test(before)
  )
    return 'atLeast'
  if (/(не более|не больше|максимум)$/.test(before)) return 'atMost'
  if (/(около|порядка|примерно|почти|шамамен)$/.test(before) || /^\S* ?(жуык|шамалы)/.test(after))
    return 'about'
  if (/^(\S+ )?(астам|артык|кем емес)/.test(after) || /^(и |)(более|больше|выше)/.test(after))
    return 'atLeast'
  return /(^| )до$/.test(before) ? 'atMost' : 'exact'
}
