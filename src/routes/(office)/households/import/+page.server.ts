import { fail, redirect } from '@sveltejs/kit'
import { importHouseholds, type HouseholdImport } from '#actions/household/import-households.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import type { HouseholdRows } from '#domain/household/household-rows.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { householdColumns } from '#interchange/xlsx/household/household-columns.ts'
import { readHouseholds } from '#interchange/xlsx/household/read-households.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { sheetProblemText } from '#interchange/xlsx/sheet-problem-text.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../context-of.server.ts'
import { setNotice } from '../../notice.server.ts'
import { problemText } from '../../write.server.ts'
import { asking } from '../../register.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** As many as a person mends in one go. */
const mostErrors = 200

export const load: PageServerLoad = async ({ locals }) => {
  const { role } = await asking(locals)
  return { mayImport: isAllowed(role, 'importHouseholds') }
}

/** One thing that is wrong with the table, in words. */
interface Wrong {
  readonly row: number | null
  readonly column: string
  readonly text: string
  readonly value: string
}

export const actions: Actions = {
  look: async ({ request, locals }) => {
    const { lang } = locals
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0)
      return fail(422, { problem: message(lang, 'plan.import.noFile') })
    const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
    if (!sheets.ok) return fail(422, { problem: sheetProblemText(sheets.problem, lang) })
    const found = readHouseholds(sheets.sheets)
    if (!found.ok) {
      const wrong = found.errors.map(({ row, column, key, value }): Wrong => ({
        row,
        column: column ? message(lang, column) : '',
        text: message(lang, key),
        value,
      }))
      return fail(422, { problem: message(lang, 'plan.import.errors'), wrong })
    }
    const source = file.name.slice(0, 200) || 'households.xlsx'
    const input: HouseholdRows = { lang: lang === 'kk' ? 'kk' : 'ru', source, rows: [...found.rows] }
    try {
      const preview = await tried(await contextOf(locals), input)
      return { preview: told(preview, lang), rows: JSON.stringify(input) }
    } catch (error) {
      return refused(error, input, lang)
    }
  },
  take: async ({ request, locals, cookies }) => {
    const { lang } = locals
    const posted = String((await request.formData()).get('rows') ?? '')
    let input: HouseholdRows
    try {
      input = JSON.parse(posted) as HouseholdRows
    } catch {
      return fail(422, { problem: message(lang, 'plan.import.noFile') })
    }
    try {
      await importHouseholds(await contextOf(locals), input)
    } catch (error) {
      return refused(error, input, lang)
    }
    setNotice(cookies, 'office.notice.saved')
    redirect(303, '/households')
  },
}

const told = ({ streets, groups, ...counts }: HouseholdImport, lang: Language) => ({
  ...counts,
  streets: streets.map((name) => textIn(name, lang) ?? ''),
  groups: groups.map((name) => textIn(name, lang) ?? ''),
})

class Tried extends Error {
  readonly result: HouseholdImport
  constructor(result: HouseholdImport) {
    super('tried')
    this.result = result
  }
}

/** What the import would do: it is done and taken back. */
async function tried(context: ActionContext, input: HouseholdRows): Promise<HouseholdImport> {
  try {
    return await inOneTransaction(context, async (inside) => {
      throw new Tried(await importHouseholds(inside, input))
    })
  } catch (error) {
    if (error instanceof Tried) return error.result
    throw error
  }
}

function refused(error: unknown, { rows }: HouseholdRows, lang: Language) {
  if (!(error instanceof Problem)) throw error
  const wrong = error.fields.slice(0, mostErrors).map(({ path, key, params }): Wrong => {
    const [, index = '', name = ''] = path.split('.')
    const row = Array.isArray(rows) ? rows[Number(index)] : undefined
    const column = householdColumns.find((each) => each.path === name)
    const value = column && row ? row[column.path] : ''
    return {
      row: row?.at ?? null,
      column: column ? message(lang, column.title) : '',
      text: messageOr(lang, key, params) ?? key,
      value: String(value ?? ''),
    }
  })
  return fail(422, { problem: problemText(error, lang), wrong })
}
