import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleId } from '#domain/check/finding.ts'
import { corpus } from './corpus.ts'
import { judge, recallByRule, type Judgement } from './judge.ts'

/* Recall that must not be lost again; a rule that is not named finds nine of ten. */
const floors: Readonly<Partial<Record<RuleId, number>>> = {
  'date.count': 0.75,
  'date.order': 0.75,
  'name.variants': 0.5,
  'quantity.all': 0.5,
  'quantity.conflict': 0.65,
  'quantity.rate': 0.5,
  'text.copied': 0.8,
}
const usual = 0.9
/* Defects that any report can carry are tried on every sixth report each, in turn; a report's own ones always. */
const everySixth = 6

describe('the checker on reports it was not written for', () => {
  let judged: Judgement
  beforeAll(async () => {
    judged = await judge(({ isOwn, report, spoiler }) => isOwn || (report + spoiler) % everySixth === 0)
  }, 300_000)

  test.each(corpus.map(({ report }) => report.id))('%s is clean: no error and no warning', (id) => {
    const findings = judged.clean.find(({ report }) => report === id)?.findings ?? []
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
  })

  test('each rule finds the defects of its kind', () => {
    const lost = recallByRule(judged.verdicts).filter(
      ({ rule, found, of }) => found / of < (floors[rule] ?? usual) && of - found > 1,
    )
    expect(lost).toEqual([])
  })

  test('a defect seldom raises alarms of other rules', () => {
    const disturbed = judged.verdicts.filter(({ collateral }) => collateral.length > 0)
    expect(disturbed.length / judged.verdicts.length).toBeLessThan(0.15)
  })
})
