import { fail, redirect } from '@sveltejs/kit'
import { importPlan } from '#actions/plan/import-plan.ts'
import type { PlanImport, PlanRows } from '#domain/plan/plan-rows.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { recordsOfProject } from '#store/project-records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr, type MessageKey } from '#i18n/message.ts'
import { planColumns, tabTitle, type PlanTab } from '#interchange/xlsx/plan/plan-columns.ts'
import { planDifferences } from '#interchange/xlsx/plan/write-plan.ts'
import { readPlan } from '#interchange/xlsx/plan/read-plan.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { sheetProblemText } from '#interchange/xlsx/sheet-problem-text.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../../../context-of.server.ts'
import { setNotice } from '../../../../notice.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { problemText } from '../../../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  await projectOf(locals, params.code)
}

/** One thing that is wrong with the table, in words. */
interface Wrong {
  readonly tab: string
  readonly row: number | null
  readonly column: string
  readonly text: string
  readonly value: string
}

export const actions: Actions = {
  look: async ({ request, locals, params }) => {
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0)
      return fail(422, { problem: message(lang, 'plan.import.noFile') })
    const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
    if (!sheets.ok) return fail(422, { problem: sheetProblemText(sheets.problem, lang) })
    const plan = readPlan(sheets.sheets, records)
    if (!plan.ok) {
      const wrong = plan.errors.map((error): Wrong => ({
        tab: tabTitle(error.tab, lang),
        row: error.row,
        column: error.column ? message(lang, error.column) : '',
        text: message(lang, error.key),
        value: error.value,
      }))
      return fail(422, { problem: message(lang, 'plan.import.errors'), wrong })
    }
    const rows = { ...plan.rows, projectId: records.project.id }
    try {
      const { result, after } = await tried(await contextOf(locals), rows)
      const changed = result.changed.map((row) => ({
        ...row,
        differences: planDifferences(records, after, { tab: tabOf[row.kind], code: row.code }, lang),
      }))
      return { preview: { ...result, changed }, rows: JSON.stringify(rows), fileName: file.name }
    } catch (error) {
      return refused(error, lang)
    }
  },
  take: async ({ request, locals, params, cookies }) => {
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const posted = String((await request.formData()).get('rows') ?? '')
    try {
      const rows = JSON.parse(posted) as PlanRows
      await importPlan(await contextOf(locals), { ...rows, projectId: records.project.id })
    } catch (error) {
      if (error instanceof SyntaxError) return fail(422, { problem: message(lang, 'plan.import.noFile') })
      return refused(error, lang)
    }
    setNotice(cookies, 'office.notice.saved')
    redirect(303, `/projects/${params.code}/plan`)
  },
}

const tabOf = { task: 'tasks', activity: 'activities', indicator: 'indicators' } as const

interface Trial {
  readonly result: PlanImport
  /** The plan as it would be. */
  readonly after: ProjectRecords
}

class Tried extends Error {
  readonly trial: Trial
  constructor(trial: Trial) {
    super('tried')
    this.trial = trial
  }
}

/** What the import would do: it is done, looked at and taken back. */
async function tried(context: ActionContext, rows: PlanRows): Promise<Trial> {
  try {
    return await inOneTransaction(context, async (inside) => {
      const result = await importPlan(inside, rows)
      const after = await inside.database.read(inside.organisationId, (db) =>
        recordsOfProject(db, rows.projectId),
      )
      throw new Tried({ result, after })
    })
  } catch (error) {
    if (error instanceof Tried) return error.trial
    throw error
  }
}

function refused(error: unknown, lang: Language) {
  if (!(error instanceof Problem)) throw error
  const wrong = error.fields.map(({ path, key, params }): Wrong => {
    const [tab = 'tasks', row, ...rest] = path.split('.') as [PlanTab, ...string[]]
    return {
      tab: tab in planColumns ? tabTitle(tab, lang) : '',
      row: Number(row) || null,
      column: columnOf(tab, rest.join('.'), lang),
      text: messageOr(lang, key, params) ?? key,
      value: '',
    }
  })
  return fail(422, { problem: problemText(error, lang), wrong })
}

function columnOf(tab: PlanTab, path: string, lang: Language): string {
  const aliases: { readonly [path: string]: string } = {
    'source.records': 'counts',
    'source.measure': 'counts',
    'source.scope': 'scope',
    'source.quantityKey': 'quantityKey',
    'source.ofQuantityKey': 'ofQuantityKey',
    placeIds: 'places',
  }
  const wanted = aliases[path] ?? path
  const column = (planColumns[tab] ?? []).find(
    (each) =>
      each.path === wanted || each.path.startsWith(`${wanted}.`) || wanted.startsWith(`${each.path}.`),
  )
  return column ? message(lang, column.title as MessageKey) : path
}
