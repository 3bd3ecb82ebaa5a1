import type { Holiday } from '../calendar/holiday.ts'
import type { Concern } from '../concern/concern.ts'
import type { Event } from '../event/event.ts'
import type { Evidence, EvidenceLink } from '../evidence/evidence.ts'
import type { AgendaItem, Gathering, GatheringDecision } from '../gathering/gathering.ts'
import type { EffectPlan, Indicator } from '../indicator/indicator.ts'
import type { BudgetLine, Expense, GrantRefund } from '../money/budget.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { PrintedMaterial, Publication } from '../outreach/outreach.ts'
import type { PlannedPublication, PlanStep } from '../outreach/planned-publication.ts'
import type { Partner } from '../partner/partner.ts'
import type { CoveredNgo, ParticipantGroup, TeamMember } from '../people/participant-group.ts'
import type { Place } from '../place/place.ts'
import type { Activity, Task } from '../plan/plan.ts'
import type { CollectedAnalysis, CollectedResponse } from '../questionnaire/collected.ts'
import type { Letter, Recommendation, Reply } from '../recommendation/recommendation.ts'
import type { Narrative, Proposal, Story } from '../report/narrative.ts'
import type { ServiceFacts } from '../service/service-facts.ts'
import type { Amendment, Project } from './project.ts'
import type { Testimonial } from '../testimonial/testimonial.ts'

/**
 * Everything recorded about one project, in its current versions and in the order in which it is printed: what the
 * report is computed from and what the checker's record rules hold against each other.
 */
export interface ProjectRecords {
  readonly organisation: Organisation
  readonly project: Project
  readonly amendments: readonly Amendment[]
  readonly places: readonly Place[]
  readonly tasks: readonly Task[]
  readonly activities: readonly Activity[]
  readonly indicators: readonly Indicator[]
  readonly effectPlans: readonly EffectPlan[]
  readonly events: readonly Event[]
  readonly evidence: readonly Evidence[]
  readonly evidenceLinks: readonly EvidenceLink[]
  readonly budgetLines: readonly BudgetLine[]
  readonly expenses: readonly Expense[]
  readonly refunds: readonly GrantRefund[]
  readonly participantGroups: readonly ParticipantGroup[]
  readonly team: readonly TeamMember[]
  readonly coveredNgos: readonly CoveredNgo[]
  readonly partners: readonly Partner[]
  readonly concerns: readonly Concern[]
  readonly gatherings: readonly Gathering[]
  readonly agendaItems: readonly AgendaItem[]
  readonly decisions: readonly GatheringDecision[]
  readonly recommendations: readonly Recommendation[]
  readonly letters: readonly Letter[]
  readonly replies: readonly Reply[]
  readonly publications: readonly Publication[]
  readonly plannedPublications: readonly PlannedPublication[]
  readonly planSteps: readonly PlanStep[]
  readonly printedMaterials: readonly PrintedMaterial[]
  readonly narratives: readonly Narrative[]
  readonly stories: readonly Story[]
  readonly testimonials: readonly Testimonial[]
  readonly proposals: readonly Proposal[]
  readonly questionnaireResponses: readonly CollectedResponse[]
  readonly questionnaireAnalyses: readonly CollectedAnalysis[]
  readonly holidays: readonly Holiday[]
  /** What the village's service recorded, as far as the indicators ask for it. */
  readonly service: ServiceFacts
}
