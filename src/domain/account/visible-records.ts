/*
 * A project as a role may see it. Every page and document is made from what this leaves, so that a page cannot show more
 * by an oversight. Names of the rows that stay are chosen here for each role, so a new kind of record is hidden from
 * everybody but the office until somebody decides.
 *
 * What is left of a project has other totals than the whole: figures of indicators and of the report are computed for
 * those who see it whole (`seesWholeProject`).
 */
import { noServiceFacts } from '../service/service-facts.ts'
import type { EvidenceSubject } from '../evidence/evidence.ts'
import type { ProjectRecords } from '../project/records.ts'
import type { Person, Role } from './account.ts'
import { isInScope, placeScope } from './place-scope.ts'

const whole: readonly Role[] = ['administrator', 'manager']

/** Whether somebody of this role sees every record of a project, so that its figures can be computed for them. */
export const seesWholeProject = (role: Role): boolean => whole.includes(role)

/** The records of a project that a person may see. */
export function visibleRecords(records: ProjectRecords, person: Person): ProjectRecords {
  switch (person.role) {
    case 'administrator':
    case 'manager':
      return records
    case 'accountant':
      return ofMoney(records)
    case 'activist':
    case 'teacher':
      return ofField(records, person)
    case 'monitor':
      return passportAlone(records)
  }
}

/** Reads what was submitted, which is no record; the passport names the project. */
function passportAlone({ organisation, project }: ProjectRecords): ProjectRecords {
  return {
    organisation,
    project,
    amendments: [],
    places: [],
    tasks: [],
    activities: [],
    indicators: [],
    effectPlans: [],
    events: [],
    evidence: [],
    evidenceLinks: [],
    budgetLines: [],
    expenses: [],
    refunds: [],
    participantGroups: [],
    team: [],
    coveredNgos: [],
    partners: [],
    concerns: [],
    testimonials: [],
    gatherings: [],
    agendaItems: [],
    decisions: [],
    recommendations: [],
    letters: [],
    replies: [],
    publications: [],
    plannedPublications: [],
    planSteps: [],
    printedMaterials: [],
    narratives: [],
    stories: [],
    proposals: [],
    questionnaireResponses: [],
    questionnaireAnalyses: [],
    holidays: [],
    service: noServiceFacts,
  }
}

const withPlan = (records: ProjectRecords): ProjectRecords => ({
  ...passportAlone(records),
  places: records.places,
  tasks: records.tasks,
  activities: records.activities,
  indicators: records.indicators,
  holidays: records.holidays,
})

/** Money with its documents, the people who are paid, amendments that move the budget, and the plan. */
const ofMoney = (records: ProjectRecords): ProjectRecords => ({
  ...withPlan(records),
  amendments: records.amendments,
  effectPlans: records.effectPlans,
  budgetLines: records.budgetLines,
  expenses: records.expenses,
  refunds: records.refunds,
  team: records.team,
  ...withLinks(records, ({ subject }) => accountantSubjects.includes(subject)),
})

/** The records whose files an accountant sees and adds. */
export const accountantSubjects: readonly EvidenceSubject[] = [
  'expense',
  'amendment',
  'teamMember',
  'contract',
  'contractDocument',
]

/** The plan, and the events of own places with their files. */
function ofField(records: ProjectRecords, person: Person): ProjectRecords {
  const scope = placeScope(person, records.places)
  const events = records.events.filter((event) => isInScope(scope, event.placeId))
  const own = new Set(events.map((event) => event.id))
  return {
    ...withPlan(records),
    events,
    ...withLinks(records, ({ subject, subjectId }) => subject === 'event' && own.has(subjectId)),
  }
}

/** The links that are kept and the files that they name. */
function withLinks(
  records: ProjectRecords,
  isKept: (link: ProjectRecords['evidenceLinks'][number]) => boolean,
): Pick<ProjectRecords, 'evidence' | 'evidenceLinks'> {
  const evidenceLinks = records.evidenceLinks.filter(isKept)
  const named = new Set(evidenceLinks.map((link) => link.evidenceId))
  return { evidenceLinks, evidence: records.evidence.filter(({ id }) => named.has(id)) }
}
