import type { ReportModel } from '../../../report/model.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { justificationOf } from '../../reading/justification.ts'
import { sharesSubject } from '../../reading/shared-subject.ts'
import type { Rule } from '../../rule.ts'
import { deviatingPairs, type DeviatingPair } from './deviating-pairs.ts'
import { listedPairs } from './listed-pairs.ts'

/**
 * Facts below their plans that nothing explains. Money is left to money.unspent. A justification that names no
 * indicator in particular may mean any of them, so then the rule is silent; one that names others does not explain these.
 */
export const planFactBelowRule: Rule = {
  id: 'plan-fact.below',
  check(model) {
    const pairs = deviatingPairs(model)
    const below = pairs.filter(
      (pair) => pair.comparison === 'below' && !pair.isMoney && !givesReason(pair.context),
    )
    const unexplained = below.filter((pair) => !isExplained(model, pair, pairs))
    if (unexplained.length === 0) return []
    const figures = { count: unexplained.length, pairs: listedPairs(unexplained) }
    const places = unexplained.flatMap((pair) => pair.places)
    return [{ rule: 'plan-fact.below', severity: 'warning', variant: 'unexplained', places, figures }]
  },
}

function isExplained(model: ReportModel, pair: DeviatingPair, all: readonly DeviatingPair[]): boolean {
  if (justificationOf(model) !== 'given') return false
  const sentences = cellText(model.fields.deviations).split(/(?<=[.!?;])\s+|\n/u)
  const aboutLess = sentences.filter((sentence) => !tellsMore.test(sentence) || tellsLess.test(sentence))
  if (aboutLess.some((sentence) => isNamed(sentence, pair))) return true
  return aboutLess.some(
    (sentence) => isGeneral.test(sentence) && !all.some((other) => isNamed(sentence, other)),
  )
}

function isNamed(text: string, pair: DeviatingPair): boolean {
  if (pair.isMoney) return false
  return sharesSubject(text, pair.indicator) || sharesSubject(text, `${pair.plan} ${pair.fact}`)
}

/** Speaks of deviations or shortfalls as such, naming none: it may mean any of them. */
const isGeneral =
  /отклонени|недовыполнен|не выполнен|не удал|в связи|из-за|по причине|вызван|связан|ввиду|вследствие|погод|паводк|карантин|перенос|ауытқу|себеб|байланысты|салдар|орындалма|ауа райы|тасқын/iu
/** «Участников пришло больше» explains no shortfall. */
const tellsMore = /больше|выше|превы|перевып|увелич|вырос|көп|артық|өсті|артты/iu
const tellsLess =
  /меньше|ниже|сниж|не выполн|не удал|сократ|недо|(?<!\p{L})аз(?!амат)|төмен|орындалма|қысқар/iu

const givesReason = (context: string): boolean =>
  /в связи с|из-за|по причине|ввиду|вследствие|не удалось|перенес|отмен(?:ен|ил)|себебі|байланысты|салдарынан|мүмкін болмады|кейінге қалдыр/iu.test(
    context,
  )
