/** Numbers from `from` up to, but without, `to`; of whole numbers up to `last` with it. */
export interface Band {
  readonly from: number
  readonly to: number
  /** The last whole number in it; null for decimals. */
  readonly last: number | null
}

const mostBands = 6

/** The roundest step (1, 2 or 5 and noughts) by which numbers fall into at most six bands. */
function stepFor(span: number, isWhole: boolean): number {
  if (span <= 0) return 1
  let power = 10 ** Math.floor(Math.log10(span / mostBands))
  if (isWhole) power = Math.max(1, power)
  for (;;) {
    for (const factor of [1, 2, 5]) if (span / (power * factor) < mostBands - 0.5) return power * factor
    power *= 10
  }
}

/** Bands of one width that hold all numbers: 18…67 fall into 10–19, 20–29 and so on. */
export function bandsOf(numbers: readonly number[], isWhole: boolean): Band[] {
  if (numbers.length === 0) return []
  let [least, most] = [Infinity, -Infinity]
  for (const each of numbers) {
    if (each < least) least = each
    if (each > most) most = each
  }
  const step = stepFor(most - least, isWhole)
  const first = Math.floor(least / step)
  const last = Math.floor(most / step)
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = exact((first + index) * step)
    const to = exact((first + index + 1) * step)
    return { from, to, last: isWhole ? to - 1 : null }
  })
}

/** Position of the band that holds a number; -1 where none does. */
export const bandOf = (bands: readonly Band[], value: number): number =>
  bands.findIndex(({ from, to }) => value >= from && value < to)

/** 0.1 · 3 is 0.30000000000000004. */
const exact = (value: number): number => Number(value.toPrecision(12))
