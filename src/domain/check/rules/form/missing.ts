import { formEdition } from '../../../report/form/editions.ts'
import type { MissingPart, ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { emptyParts } from './empty-parts.ts'
import { saysNoPartners } from './no-partners.ts'
import { sectionOfPart } from './section-of-part.ts'

/** How many of what is lacking a finding names. */
const examples = 3

/** Columns and parts that a report may leave out. */
const optional = new Set([
  'partners.note',
  'proposals.number',
  'effects.number',
  'attachments',
  'signature',
  'story.quote',
])

/**
 * Required fields, sections, tables and columns that the report lacks or leaves empty; a finding for each, in the order
 * of the form. «Нет партнеров» is an answer, and a deviation field that holds a dash is one too.
 */
export const formMissingRule: Rule = {
  id: 'form.missing',
  check(model) {
    const form = formEdition(model.form)
    const absent = model.missing.filter(({ part }) => !optional.has(part) && !isAnswered(model, part))
    const known = new Set(absent.map(({ part }) => part))
    const empty = form === null ? [] : emptyParts(model, form).filter(({ part }) => !known.has(part))
    return [
      ...byPart(absent.filter(({ part }) => !known.has(part.split('.')[0] ?? '') || !part.includes('.'))),
      ...empty.map((one) => finding(one.part, one.wanted, one.variant)),
    ]
  },
}

/** What is lacking of one part, such as many rows without their fact, is one finding. */
function byPart(absent: readonly MissingPart[]): Finding[] {
  const parts = Map.groupBy(absent, ({ part }) => part)
  return [...parts].map(([part, lacking]) => {
    const wanted = lacking.slice(0, examples).map((one) => one.wanted)
    if (lacking.length === 1) return finding(part, wanted.join(''), 'absent')
    const several = finding(part, wanted.join('; '), 'several')
    return { ...several, figures: { ...several.figures, count: lacking.length } }
  })
}

function finding(part: string, wanted: string, variant: string): Finding {
  const place: Place = sectionOfPart(part)
  return { rule: 'form.missing', severity: 'error', variant, places: [place], figures: { part, wanted } }
}

/** A report without partners needs no partner table. */
const isAnswered = (model: ReportModel, part: string): boolean =>
  part.split('.')[0] === 'partners' && saysNoPartners(model)
