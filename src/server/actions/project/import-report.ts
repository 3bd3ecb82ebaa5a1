import type { ImportCounts } from '#domain/project/imported-counts.ts'
import type { Transaction } from 'kysely'
import * as v from 'valibot'
import { optionalDay } from '#domain/calendar/day-input.ts'
import { amountToDecimal } from '#domain/money/amount.ts'
import { positiveAmount } from '#domain/money/amount-input.ts'
import type { ImportNotes } from '#domain/project/imported-note.ts'
import { placeKey, type ImportedPlace } from '#domain/project/imported-places.ts'
import { importedReport, type ImportedReport } from '#domain/project/imported-report.ts'
import { projectCode } from '#domain/project/project-input.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { optionalLine } from '#domain/text/text-input.ts'
import { within, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { places } from '#store/place.ts'
import { projectIdForCode } from '#store/project.ts'
import { knownLetters } from '#store/recommendation.ts'
import type { DB } from '#store/schema.ts'
import { action } from '../action.ts'
import { addIndicator } from '../indicator/add-indicator.ts'
import { setEffectPlan } from '../indicator/set-effect-plan.ts'
import { addBudgetLine } from '../money/add-budget-line.ts'
import { addPartner } from '../partner/add-partner.ts'
import { addPlace } from '../place/add-place.ts'
import { addActivity } from '../plan/add-activity.ts'
import { addTask } from '../plan/add-task.ts'
import { addRecommendation } from '../recommendation/add-recommendation.ts'
import { sendLetter } from '../recommendation/send-letter.ts'
import { addProposal } from '../report/add-proposal.ts'
import { writeNarrative } from '../report/write-narrative.ts'
import { writeStory } from '../report/write-story.ts'
import { createProject } from './create-project.ts'

/** A report as its reader gives it, and what a person says themselves. */
const importInput = v.strictObject({
  model: v.custom<ReportModel>((model) => typeof model === 'object' && model !== null && 'form' in model),
  code: v.optional(projectCode),
  title: optionalLine,
  startsOn: optionalDay,
  endsOn: optionalDay,
  grant: v.optional(positiveAmount),
})

export interface ImportResult extends ImportNotes {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly counts: ImportCounts
}

/**
 * Makes a new project of a filed report, whole or not at all; every record has its own line in the log. Throws
 * `import.incomplete` where neither the report nor the input tells the name, the period or the grant.
 */
export const importReport = action({
  name: 'importReport',
  event: 'report.imported',
  schema: importInput,
  run: async ({ trx, input, context }) => {
    const { model, title, startsOn, endsOn, grant } = input
    const reading = importedReport(
      model,
      { title: title ?? undefined, startsOn: startsOn ?? undefined, endsOn: endsOn ?? undefined, grant },
      { places: await places(trx), letters: await knownLetters(trx) },
    )
    if (!reading.ok) {
      const fields = reading.lacks.map((path) => ({ path, key: `input.import.${path}` }))
      throw new Problem('import.incomplete', {}, fields)
    }
    const { report } = reading
    const code = input.code ?? (await freeCode(trx, report.project.startsOn.slice(0, 4)))
    const inside = within(context, trx)
    const { id } = await createProject(inside, {
      ...report.project,
      code,
      grant: amountToDecimal(report.project.grant),
    })
    const counts = await addRecords(inside, id, report)
    const { lang, project, unread, assumed } = report
    const result: ImportResult = { id, code, title: project.title[lang] ?? code, counts, unread, assumed }
    return {
      result,
      event: { subject: 'project', subjectId: id, before: null, after: { code, counts } },
    }
  },
})

/** `IMPORT-2023-1`: the first that the organisation has not used. */
async function freeCode(trx: Transaction<DB>, year: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const code = `IMPORT-${year}-${number}`
    if ((await projectIdForCode(trx, code)) === null) return code
  }
}

async function addRecords(
  context: ActionContext,
  projectId: string,
  report: ImportedReport,
): Promise<ImportCounts> {
  const plan = await addPlan(context, projectId, report)
  const sent = await addRecommendations(context, projectId, report)
  const { effectPlans, budgetLines, partners, proposals, stories, narratives } = report
  for (const level of effectPlans) await setEffectPlan(context, { projectId, ...level })
  for (const line of budgetLines)
    await addBudgetLine(context, { projectId, ...line, planned: amountToDecimal(line.planned) })
  for (const partner of partners) await addPartner(context, { projectId, ...partner })
  for (const proposal of proposals) await addProposal(context, { projectId, ...proposal })
  for (const story of stories) await writeStory(context, { projectId, ...story })
  for (const text of narratives) await writeNarrative(context, { projectId, version: 0, ...text })
  return {
    ...plan,
    ...sent,
    effectPlans: effectPlans.length,
    budgetLines: budgetLines.length,
    partners: partners.length,
    proposals: proposals.length,
    stories: stories.length,
    narratives: narratives.length,
  }
}

async function addPlan(
  context: ActionContext,
  projectId: string,
  { lang, tasks }: ImportedReport,
): Promise<Pick<ImportCounts, 'tasks' | 'activities' | 'indicators' | 'places'>> {
  const counts = { tasks: tasks.length, activities: 0, indicators: 0, places: 0 }
  const ids = new Map<string, string>()
  const placeId = async (place: ImportedPlace): Promise<string> => {
    const key = placeKey(place)
    const known = place.id ?? ids.get(key)
    if (known !== undefined) return known
    const { name, kind } = place
    const { id } = await addPlace(context, { name: { [lang]: name }, kind })
    ids.set(key, id)
    counts.places += 1
    return id
  }
  for (const { activities, ...task } of tasks) {
    const { id: taskId } = await addTask(context, { projectId, ...task })
    for (const { places: named, indicators, ...activity } of activities) {
      const placeIds: string[] = []
      for (const place of named) placeIds.push(await placeId(place))
      const { id: activityId } = await addActivity(context, { projectId, taskId, placeIds, ...activity })
      for (const indicator of indicators) await addIndicator(context, { projectId, activityId, ...indicator })
      counts.activities += 1
      counts.indicators += indicators.length
    }
  }
  return counts
}

async function addRecommendations(
  context: ActionContext,
  projectId: string,
  report: ImportedReport,
): Promise<Pick<ImportCounts, 'recommendations' | 'letters'>> {
  const counts = { recommendations: 0, letters: 0 }
  for (const { recommendations, letters } of report.recommendations) {
    const recommendationIds: string[] = []
    for (const recommendation of recommendations) {
      const { id } = await addRecommendation(context, { projectId, ...recommendation })
      recommendationIds.push(id)
    }
    for (const letter of letters)
      await sendLetter(context, { projectId, recommendationIds, mayRepeatNumber: true, ...letter })
    counts.recommendations += recommendations.length
    counts.letters += letters.length
  }
  return counts
}
