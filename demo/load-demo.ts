/*
 * The demo project: the story of a real grant with invented people, loaded through the actions that people's own entries
 * go through. All of it stands or none: a load that was killed leaves nothing, a second one changes nothing.
 */
import { addAccount } from '#actions/account/add-account.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { setEffectPlan } from '#actions/indicator/set-effect-plan.ts'
import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { recordExpense } from '#actions/money/record-expense.ts'
import { recordRefund } from '#actions/money/record-refund.ts'
import { createOrganisation } from '#actions/organisation/create-organisation.ts'
import { recordPrintedMaterial } from '#actions/outreach/record-printed-material.ts'
import { planPublication } from '#actions/outreach/plan-publication.ts'
import { recordMaterialMove } from '#actions/outreach/record-material-move.ts'
import { recordPlanStep } from '#actions/outreach/record-plan-step.ts'
import { recordPublication } from '#actions/outreach/record-publication.ts'
import { recordReachReading } from '#actions/outreach/record-reach-reading.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { addTeamMember } from '#actions/people/add-team-member.ts'
import { recordCoveredNgo } from '#actions/people/record-covered-ngo.ts'
import { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addActivity } from '#actions/plan/add-activity.ts'
import { addTask } from '#actions/plan/add-task.ts'
import { createProject } from '#actions/project/create-project.ts'
import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendControlReport } from '#actions/recommendation/send-control-report.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { addProposal } from '#actions/report/add-proposal.ts'
import { answerRemark } from '#actions/review/answer-remark.ts'
import { makeRemark } from '#actions/review/make-remark.ts'
import { submitReport } from '#actions/review/submit-report.ts'
import { writeNarrative } from '#actions/report/write-narrative.ts'
import { writeStory } from '#actions/report/write-story.ts'
import { narrativeFields } from '#domain/report/narrative.ts'
import { actionContext, inOneTransaction, type ActionContext } from '#server/context.ts'
import type { Database } from '#server/database/connect.ts'
import { allOrganisations } from '#store/organisations.ts'
import { appealEntries } from './load-appeals.ts'
import { contractEntries } from './load-contracts.ts'
import { dumpEntries, dumpFiles } from './load-dumps.ts'
import { duesEntries } from './load-dues.ts'
import { economyEntries } from './load-economy.ts'
import { gatheringEntries } from './load-gatherings.ts'
import { householdEntries } from './load-households.ts'
import { pickupEntries } from './load-pickups.ts'
import { questionnaireEntries } from './load-questionnaires.ts'
import { testimonialEntries } from './load-testimonials.ts'
import { siteEntries } from './load-sites.ts'
import { schoolEntries } from './load-schools.ts'
import { effectPlans, indicators } from './records/indicators.ts'
import { interimNarratives } from './records/interim-narratives.ts'
import { budgetLines, expenses, refund } from './records/money.ts'
import { narratives } from './records/narratives.ts'
import { printedMaterials, publications, reachReadings } from './records/outreach.ts'
import { materialMoves } from './records/material-moves.ts'
import { plannedPublications, planSteps } from './records/publication-plan.ts'
import { partners } from './records/partners.ts'
import { organisation, places, project } from './records/passport.ts'
import { events, participantGroups } from './records/participants.ts'
import { coveredNgos, team } from './records/people.ts'
import { activities, tasks } from './records/plan.ts'
import { controlLetters, controlReplies } from './records/control-letters.ts'
import { letters, recommendations, replies } from './records/recommendations.ts'
import { answer, remark, submission } from './records/review.ts'
import { proposals, stories } from './records/stories.ts'
import { demoId, type InputOf } from './demo-id.ts'
import { drawn, type DemoFile } from './evidence/demo-file.ts'
import { eventFiles } from './evidence/event-files.ts'
import { paperFiles } from './evidence/paper-files.ts'
import { publicationFiles } from './evidence/publication-files.ts'

export const demoProjectCode = project.code
export const demoTitle = project.title

/** Somebody who may log in to the demo. */
export type DemoLogin = Pick<InputOf<typeof addAccount>, 'name' | 'role'> & {
  readonly login: string
  readonly password: string
}

export interface DemoLoading {
  /** Told after each record how many of all are done. */
  readonly onStep?: (done: number, total: number) => void
  readonly logins?: readonly DemoLogin[]
}

type Entry = (context: ActionContext) => Promise<unknown>

