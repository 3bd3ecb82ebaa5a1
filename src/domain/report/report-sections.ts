/*
 * The report as people work on it: section by section, each with the texts that are written in it, or with the records
 * from which it is computed. Places of findings and missing parts lead here.
 */
import type { Finding, Place } from '../check/finding.ts'
import { sectionOfPart } from '../check/rules/form/section-of-part.ts'
import type { MissingPart, ReportModel } from './model.ts'
import type { NarrativeField } from './narrative.ts'

/** Where the records of a computed section are kept, as a page below the project's. */
export type RecordsPage =
  'passport' | 'plan' | 'journal' | 'money' | 'people' | 'stories' | 'partners' | 'proposals' | 'letters'

export interface ReportSection {
  readonly id: ReportSectionId
  /** Sections of places that belong to it, in the order in which they are printed. */
  readonly places: readonly string[]
  readonly fields: readonly NarrativeField[]
  /** Where what it prints comes from; empty where people write all of it. */
  readonly records: readonly RecordsPage[]
}

export const reportSectionIds = [
  'passport',
  'about',
  'activities',
  'effects',
  'deviations',
  'goalFacts',
  'changes',
  'stories',
  'statistics',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
  'partners',
  'proposals',
  'recommendations',
  'closing',
] as const
export type ReportSectionId = (typeof reportSectionIds)[number]

type Contents = Omit<ReportSection, 'id'>
const written = (places: readonly string[], ...fields: readonly NarrativeField[]): Contents => ({
  places,
  fields,
  records: [],
})
const computed = (places: readonly string[], ...records: readonly RecordsPage[]): Contents => ({
  places,
  fields: [],
  records,
})

const contents: { readonly [id in ReportSectionId]: Contents } = {
  passport: computed(['passport'], 'passport'),
  about: written(['1', '1.about'], 'about', 'goal', 'achieved'),
  activities: computed(['1.activities'], 'plan', 'journal'),
  effects: computed(['1.effects'], 'plan', 'people', 'money', 'partners'),
  deviations: written(['1.deviations'], 'deviations'),
  goalFacts: written(['2'], 'goalFacts'),
  changes: written(['3'], 'changes'),
  stories: computed(['3.story'], 'stories'),
  statistics: computed(['4', '4.gender', '4.social', '4.age'], 'people'),
  concreteResults: written(['5', '5.1'], 'concreteResults'),
  longTermEffect: written(['5.2'], 'longTermEffect'),
  sustainability: written(['5.3'], 'sustainability'),
  socialEffect: written(['5.4'], 'socialEffect'),
  partnerAnalysis: written(['6'], 'partnerAnalysis'),
  partners: computed(['6.partners'], 'partners'),
  proposals: computed(['7.proposals'], 'proposals'),
  recommendations: computed(['8.recommendations'], 'letters'),
  closing: written(['end'], 'attachments'),
}

/** All sections in the order of the form. */
export const reportSections: readonly ReportSection[] = reportSectionIds.map((id) => ({
  id,
  ...contents[id],
}))

/** The section that prints a place; null for what stands in no section, such as the project's own records. */
export const sectionOfPlace = (place: Pick<Place, 'section'>): ReportSection | null =>
  reportSections.find((section) => section.places.includes(place.section)) ?? null

export interface SectionState {
  readonly section: ReportSection
  readonly missing: readonly MissingPart[]
  /** Findings with a place in the section, without those that only say again what is missing. */
  readonly findings: readonly Finding[]
  readonly state: 'missing' | 'errors' | 'warnings' | 'complete'
}

/** How each section stands: what it lacks and what is found in it. */
export function sectionStates(
  model: Pick<ReportModel, 'missing'>,
  findings: readonly Finding[],
): SectionState[] {
  return reportSections.map((section) => {
    const missing = model.missing.filter(({ part }) => sectionOfPlace(sectionOfPart(part))?.id === section.id)
    const own = findings.filter((finding) => finding.rule !== 'form.missing' && isIn(finding, section))
    return { section, missing, findings: own, state: stateOf(missing, own) }
  })
}

/** Whether a finding has a place in the section. */
const isIn = (finding: Finding, section: ReportSection): boolean =>
  finding.places.some((place) => section.places.includes(place.section))

function stateOf(missing: readonly MissingPart[], findings: readonly Finding[]): SectionState['state'] {
  if (missing.length > 0) return 'missing'
  if (findings.some((finding) => finding.severity === 'error')) return 'errors'
  return findings.some((finding) => finding.severity === 'warning') ? 'warnings' : 'complete'
}
