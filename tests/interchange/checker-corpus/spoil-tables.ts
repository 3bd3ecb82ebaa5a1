/* Defects in the tables of figures: money, plan and fact, people, dates. */
import type { AuthoredReport } from './authored-report.ts'
import { at, numberIn, shifted, withActivity, type Spoiler } from './spoiler.ts'

const none = { ru: 'нет', kk: 'жоқ' }

const effect = (report: AuthoredReport, row: number, plan: number, fact: number): AuthoredReport => ({
  ...report,
  effects: at(report.effects, row, ([p, f]) => [
    plan === 0 ? p : shifted(p, plan),
    fact === 0 ? f : shifted(f, fact),
  ]),
})

const lastLine = (text: string, change: (line: string) => string | null): string => {
  const lines = text.split('\n')
  const changed = change(lines.at(-1) ?? '')
  return [...lines.slice(0, -1), ...(changed === null ? [] : [changed])].join('\n')
}

const several = (row: { plan: string; fact: string }): boolean =>
  row.plan.includes('\n') && row.fact.includes('\n')
const hasFacts = (report: AuthoredReport): boolean =>
  report.activities.some((row) => row.plan !== row.fact && /^\d/u.test(row.plan))

/** Lines of facts that are a bare number: what a plan can be equal to. */
const exactPairs = (report: AuthoredReport): number =>
  report.activities.flatMap((row) => row.fact.split('\n')).filter((text) => /^\d/u.test(text)).length

const money: Spoiler[] = [
  {
    rule: 'money.plan-total',
    name: 'purchases planned higher',
    or: ['money.in-words'],
    spoil: (r) => effect(r, 7, 100_000, 0),
  },
  { rule: 'money.plan-total', name: 'payroll planned lower', spoil: (r) => effect(r, 5, -54_000, 0) },
  {
    rule: 'money.plan-total',
    name: 'taxes planned with two digits swapped',
    spoil: (r) => effect(r, 6, 9_000, 0),
  },
  { rule: 'money.overspent', name: 'purchases spent above', spoil: (r) => effect(r, 7, 0, 150_000) },
  { rule: 'money.overspent', name: 'payroll paid above', spoil: (r) => effect(r, 5, 0, 240_000) },
  { rule: 'money.overspent', name: 'taxes paid above', spoil: (r) => effect(r, 6, 0, 120_000) },
  {
    rule: 'money.unspent',
    name: 'purchases below, nothing said',
    spoil: (r) => ({ ...effect(r, 7, 0, -230_000), deviations: [none[r.lang]] }),
  },
  {
    rule: 'money.unspent',
    name: 'payroll below, justification of other things',
    spoil: (r) =>
      /договор|соглашени|возвращ|келісім|қайтарыл/u.test(r.deviations.join(' '))
        ? null
        : effect(r, 5, 0, -310_000),
  },
  {
    rule: 'money.unit',
    name: 'tenge in the column of thousands',
    spoil: (r) => proposalAmount(r, '5 400 000 тг', '5 400 000 тг'),
  },
  { rule: 'money.unit', name: 'a bare sum in tenge', spoil: (r) => proposalAmount(r, '6500000', '6500000') },
  { rule: 'money.unit', name: 'millions', spoil: (r) => proposalAmount(r, '7,5 млн тенге', '7,5 млн теңге') },
]

const proposalAmount = (report: AuthoredReport, ru: string, kk: string): AuthoredReport => ({
  ...report,
  proposals: at(report.proposals, 0, ([a, b, c, , e, f]) => [a, b, c, report.lang === 'ru' ? ru : kk, e, f]),
})

