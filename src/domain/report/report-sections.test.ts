import { describe, expect, test } from 'vitest'
import type { Finding } from '../check/finding.ts'
import { buildReport } from './build/build-report.ts'
import { fixtureRecords } from './build/fixture-records.ts'
import { kzGrantFinal2022 } from './form/kz-grant-final-2022.ts'
import { narrativeFields } from './narrative.ts'
import { passages, sectionOfField, sectionOfTable } from './passages.ts'
import { reportSections, sectionOfPlace, sectionStates } from './report-sections.ts'

const options = { kind: 'final', lang: 'ru', form: kzGrantFinal2022 } as const
const finding = (section: string, changes: Partial<Finding> = {}): Finding => ({
  rule: 'date.impossible',
  severity: 'error',
  variant: 'x',
  places: [{ section }],
  figures: {},
  ...changes,
})
const stateOf = (id: string, findings: readonly Finding[]) =>
  sectionStates({ missing: [] }, findings).find((one) => one.section.id === id)

test('every text is written in exactly one section, and where it is printed', () => {
  expect(reportSections.flatMap((section) => section.fields).toSorted()).toEqual(
    [...narrativeFields].toSorted(),
  )
  for (const section of reportSections)
    for (const field of section.fields) expect(section.places).toContain(sectionOfField[field])
})

test('every printed line and every table belongs to a section', () => {
  for (const { place } of passages(buildReport(fixtureRecords(), options))) {
    expect(sectionOfPlace(place), place.section).not.toBeNull()
  }
  for (const section of Object.values(sectionOfTable)) expect(sectionOfPlace({ section })).not.toBeNull()
  expect(sectionOfPlace({ section: 'records' })).toBeNull()
})

test('everything missing in an empty project leads to a section', () => {
  const empty = fixtureRecords({
    narratives: [],
    partners: [],
    proposals: [],
    stories: [],
    events: [],
    recommendations: [],
  })
  const model = buildReport(empty, options)
  const told = sectionStates(model, []).flatMap((one) => one.missing)
  expect(told).toHaveLength(model.missing.length)
  expect(stateOf('about', [])?.state).toBe('complete')
  expect(sectionStates(model, []).find((one) => one.section.id === 'about')?.state).toBe('missing')
})

describe('a section', () => {
  test('stands by the gravest finding in it', () => {
    expect(stateOf('goalFacts', [])?.state).toBe('complete')
    expect(stateOf('goalFacts', [finding('2', { severity: 'note' })])?.state).toBe('complete')
    expect(stateOf('goalFacts', [finding('2', { severity: 'warning' })])?.state).toBe('warnings')
    expect(stateOf('goalFacts', [finding('2', { severity: 'warning' }), finding('2')])?.state).toBe('errors')
    expect(stateOf('goalFacts', [finding('3')])?.state).toBe('complete')
  })

  test('shows a contradiction between two sections in both', () => {
    const both = finding('2', { places: [{ section: '2' }, { section: '5.1' }] })
    expect(stateOf('goalFacts', [both])?.findings).toEqual([both])
    expect(stateOf('concreteResults', [both])?.findings).toEqual([both])
  })
})
