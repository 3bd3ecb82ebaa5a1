/**
 * Edit distance (insert, delete, replace one letter; swap two neighbours) if it is at most `max`, else null.
 * `levenshtein('четыресто', 'четыреста', 2)` is 1.
 */
export function levenshtein(a: string, b: string, max: number): number | null {
  const [s, t] = [[...a], [...b]]
  if (Math.abs(s.length - t.length) > max) return null
  let before: number[] = []
  let row = Array.from({ length: t.length + 1 }, (_, j) => j)
  for (let i = 1; i <= s.length; i++) {
    const next = nextRow(s, t, i, row, before)
    if (Math.min(...next) > max) return null
    before = row
    row = next
  }
  const distance = row[t.length] ?? 0
  return distance <= max ? distance : null
}

function nextRow(s: string[], t: string[], i: number, row: number[], before: number[]): number[] {
  const next = [i]
  for (let j = 1; j <= t.length; j++) {
    const same = s[i - 1] === t[j - 1]
    const replaced = at(row, j - 1) + (same ? 0 : 1)
    let best = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1)
    const swapped = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]
    if (swapped) best = Math.min(best, at(before, j - 2) + 1)
    next.push(best)
  }
  return next
}

function at(row: number[], j: number): number {
  return row[j] ?? Infinity
}
