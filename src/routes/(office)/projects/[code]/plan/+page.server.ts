import { error } from '@sveltejs/kit'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { changeIndicator } from '#actions/indicator/change-indicator.ts'
import { removeIndicator } from '#actions/indicator/remove-indicator.ts'
import { setEffectPlan } from '#actions/indicator/set-effect-plan.ts'
import { addActivity } from '#actions/plan/add-activity.ts'
import { addTask } from '#actions/plan/add-task.ts'
import { changeActivity } from '#actions/plan/change-activity.ts'
import { changeTask } from '#actions/plan/change-task.ts'
import { moveInPlan } from '#actions/plan/move-in-plan.ts'
import { removeActivity } from '#actions/plan/remove-activity.ts'
import { removeTask } from '#actions/plan/remove-task.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { seesWholeProject } from '#domain/account/visible-records.ts'
import { message } from '#i18n/message.ts'
import { postedValues } from '#ui/form/read-form.ts'
import { inOneTransaction } from '#server/context.ts'
import { projectOf } from '../../../project-of.server.ts'
import { write } from '../../../write.server.ts'
import { effectFields } from './effect-fields.server.ts'
import {
  activityFields,
  fieldOfPath,
  indicatorFields,
  indicatorOf,
  taskFields,
} from './plan-fields.server.ts'
import { planForm } from './plan-form.server.ts'
import { sourceCount } from './source-count.server.ts'
import { planTree } from './plan-tree.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const records = await projectOf(locals, params.code)
  const mayWrite = locals.account !== null && isAllowed(locals.account.role, 'changeActivity')
  return {
    mayWrite,
    plan: planTree(records, locals.lang),
    // Facts counted from a part of the records would be wrong: they are for those who see all of them.
    hasFacts: locals.account !== null && seesWholeProject(locals.account.role),
    open: mayWrite ? planForm(records, url.searchParams, locals.lang) : null,
    effect: effectFields(records, locals.lang),
  }
}

const back = (code: string, id: unknown): string =>
  `/projects/${code}/plan${typeof id === 'string' ? `#${id}` : ''}`

export const actions: Actions = {
  task: async (event) => {
    const records = await projectOf(event.locals, event.params.code)
    const isNew = event.url.searchParams.has('add')
    return write(event, {
      fields: taskFields(event.locals.lang),
      to: (result: { id: string }) => back(event.params.code, result.id),
      run: (context, { seen, ...read }) =>
        isNew
          ? addTask(context, { ...read, projectId: records.project.id } as never)
          : changeTask(context, { ...read, ...(seen ? { seen } : {}) } as never),
      present: async () => rowOf(await projectOf(event.locals, event.params.code), 'task', event.url),
    })
  },
  activity: async (event) => {
    const records = await projectOf(event.locals, event.params.code)
    const isNew = event.url.searchParams.has('add')
    return write(event, {
      fields: activityFields(event.locals.lang, records),
      to: (result: { id: string }) => back(event.params.code, result.id),
      run: (context, { seen, ...read }) =>
        isNew
          ? addActivity(context, { ...read, projectId: records.project.id } as never)
          : changeActivity(context, { ...read, ...(seen ? { seen } : {}) } as never),
      present: async () => rowOf(await projectOf(event.locals, event.params.code), 'activity', event.url),
    })
  },
  indicator: async (event) => {
    const records = await projectOf(event.locals, event.params.code)
    const isNew = event.url.searchParams.has('add')
    return write(event, {
      fields: indicatorFields(event.locals.lang, records),
      fieldOfPath,
      to: (result: { id: string }) => back(event.params.code, result.id),
      run: (context, { seen, ...read }) => {
        const input = indicatorOf(read)
        return isNew
          ? addIndicator(context, { ...input, projectId: records.project.id } as never)
          : changeIndicator(context, { ...input, ...(seen ? { seen } : {}) } as never)
      },
      present: async () => rowOf(await projectOf(event.locals, event.params.code), 'indicator', event.url),
    })
  },
  /** Counts what the form would count, for those without script; the form comes back as it was. */
  count: async ({ request, locals, params }) => {
    const { lang, account } = locals
    if (!account || !isAllowed(account.role, 'changeIndicator') || !seesWholeProject(account.role))
      error(404, message(lang, 'site.notFound'))
    const records = await projectOf(locals, params.code)
    const posted = await request.formData()
    const [id, seen] = ['id', 'seen'].map((name) => String(posted.get(name) ?? '').slice(0, 100))
    const values = postedValues(indicatorFields(lang, records), posted)
    return {
      form: 'indicator',
      problem: '',
      errors: {},
      values: { ...values, ...(id ? { id } : {}), ...(seen ? { seen } : {}) },
      counted: await sourceCount(records, posted, { lang, organisationId: account.organisationId }),
    }
  },
  move: (event) =>
    write(event, {
      fields: [
        { kind: 'hidden', name: 'kind' },
        { kind: 'hidden', name: 'direction' },
      ],
      to: (result: { id: string }) => back(event.params.code, result.id),
      run: (context, read) => moveInPlan(context, read as never),
    }),
  remove: (event) => {
    const kind = event.url.searchParams.get('kind')
    const remove = kind === 'task' ? removeTask : kind === 'activity' ? removeActivity : removeIndicator
    return write(event, {
      fields: [],
      to: back(event.params.code, null),
      notice: 'office.notice.removed',
      run: (context, { id }) => remove(context, { id: String(id) }),
    })
  },
  effect: async (event) => {
    const records = await projectOf(event.locals, event.params.code)
    const { fields } = effectFields(records, event.locals.lang)
    return write(event, {
      fields,
      to: `/projects/${event.params.code}/plan#effect`,
      run: (context, read) =>
        inOneTransaction(context, async (inside) => {
          for (const { name } of fields) {
            const planned = read[name]
            if (planned === null || planned === undefined) continue
            await setEffectPlan(inside, { projectId: records.project.id, key: name, planned } as never)
          }
        }),
    })
  },
}

function rowOf(
  records: Awaited<ReturnType<typeof projectOf>>,
  subject: 'task' | 'activity' | 'indicator',
  url: URL,
) {
  const id = url.searchParams.get('edit')
  const rows = { task: records.tasks, activity: records.activities, indicator: records.indicators }[subject]
  const record = (rows as readonly { readonly id: string }[]).find((each) => each.id === id)
  return record ? { subject, record } : null
}
