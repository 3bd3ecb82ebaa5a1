import type { Attendance, SheetPerson } from '#domain/people/attendance.ts'
import { dimensions, type Breakdown, type Dimension } from '#domain/people/categories.ts'

type Category<D extends Dimension> = keyof NonNullable<Breakdown[D]>

/** The categories of a breakdown, one for each of `total` people, mixed; null for those whom nobody put into one. */
function dealt(total: number, counts: Readonly<Record<string, number>>): (string | null)[] {
  const known = Object.entries(counts).flatMap(([category, count]) => Array<string>(count).fill(category))
  const all = [...known, ...Array<null>(total - known.length).fill(null)]
  return all.map((_, at) => all[(at * step(total)) % total] ?? null)
}

/** A step that visits every place of a ring of this size once, far from its neighbour. */
function step(size: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let found = Math.max(1, Math.round(size * 0.382))
  while (common(found, size) !== 1) found++
  return found
}

/** The attendances of several events whose people are together those of one breakdown, as many at each as `sizes` say. */
export function breakdownsOf(whole: Breakdown, sizes: readonly number[]): Attendance[] {
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const parts = dimensions.map((dimension) => [dimension, dealt(total, whole[dimension] ?? {})] as const)
  let from = 0
  return sizes.map((size) => {
    const at = from
    from += size
    const breakdown = Object.fromEntries(
      parts.map(([dimension, people]) => [dimension, countsOf(people.slice(at, at + size))]),
    )
    return { kind: 'breakdown', total: size, breakdown }
  })
}

function countsOf(people: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const category of people) if (category !== null) counts[category] = (counts[category] ?? 0) + 1
  return counts
}

/** People of a breakdown with names of their gender from two lists of invented ones. */
export function peopleOf(
  whole: Breakdown,
  names: { readonly male: readonly string[]; readonly female: readonly string[] },
): SheetPerson[] {
  const total = names.male.length + names.female.length
  const [genders, socials, ages] = [
    dealt(total, whole.gender ?? {}),
    dealt(total, whole.social ?? {}),
    dealt(total, whole.age ?? {}),
  ]
  const left = { male: [...names.male], female: [...names.female] }
  return genders.map((gender, at) => ({
    name: left[gender === 'male' ? 'male' : 'female'].shift() ?? '',
    gender: gender as Category<'gender'> | null,
    social: socials[at] as Category<'social'> | null,
    age: ages[at] as Category<'age'> | null,
  }))
}
