import type { Kysely } from 'kysely'
import type { ProjectRecords } from '#domain/project/records.ts'
import { Problem } from '#server/problem.ts'
import { budgetLineTable, expenseTable, refundTable } from './budget.ts'
import { concernTable } from './concern.ts'
import { eventsOfProject } from './event.ts'
import { evidenceLinksOfProject, evidenceTable } from './evidence.ts'
import { agendaItemTable, gatheringDecisionTable, gatheringTable } from './gathering.ts'
import { holidays } from './holiday.ts'
import { effectPlansOfProject, indicatorTable } from './indicator.ts'
import { organisationTable } from './organisation.ts'
import { plannedPublicationTable, planStepTable, printedMaterialTable, publicationTable } from './outreach.ts'
import { partnerTable } from './partner.ts'
import { coveredNgoTable, participantGroupTable, teamMemberTable } from './people.ts'
import { places } from './place.ts'
import { planOfProject, rankOf } from './plan.ts'
import { amendmentTable, projectTable } from './project.ts'
import { collectedAnalyses, collectedResponses } from './questionnaire-response.ts'
import { lettersOfProject, recommendationTable, repliesOfProject } from './recommendation.ts'
import { recordById, recordsOf, type RecordTable } from './record-table.ts'
import { narrativesOfProject, proposalTable, storyTable } from './report.ts'
import type { DB } from './schema.ts'
import { serviceFactsFor } from './service-facts.ts'
import { testimonialTable } from './testimonial.ts'

/**
 * Everything recorded about a project, in printed order. Read it inside `database.read`, where all queries see one
 * moment. Throws `project.notFound` for a project the organisation does not have.
 */
export async function recordsOfProject(db: Kysely<DB>, projectId: string): Promise<ProjectRecords> {
  const list = <R extends { readonly id: string }>(table: RecordTable<R>) => recordsOf(db, table, projectId)
  const { tasks, activities } = await planOfProject(db, projectId)
  const inPlan = rankOf(activities)
  const indicators = await list(indicatorTable)
  return {
    ...(await passportOf(db, projectId)),
    amendments: await list(amendmentTable),
    places: await places(db),
    tasks,
    activities,
    indicators: indicators.toSorted((a, b) => inPlan(a.activityId) - inPlan(b.activityId)),
    effectPlans: await effectPlansOfProject(db, projectId),
    events: await eventsOfProject(db, projectId),
    evidence: await list(evidenceTable),
    evidenceLinks: await evidenceLinksOfProject(db, projectId),
    budgetLines: await list(budgetLineTable),
    expenses: await list(expenseTable),
    refunds: await list(refundTable),
    participantGroups: await list(participantGroupTable),
    team: await list(teamMemberTable),
    coveredNgos: await list(coveredNgoTable),
    partners: await list(partnerTable),
    concerns: await list(concernTable),
    gatherings: await list(gatheringTable),
    agendaItems: await list(agendaItemTable),
    decisions: await list(gatheringDecisionTable),
    recommendations: await list(recommendationTable),
    letters: await lettersOfProject(db, projectId),
    replies: await repliesOfProject(db, projectId),
    publications: await list(publicationTable),
    plannedPublications: await list(plannedPublicationTable),
    planSteps: await list(planStepTable),
    printedMaterials: await list(printedMaterialTable),
    narratives: await narrativesOfProject(db, projectId),
    stories: await list(storyTable),
    testimonials: await list(testimonialTable),
    proposals: await list(proposalTable),
    questionnaireResponses: await collectedResponses(db, projectId),
    questionnaireAnalyses: await collectedAnalyses(db, projectId),
    holidays: await holidays(db),
    service: await serviceFactsFor(db, projectId),
  }
}

async function passportOf(
  db: Kysely<DB>,
  projectId: string,
): Promise<Pick<ProjectRecords, 'organisation' | 'project'>> {
  const project = await recordById(db, projectTable, projectId)
  const owner = await db.selectFrom('organisation').select('id').executeTakeFirst()
  const organisation = owner && (await recordById(db, organisationTable, owner.id))
  if (!project || !organisation) throw new Problem('project.notFound', { code: projectId })
  return { organisation, project }
}
