/* What an address asks of the answers: a village, two questions at once, a recorded analysis. */
import { error } from '@sveltejs/kit'
import { isRecordId } from '#domain/project/is-record-id.ts'
import { analyse, type AnalysedAnswers } from '#domain/questionnaire/analyse.ts'
import { canStandAcross, isGrouped } from '#domain/questionnaire/analysis.ts'
import type { QuestionItem, QuestionnaireAnalysis } from '#domain/questionnaire/questionnaire.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { analysesOf, answersOf } from '#store/questionnaire.ts'
import { asking } from '../../../register.server.ts'
import { asked } from '../../../list.server.ts'
import { questionnaireFor, type AskedQuestionnaire } from './questionnaire.server.ts'

export interface AskedAnalysis extends AskedQuestionnaire {
  readonly items: readonly QuestionItem[]
  readonly analyses: readonly QuestionnaireAnalysis[]
  /** The recorded one that is looked at. */
  readonly chosen: QuestionnaireAnalysis | null
  readonly analysed: AnalysedAnswers
  readonly pair: { readonly row: string; readonly column: string } | null
  readonly village: { readonly id: string; readonly name: string } | null
  readonly today: string
}

export async function analysisFor(
  locals: App.Locals,
  params: { code: string; id: string },
  url: URL,
): Promise<AskedAnalysis> {
  const found = await questionnaireFor(locals, params.code, params.id)
  const { read, today } = await asking(locals)
  const items = (found.questionnaire.opened ?? found.questionnaire.newest)?.items ?? []
  const analyses = await read((db) => analysesOf(db, params.id))
  const wanted = url.searchParams.get('analysis')
  const chosen = analyses.find(({ id }) => id === wanted) ?? null
  if (wanted !== null && !chosen) error(404, message(locals.lang, 'site.notFound'))
  const place = found.records.places.find(({ id }) => isRecordId(id) && id === asked(url, 'village'))
  const [row, column] = [asked(url, 'row'), asked(url, 'column')]
  const isPair =
    items.some((item) => item.name === row && isGrouped(item)) &&
    items.some((item) => item.name === column && canStandAcross(item)) &&
    row !== column
  const pair = isPair ? { row, column } : null
  const answers = await read((db) =>
    answersOf(db, params.id, { until: chosen?.until ?? null, placeId: place?.id ?? null }),
  )
  return {
    ...found,
    items,
    analyses,
    chosen,
    pair,
    village: place ? { id: place.id, name: textIn(place.name, locals.lang) ?? '' } : null,
    analysed: analyse(items, answers, [...(chosen?.crosses ?? []), ...(pair ? [pair] : [])]),
    today,
  }
}
