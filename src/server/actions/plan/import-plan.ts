import { planRows, type PlanImport, type PlanImportRow, type PlanRows } from '#domain/plan/plan-rows.ts'
import { within, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { auditHeadOf } from '#store/audit-log.ts'
import { indicatorTable } from '#store/indicator.ts'
import { activityTable, taskTable } from '#store/plan.ts'
import { lockProject } from '#store/project.ts'
import { recordsOf } from '#store/record-table.ts'
import { action, type Step } from '../action.ts'
import { addIndicator } from '../indicator/add-indicator.ts'
import { changeIndicator } from '../indicator/change-indicator.ts'
import { addActivity } from './add-activity.ts'
import { addTask } from './add-task.ts'
import { changeActivity } from './change-activity.ts'
import { changeTask } from './change-task.ts'

type Kind = PlanImportRow['kind']
const listOf = { task: 'tasks', activity: 'activities', indicator: 'indicators' } as const

/** A plan being taken over: what is there by its code, and what was done so far. */
interface Taking {
  readonly inside: ActionContext
  readonly ids: { readonly [kind in Kind]: Map<string, string> }
  readonly added: PlanImportRow[]
  readonly changed: PlanImportRow[]
  readonly unchanged: PlanImportRow[]
}

/**
 * Takes over a plan from a table: rows whose code is known change the record, others are added; nothing is removed. All
 * of it or nothing. Throws `input.invalid` with paths such as `indicators.4.plan`, where 4 is the row's number.
 */
export const importPlan = action({
  name: 'importPlan',
  event: 'plan.imported',
  schema: planRows,
  run: async (step) => {
    const { projectId, tasks, activities, indicators } = step.input
    if (!(await lockProject(step.trx, projectId))) throw new Problem('project.notFound', { code: projectId })
    const taking = await begin(step)
    for (const row of tasks) await takeTask(taking, projectId, row)
    for (const row of activities) await takeActivity(taking, projectId, row)
    for (const row of indicators) await takeIndicator(taking, projectId, row)
    const { added, changed, unchanged } = taking
    const result: PlanImport = { added, changed, unchanged: unchanged.length }
    const isIdle = added.length + changed.length === 0
    return {
      result,
      event: isIdle ? null : { subject: 'project', subjectId: projectId, before: null, after: result },
    }
  },
})

async function begin({ trx, input, context }: Step<PlanRows>): Promise<Taking> {
  const tasks = await recordsOf(trx, taskTable, input.projectId)
  const activities = await recordsOf(trx, activityTable, input.projectId)
  const indicators = await recordsOf(trx, indicatorTable, input.projectId)
  return {
    inside: within(context, trx),
    ids: {
      task: new Map(tasks.map(({ position, id }) => [String(position), id])),
      activity: new Map(activities.map(({ code, id }) => [code, id])),
      indicator: new Map(indicators.map(({ code, id }) => [code, id])),
    },
    added: [],
    changed: [],
    unchanged: [],
  }
}

type Row = PlanRows['tasks'][number]

function takeTask(taking: Taking, projectId: string, row: Row): Promise<void> {
  const { number, ...values } = row.values
  const code = String(number)
  return take(taking, 'task', row, code, {
    add: (context) => addTask(context, { ...values, projectId, position: number } as never),
    change: (context, id) => changeTask(context, { ...values, id } as never),
  })
}

function takeActivity(taking: Taking, projectId: string, row: Row): Promise<void> {
  const { task, ...values } = row.values
  const taskId = parentOf(taking, 'task', task, row, 'activities.task')
  return take(taking, 'activity', row, String(values['code']), {
    add: (context) => addActivity(context, { ...values, projectId, taskId } as never),
    change: (context, id) => changeActivity(context, { ...values, id, taskId } as never),
  })
}

function takeIndicator(taking: Taking, projectId: string, row: Row): Promise<void> {
  const { activity, ...values } = row.values
  const activityId = parentOf(taking, 'activity', activity, row, 'indicators.activity')
  return take(taking, 'indicator', row, String(values['code']), {
    add: (context) => addIndicator(context, { ...values, projectId, activityId } as never),
    change: (context, id) => changeIndicator(context, { ...values, id, activityId } as never),
  })
}

function parentOf(taking: Taking, kind: Kind, code: unknown, { at }: Row, path: string): string {
  const id = taking.ids[kind].get(String(code))
  if (id) return id
  const [list, field] = path.split('.')
  throw new Problem('input.invalid', {}, [{ path: `${list}.${at}.${field}`, key: 'input.reference' }])
}

interface Ways {
  readonly add: (context: ActionContext) => Promise<{ id: string }>
  readonly change: (context: ActionContext, id: string) => Promise<{ id: string }>
}

async function take(taking: Taking, kind: Kind, row: Row, code: string, ways: Ways): Promise<void> {
  const known = taking.ids[kind].get(code)
  try {
    if (known === undefined) {
      const { id } = await ways.add(taking.inside)
      taking.ids[kind].set(code, id)
      taking.added.push({ kind, code })
      return
    }
    const head = await headOf(taking.inside)
    await ways.change(taking.inside, known)
    const list = (await headOf(taking.inside)) === head ? taking.unchanged : taking.changed
    list.push({ kind, code })
  } catch (error) {
    throw atRow(error, `${listOf[kind]}.${row.at}`)
  }
}

/** A change that changes nothing leaves no line in the log. */
const headOf = ({ database, organisationId }: ActionContext): Promise<number> =>
  database.read(organisationId, (db) => auditHeadOf(db))

/** The same problem, told of the row of the table. */
function atRow(error: unknown, row: string): unknown {
  if (!(error instanceof Problem)) return error
  const whole = { path: row, key: `problem.${error.code}`, params: error.params }
  const fields = error.fields.map((field) => ({ ...field, path: `${row}.${field.path}` }))
  return new Problem(error.code, error.params, fields.length > 0 ? fields : [whole])
}
