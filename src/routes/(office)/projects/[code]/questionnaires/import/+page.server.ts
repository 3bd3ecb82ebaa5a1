import { fail, redirect } from '@sveltejs/kit'
import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formId } from '#domain/questionnaire/definition-input.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { sheetProblemText } from '#interchange/xlsx/sheet-problem-text.ts'
import { readXlsForm, type XlsForm, type XlsFormError } from '#interchange/xlsx/xlsform/read-xlsform.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../../../context-of.server.ts'
import { asking } from '../../../../register.server.ts'
import { setNotice } from '../../../../notice.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { fieldErrors, problemText } from '../../../../write.server.ts'
import { questionnaireFor } from '../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  await projectOf(locals, params.code)
  const { role } = await asking(locals)
  const of = url.searchParams.get('of')
  return {
    mayWrite: isAllowed(role, 'writeQuestions'),
    of: of === null ? null : (await questionnaireFor(locals, params.code, of)).title,
  }
}

/** One thing that is wrong with the workbook, in words. */
interface Wrong {
  readonly tab: string
  readonly row: number | null
  readonly column: string
  readonly text: string
}

export const actions: Actions = {
  default: async ({ request, locals, params, url, cookies }) => {
    const { lang } = locals
    const { project } = await projectOf(locals, params.code)
    const of = url.searchParams.get('of')
    const id = of === null ? null : (await questionnaireFor(locals, params.code, of)).questionnaire.id
    const file = (await request.formData()).get('file')
    const refuse = (problem: string, wrong: readonly Wrong[] = []) => fail(422, { problem, wrong })
    if (!(file instanceof File) || file.size === 0)
      return refuse(message(lang, 'questionnaire.import.noFile'))
    const sheets = await readSheets(new Uint8Array(await file.arrayBuffer()))
    if (!sheets.ok) return refuse(sheetProblemText(sheets.problem, lang))
    const reading = readXlsForm(sheets.sheets)
    if (!reading.ok)
      return refuse(
        message(lang, 'questionnaire.import.wrong'),
        reading.errors.map((error) => inWords(error, lang)),
      )
    let written: string
    try {
      const context = await contextOf(locals)
      written = await inOneTransaction(context, (inside) =>
        taken(inside, reading.form, id, project.id, file.name),
      )
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return refuse([problemText(error, lang), ...Object.values(fieldErrors(error, lang))].join(' '))
    }
    setNotice(cookies, 'office.notice.saved')
    const { leftOut } = reading.form
    const told = leftOut.length > 0 ? `?leftOut=${encodeURIComponent(leftOut.join(', '))}` : ''
    redirect(303, `/projects/${params.code}/questionnaires/${written}${told}`)
  },
}

const inWords = ({ sheet, row, column, key, params }: XlsFormError, lang: Language): Wrong => ({
  tab: sheet,
  row,
  column,
  text: messageOr(lang, key, params) ?? key,
})

/** The questions as the next version of a questionnaire, or of a new one that is called as the file says. */
async function taken(
  context: ActionContext,
  { title, code, items }: XlsForm,
  known: string | null,
  projectId: string,
  fileName: string,
): Promise<string> {
  const name = title ?? fileName.replace(/\.xlsx$/i, '')
  const id =
    known ??
    (
      await addQuestionnaire(context, {
        projectId,
        title: /[әғқңөұүһі]/i.test(name) ? { kk: name } : { ru: name },
        code: formId(code ?? '') ?? `form_${Date.parse(context.now()).toString(36)}`,
      })
    ).id
  await writeQuestions(context, { id, items: items as never })
  return id
}
