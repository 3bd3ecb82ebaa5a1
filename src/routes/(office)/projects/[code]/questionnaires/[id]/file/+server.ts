import { writeXlsForm } from '#interchange/xlsx/xlsform/write-xlsform.ts'
import { sheetAnswer } from '../../../../../sheet-answer.server.ts'
import { questionnaireFor } from '../../questionnaire.server.ts'
import type { RequestHandler } from './$types'

/** The newest questions as an XLSForm workbook. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { questionnaire } = await questionnaireFor(locals, params.code, params.id)
  const version = questionnaire.newest ?? { number: 1, items: [] }
  return sheetAnswer(await writeXlsForm(questionnaire, version), `${questionnaire.code}-v${version.number}`)
}
