import { groupName, questionName } from '#documents/questionnaire/analysis-words.ts'
import { writeAnalysis } from '#interchange/xlsx/xlsform/write-analysis.ts'
import { sheetAnswer } from '../../../../../../sheet-answer.server.ts'
import { analysisFor } from '../../../analysed.server.ts'
import type { RequestHandler } from './$types'

/** What the page shows, as tables. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { lang } = locals
  const { analysed, questionnaire } = await analysisFor(locals, params, url)
  const names = {
    question: (item: Parameters<typeof questionName>[0]) => questionName(item, lang),
    group: (group: Parameters<typeof groupName>[0]) => groupName(group, lang),
  }
  return sheetAnswer(await writeAnalysis(analysed, names, lang), `${questionnaire.code}-analysis`)
}