/** Loads the demo project; false where it is there already. */
export async function loadDemo(
  database: Database,
  { onStep, logins = [] }: DemoLoading = {},
): Promise<boolean> {
  const present = await allOrganisations(database.kysely)
  if (present.some(({ code }) => code === organisation.code)) return false
  const files = [...eventFiles(), ...paperFiles(), ...publicationFiles(), ...dumpFiles()]
  const entries = [...recordEntries(), ...loginEntries(logins)]
  const review = reviewEntries()
  const total = entries.length + 2 * files.length + review.length
  let done = 0
  const step = (): void => onStep?.((done += 1), total)
  // Drawn on other threads while the records are entered; a failed drawing is told when the pictures are awaited.
  const drawing = drawAll(files, step)
  drawing.catch(() => undefined)
  const actor = { id: null, name: 'Сагындыкова Раушан', role: 'administrator' as const }
  const context = actionContext(database, demoId('organisation'), actor)
  await inOneTransaction(context, async (within) => {
    for (const enter of entries) {
      await enter(within)
      step()
    }
    for (const picture of await drawing) {
      await addEvidence(within, picture)
      step()
    }
    for (const enter of review) {
      await enter(within)
      step()
    }
  })
  return true
}

/** Records in the order in which they name each other. */
function recordEntries(): Entry[] {
  const projectId = demoId('project')
  const each =
    <Input>(perform: (context: ActionContext, input: Input) => Promise<unknown>) =>
    (inputs: readonly Input[]): Entry[] =>
      inputs.map((input) => (context) => perform(context, input))
  return [
    ...each(createOrganisation)([organisation]),
    ...each(createProject)([project]),
    ...each(addPlace)(places),
    ...each(addTask)(tasks),
    ...each(addActivity)(activities),
    ...each(addIndicator)(indicators),
    ...each(setEffectPlan)(effectPlans.map((plan) => ({ ...plan, projectId }))),
    ...each(recordEvent)(events),
    ...each(recordParticipantGroup)(participantGroups),
    ...each(addTeamMember)(team),
    ...each(recordCoveredNgo)(coveredNgos),
    ...each(addPartner)(partners),
    ...each(addBudgetLine)(budgetLines),
    ...each(recordExpense)(expenses),
    ...each(recordRefund)([refund]),
    ...each(planPublication)(plannedPublications),
    ...each(recordPlanStep)(planSteps),
    ...each(recordPublication)(publications),
    ...each(recordReachReading)(reachReadings),
    ...each(recordPrintedMaterial)(printedMaterials),
    ...each(recordMaterialMove)(materialMoves),
    ...each(addRecommendation)(recommendations),
    ...each(sendLetter)(letters),
    ...each(recordReply)(replies),
    ...each(writeNarrative)(narrativeInputs(projectId)),
    ...each(writeStory)(stories),
    ...each(addProposal)(proposals),
    ...householdEntries(),
    ...gatheringEntries(),
    ...testimonialEntries(),
    ...dumpEntries(),
    ...duesEntries(),
    ...contractEntries(),
    ...pickupEntries(),
    ...each(sendControlReport)(controlLetters),
    ...each(recordReply)(controlReplies),
    ...questionnaireEntries(),
    ...siteEntries(),
    ...appealEntries(),
    ...schoolEntries(),
    ...economyEntries(),
  ]
}

const monitor = { id: null, name: 'Бекова Айжан', role: 'monitor' as const }

/** The interim report is handed in with all of its records; the operator's monitor remarks on it and is answered. */
const reviewEntries = (): Entry[] => [
  (context) => submitReport(context, submission),
  (context) => makeRemark({ ...context, actor: monitor }, remark),
  (context) => answerRemark(context, answer),
]

function narrativeInputs(projectId: string): InputOf<typeof writeNarrative>[] {
  return narrativeFields.flatMap((field) => {
    if (field === 'attachments') return []
    const interim = interimNarratives[field]
    const whole = { projectId, field, version: 0, text: narratives[field] }
    return interim ? [whole, { ...whole, kind: 'interim' as const, text: interim }] : [whole]
  })
}

const loginEntries = (logins: readonly DemoLogin[]): Entry[] =>
  logins.map((login) => (context) => addAccount(context, { ...login, id: demoId(`login.${login.login}`) }))

// The drawing library works on its own threads; a few pictures at a time keep them busy.
const drawnAtOnce = 4

async function drawAll(
  files: readonly DemoFile[],
  step: () => void,
): Promise<Awaited<ReturnType<typeof drawn>>[]> {
  const pictures: Awaited<ReturnType<typeof drawn>>[] = []
  for (let from = 0; from < files.length; from += drawnAtOnce) {
    const some = await Promise.all(files.slice(from, from + drawnAtOnce).map((file) => drawn(file)))
    pictures.push(...some)
    for (const _ of some) step()
  }
  return pictures
}
