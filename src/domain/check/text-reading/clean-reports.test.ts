import { describe, expect, it } from 'vitest'
import { rules } from '../rules.ts'
import { cleanReports } from './fixtures/topic-reports.ts'

const onTexts = rules.filter(({ id }) => /^(quantity|partner|recommendation|story|text|name)\./.test(id))

describe('the rules on texts', () => {
  it.each(cleanReports)('find nothing in a clean report: %s', (_, model) => {
    expect(onTexts.flatMap((rule) => rule.check(model))).toEqual([])
  })

  it('are all in the checker', () => {
    expect(onTexts).toHaveLength(15)
  })
})