const planFact: Spoiler[] = [
  {
    rule: 'plan-fact.missing',
    name: 'fact cell empty',
    or: ['form.missing'],
    spoil: (r) =>
      withActivity(
        r,
        (row, n) => n > 0 && row.plan !== '',
        () => ({ fact: '' }),
      ),
  },
  {
    rule: 'plan-fact.missing',
    name: 'plan cell empty',
    or: ['form.missing'],
    spoil: (r) =>
      withActivity(
        r,
        (row, n) => n > 1 && row.plan !== '',
        () => ({ plan: '' }),
      ),
  },
  {
    rule: 'plan-fact.missing',
    name: 'neither',
    or: ['form.missing'],
    spoil: (r) =>
      withActivity(
        r,
        (_, n) => n === 0,
        () => ({ plan: '', fact: '' }),
      ),
  },
  {
    rule: 'plan-fact.missing',
    name: 'effect without fact',
    or: ['form.missing'],
    spoil: (r) => ({ ...r, effects: at(r.effects, 3, ([plan]) => [plan, '']) }),
  },
  ...(['нет', '-', 'Отклонений не было.'] as const).map((said, index): Spoiler => ({
    rule: 'plan-fact.deviation',
    name: `justification says ${said}`,
    spoil: (r) =>
      hasFacts(r)
        ? { ...r, deviations: [r.lang === 'ru' ? said : (['жоқ', '-', 'Ауытқу болған жоқ.'][index] ?? '')] }
        : null,
  })),
  {
    rule: 'plan-fact.below',
    name: 'last figure of a row below the plan',
    or: ['plan-fact.deviation'],
    spoil: (r) =>
      withActivity(
        r,
        (row) => several(row) && (numberIn(row.plan.split('\n').at(-1) ?? '') ?? 0) > 8,
        (row) => ({
          fact: lastLine(row.fact, () => String(Math.floor((numberIn(lastOf(row.plan)) ?? 0) * 0.7))),
        }),
      ),
  },
  {
    rule: 'plan-fact.below',
    name: 'below, and no justification',
    or: ['plan-fact.deviation'],
    spoil: (r) => {
      const changed = withActivity(
        r,
        (row) => !several(row) && (numberIn(row.plan) ?? 0) > 8,
        (row) => ({
          fact: String(Math.floor((numberIn(row.plan) ?? 0) * 0.8)),
        }),
      )
      return changed && { ...changed, deviations: [none[r.lang]] }
    },
  },
  {
    rule: 'plan-fact.below',
    name: 'fewer beneficiaries of the media',
    or: ['plan-fact.deviation'],
    spoil: (r) => ({
      ...r,
      effects: at(r.effects, 1, ([plan]) => [plan, plan.replace(/\d/u, '1').replace(/\d(?=\D*$)/u, '0')]),
      deviations: [none[r.lang]],
    }),
  },
  {
    rule: 'plan-fact.unmatched',
    name: 'a line of fact gone',
    or: ['plan-fact.missing'],
    spoil: (r) => withActivity(r, several, (row) => ({ fact: lastLine(row.fact, () => null) })),
  },
  {
    rule: 'plan-fact.unmatched',
    name: 'a line of plan gone',
    or: ['plan-fact.missing'],
    spoil: (r) =>
      withActivity(
        r,
        (row, n) => n > 1 && several(row),
        (row) => ({ plan: lastLine(row.plan, () => null) }),
      ),
  },
  {
    rule: 'plan-fact.unmatched',
    name: 'an indicator nobody measured',
    or: ['plan-fact.missing'],
    spoil: (r) =>
      withActivity(r, several, (row) => ({
        indicators: `${row.indicators}\n${r.lang === 'ru' ? 'Количество видеоотзывов' : 'Бейнепікірлер саны'}`,
      })),
  },
  {
    rule: 'plan-fact.all-equal',
    name: 'every fact is its plan',
    spoil: (r) =>
      exactPairs(r) < 10
        ? null
        : {
            ...r,
            activities: r.activities.map((row) => ({ ...row, plan: row.fact })),
            effects: r.effects.map(([, fact]) => [fact, fact]),
            deviations: [none[r.lang]],
          },
  },
]

const lastOf = (text: string): string => text.split('\n').at(-1) ?? ''

const dates: Spoiler[] = [
  ['a month', 'май 2024 года', '2024 жылғы мамыр'],
  ['a span of months', 'апрель – июнь 2024 года', '2024 жылғы сәуір – маусым'],
  ['the whole project', 'в течение всего проекта', 'жоба барысында'],
  ['nothing', '', ''],
].map(([name = '', ru = '', kk = '']): Spoiler => ({
  rule: 'date.imprecise',
  name,
  or: ['form.missing'],
  spoil: (r) => {
    const year = /20\d\d/u.exec(r.passport[4])?.[0] ?? '2024'
    return withActivity(
      r,
      (_, n) => n === 0,
      () => ({ date: (r.lang === 'ru' ? ru : kk).replace('2024', year) }),
    )
  },
}))

