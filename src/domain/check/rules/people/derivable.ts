import { cellPlace } from '../../../report/passages.ts'
import type { ReportModel } from '../../../report/model.ts'
import { cellText } from '../../reading/cell-lines.ts'
import { effectCount, effectPlace } from '../../reading/effects.ts'
import { readParticipants } from '../../reading/participants.ts'
import { reportPassages } from '../../text-reading/report-passages.ts'
import type { Rule } from '../../rule.ts'
import { letterPattern } from '../../../text/letter-pattern.ts'
import { mayHold } from '../../text-reading/passage-words.ts'
import { wordCue } from '../../text-reading/word-cues.ts'

/**
 * Direct beneficiaries are no more than the participants column adds up to, unless the text tells who the others are:
 * a sentence about the direct beneficiaries with a number in it is such a bridge.
 */
export const peopleDerivableRule: Rule = {
  id: 'people.derivable',
  check(model) {
    const direct = effectCount(model, 'directBeneficiaries', 'fact')
    const rows = (model.activities ?? []).map((row) => readParticipants(row.cells.people))
    const counted = rows.flatMap((one) => (one.kind === 'count' || one.kind === 'bound' ? [one.people] : []))
    if (direct === null || counted.length === 0 || rows.some(({ kind }) => kind === 'bound')) return []
    const total = counted.reduce((sum, people) => sum + people, 0)
    if (direct <= total || isBridged(model)) return []
    const places = [
      effectPlace(model, 'directBeneficiaries', 'fact'),
      ...rows.flatMap((one, index) =>
        one.kind === 'count'
          ? [cellPlace('activities', index + 1, 'people', cellText(model.activities?.[index]?.cells.people))]
          : [],
      ),
    ]
    const figures = { direct, total, difference: direct - total }
    return [{ rule: 'people.derivable', severity: 'warning', variant: 'exceeds', places, figures }]
  },
}

const beneficiaries = letterPattern(/бенефициар|благополучател|выгодополучател|пайда алушы/iu)
const ofBeneficiaries = wordCue(/бенефициар|благополучател|выгодополучател|алушы/)
const explains = letterPattern(
  /состо|склад|включ|вошли|входят|кроме|помимо|также|за сч[её]т|посчитан|учтен|считал|получил|охвачен|являются|стали|құрайды|қосыл|есептел|қамтыл|сондай-ақ|бөлек|алды|болды|табылады|кіреді/iu,
)

function isBridged(model: ReportModel): boolean {
  if (model.fields.bridge?.length) return true
  return reportPassages(model).some((passage) => {
    const { text, part } = passage
    if (part === 'effects' || !mayHold(passage, ofBeneficiaries)) return false
    return text
      .split(/(?<=[.!?])\s+/u)
      .some(
        (sentence) =>
          beneficiaries.test(sentence) &&
          !/косвенн|жанама/iu.test(sentence) &&
          /\d/.test(sentence) &&
          explains.test(sentence),
      )
  })
}
