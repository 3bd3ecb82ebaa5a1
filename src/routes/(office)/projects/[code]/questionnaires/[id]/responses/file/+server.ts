import { writeResponses } from '#interchange/xlsx/xlsform/write-responses.ts'
import { standingResponses } from '#store/questionnaire-response.ts'
import { asking } from '../../../../../../register.server.ts'
import { sheetAnswer } from '../../../../../../sheet-answer.server.ts'
import { questionnaireFor } from '../../../questionnaire.server.ts'
import type { RequestHandler } from './$types'

/** Every filled questionnaire that stands, a row each. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { questionnaire, records } = await questionnaireFor(locals, params.code, params.id)
  const { read } = await asking(locals)
  const responses = await read((db) => standingResponses(db, params.id))
  const items = (questionnaire.opened ?? questionnaire.newest)?.items ?? []
  return sheetAnswer(
    await writeResponses({ items, responses, places: records.places }, locals.lang),
    `${questionnaire.code}-answers`,
  )
}