const people: Spoiler[] = [
  ['a share', '29 % населения', 'тұрғындардың 29 пайызы'],
  ['words', 'жители села', 'ауыл тұрғындары'],
  ['households', '60 домохозяйств', '60 үй шаруашылығы'],
].map(([name = '', ru = '', kk = '']): Spoiler => ({
  rule: 'people.not-a-count',
  name,
  spoil: (r) =>
    withActivity(
      r,
      (_, n) => n === 1,
      () => ({ people: r.lang === 'ru' ? ru : kk }),
    ),
}))

const list = (
  report: AuthoredReport,
  table: 'gender' | 'social' | 'age',
  changes: Record<number, number>,
): AuthoredReport => ({
  ...report,
  [table]: report[table].map((cell, index) => shifted(cell, changes[index] ?? 0)),
})

const statistics: Spoiler[] = [
  {
    rule: 'people.totals',
    name: 'another total in the gender table',
    spoil: (r) => list(r, 'gender', { 0: 12, 1: 12 }),
  },
  {
    rule: 'people.totals',
    name: 'another total in the age table',
    spoil: (r) => list(r, 'age', { 0: -7, 5: -7 }),
  },
  { rule: 'people.totals', name: 'direct beneficiaries differ', spoil: (r) => effect(r, 0, 0, -30) },
  { rule: 'people.sum', name: 'more men', spoil: (r) => list(r, 'gender', { 1: 9 }) },
  { rule: 'people.sum', name: 'one category lower', spoil: (r) => list(r, 'social', { 4: -6 }) },
  { rule: 'people.sum', name: 'one bracket lower', spoil: (r) => list(r, 'age', { 5: -8 }) },
  {
    rule: 'people.age',
    name: 'more children than minors',
    spoil: (r) => {
      const young = r.age
        .slice(1, r.age.length === 9 ? 4 : 3)
        .reduce((sum, cell) => sum + (numberIn(cell) ?? 0), 0)
      const by = young + 15 - (numberIn(r.social[1] ?? '') ?? 0)
      return spread(r, 1, by)
    },
  },
  {
    rule: 'people.age',
    name: 'more people over 50 than people over 45',
    spoil: (r) => {
      const old = r.age.slice(-2).reduce((sum, cell) => sum + (numberIn(cell) ?? 0), 0)
      return spread(r, 6, old + 15 - (numberIn(r.social[6] ?? '') ?? 0))
    },
  },
  {
    rule: 'people.derivable',
    name: 'five times the beneficiaries',
    spoil: (r) => {
      const times = (cell: string): string =>
        cell.replace(/\d[\d\s\u00a0]*\d|\d/u, (digits) => String(Number(digits.replaceAll(/\s/gu, '')) * 5))
      return {
        ...r,
        gender: r.gender.map(times),
        social: r.social.map(times),
        age: r.age.map(times),
        effects: at(r.effects, 0, ([plan, fact]) => [times(plan), times(fact)]),
      }
    },
  },
]

/** Moves so many people into a category, out of the largest others, so that the sum stays. */
function spread(report: AuthoredReport, key: number, by: number): AuthoredReport | null {
  const social = report.social.map((cell) => numberIn(cell) ?? 0)
  let left = by
  const order = social
    .map((value, index) => ({ value, index }))
    .filter(({ index }) => index !== 0 && index !== key)
  for (const { index } of order.toSorted((a, b) => b.value - a.value)) {
    const taken = Math.min(left, social[index] ?? 0)
    social[index] = (social[index] ?? 0) - taken
    left -= taken
  }
  if (left > 0) return null
  social[key] = (social[key] ?? 0) + by
  return { ...report, social: social.map(String) }
}

export const tableSpoilers: readonly Spoiler[] = [...money, ...planFact, ...dates, ...people, ...statistics]
