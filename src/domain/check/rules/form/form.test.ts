import { describe, expect, it } from 'vitest'
import type { FieldId, ReportModel } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField, withProposal } from '../../fixtures/spoil.ts'
import { alarmsOf, variantsOf } from '../../fixtures/variants.ts'
import { checkReport } from '../../check-report.ts'
import { formMissingRule } from './missing.ts'

const ru = cleanReport('ru')
const kk = cleanReport('kk')
const missingParts = (model: ReportModel) =>
  checkReport(model)
    .filter(({ rule }) => rule === 'form.missing')
    .map(({ figures }) => figures['part'])

describe('form.missing', () => {
  it('names each part that is empty', () => {
    const fields: FieldId[] = [
      'organisation',
      'head',
      'project',
      'about',
      'goal',
      'achieved',
      'deviations',
      'goalFacts',
      'concreteResults',
      'longTermEffect',
      'sustainability',
      'socialEffect',
      'partnerAnalysis',
    ]
    for (const field of fields) expect(missingParts(withField(ru, field, ''))).toEqual([field])
    expect(missingParts(withField(kk, 'goal', '____'))).toEqual(['goal'])
    expect(missingParts(withField(ru, 'attachments', ''))).toEqual([])
  })

  it('repeats what the reader did not find, once', () => {
    const missing = [{ part: 'sustainability', wanted: '5.3. Устойчивость' }]
    const { sustainability: _, ...fields } = ru.fields
    expect(missingParts({ ...ru, fields, missing })).toEqual(['sustainability'])
    expect(missingParts({ ...ru, missing: [{ part: 'partners.note', wanted: 'Примечание' }] })).toEqual([])
    const age = {
      ...ru,
      statistics: { ...ru.statistics, age: [] },
      missing: [{ part: 'age', wanted: 'Возрастной показатель' }],
    }
    expect(missingParts(age)).toEqual(['age'])
  })

  it('wants all rows of table B and all columns filled', () => {
    const effects = (ru.effects ?? []).filter(({ key }) => key !== 'taxes')
    expect(missingParts({ ...ru, effects })).toEqual(['effects.taxes'])
    const partners = (ru.partners ?? []).map((row) => ({ cells: { ...row.cells, contact: [] } }))
    expect(missingParts({ ...ru, partners })).toEqual(['partners.contact'])
    expect(missingParts(withProposal(ru, 1, { expected: '' }))).toEqual(['proposals.expected'])
    expect(missingParts({ ...ru, recommendations: [] })).toEqual(['recommendations'])
  })

  it('takes «партнеров нет» for an answer', () => {
    const none = withField(
      { ...ru, partners: null, missing: [{ part: 'partners', wanted: 'Партнеры' }] },
      'partnerAnalysis',
      'Партнеров в проекте не было.',
    )
    expect(missingParts(none)).toEqual([])
    expect(missingParts({ ...none, fields: ru.fields })).toEqual(['partners'])
  })

  it('wants address and phone in the one line that asks both', () => {
    expect(
      variantsOf(withField(ru, 'contact', '120300, с. Аксу, ул. Бейбитшилик, 14'), 'form.missing'),
    ).toEqual(['noPhone'])
    expect(variantsOf(withField(ru, 'contact', 'тел. 8 (7242) 27-15-40'), 'form.missing')).toEqual([
      'noAddress',
    ])
    expect(variantsOf(withField(ru, 'contact', 'с. Аксу, тел. 27-15-40'), 'form.missing')).toEqual([])
  })
})

describe('form.value', () => {
  it('knows the kinds of grants and the spheres', () => {
    expect(alarmsOf(withProposal(ru, 1, { grantKind: 'Социальный проект' }))).toEqual(['form.value'])
    expect(variantsOf(withProposal(ru, 1, { sphere: 'Строительство дорог' }), 'form.value')).toEqual([
      'sphere',
    ])
    for (const grantKind of [
      'краткосрочный',
      'Долгосрочный грант',
      'Ұзақ мерзімді',
      'қысқамерзімді грант',
      '-',
      '',
    ])
      expect(variantsOf(withProposal(kk, 1, { grantKind }), 'form.value')).toEqual([])
  })
})

describe('form.missing of many rows', () => {
  it('is one finding that counts them and names the first', () => {
    const lacking = ['а', 'б', 'в', 'г'].map((wanted) => ({ part: 'activities.fact', wanted }))
    const found = formMissingRule.check({ ...cleanReport('ru', 'bare'), missing: lacking })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ variant: 'several', figures: { count: 4, wanted: 'а; б; в' } })
  })
})
