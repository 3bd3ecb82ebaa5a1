import type { StatisticKey } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { readStatistics, type StatisticReading } from '../../reading/statistics.ts'
import type { Rule } from '../../rule.ts'

/*
 * Holds the social categories against the age brackets. The brackets cut across the categories' borders (a child may be
 * 17 and stand in 17–22; youth ends at 35, inside 33–45), so each limit takes a generous share of the bracket it cuts:
 * twice what an even spread of ages would give.
 */
interface Limit {
  readonly variant: 'children' | 'youth' | 'young' | 'older'
  readonly categories: readonly StatisticKey[]
  readonly brackets: readonly StatisticKey[]
  /** The bracket that the border cuts, and the share of it that may belong. */
  readonly cut: readonly [StatisticKey, number]
}

/** So few people may all stand on one side of a border. */
const fewPeople = 10

const under17 = ['age0to12', 'age13to16'] as const
const under33 = ['age13to16', 'age17to22', 'age23to27', 'age28to32'] as const
const limits: readonly Limit[] = [
  { variant: 'children', categories: ['children'], brackets: under17, cut: ['age17to22', 2 / 6] },
  { variant: 'youth', categories: ['youth'], brackets: under33, cut: ['age33to45', 6 / 13] },
  {
    variant: 'young',
    categories: ['children', 'youth'],
    brackets: ['age0to12', ...under33],
    cut: ['age33to45', 6 / 13],
  },
  { variant: 'older', categories: ['older'], brackets: ['age59plus'], cut: ['age46to58', 1] },
]

/** More children than people under 18, more youth than people of its age, more people over 50 than the brackets hold. */
export const peopleAgeRule: Rule = {
  id: 'people.age',
  check(model) {
    const [social, age] = [readStatistics(model, 'social')?.parts, readStatistics(model, 'age')?.parts]
    if (!social || !age || unknownAges(age) === null) return []
    const found = limits.flatMap((limit) => exceeded(limit, social, age))
    const isTold = found.some(({ variant }) => variant === 'children' || variant === 'youth')
    return isTold ? found.filter(({ variant }) => variant !== 'young') : found
  },
}

function exceeded(
  limit: Limit,
  social: readonly StatisticReading[],
  age: readonly StatisticReading[],
): Finding[] {
  const categories = pick(social, limit.categories)
  const brackets = pick(age, [...limit.brackets, limit.cut[0]])
  if (
    categories.length !== limit.categories.length ||
    [...categories, ...brackets].some(({ value }) => value === null)
  )
    return []
  const claimed = sum(categories)
  const whole = sum(brackets.filter(({ key }) => key !== limit.cut[0]))
  const cut = sum(brackets.filter(({ key }) => key === limit.cut[0]))
  const ofCut = Math.max(Math.floor(cut * limit.cut[1]), Math.min(cut, fewPeople))
  const allowed = whole + ofCut + (unknownAges(age) ?? 0)
  if (claimed <= allowed) return []
  const places = [...categories, ...brackets].map(({ place }) => place)
  const figures = { claimed, inBrackets: whole, cut, difference: claimed - whole }
  return [{ rule: 'people.age', severity: 'warning', variant: limit.variant, places, figures }]
}

/** People whose age nobody noted may belong anywhere; null where that cell cannot be read. */
function unknownAges(age: readonly StatisticReading[]): number | null {
  const unknown = age.filter(({ key }) => key === 'unknown' || key === null)
  return unknown.some(({ value }) => value === null) ? null : sum(unknown)
}

const pick = (readings: readonly StatisticReading[], keys: readonly StatisticKey[]): StatisticReading[] =>
  readings.filter(({ key }) => key !== null && keys.includes(key))

const sum = (readings: readonly StatisticReading[]): number =>
  readings.reduce((all, { value }) => all + (value ?? 0), 0)
