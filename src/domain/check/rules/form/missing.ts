import { formEdition } from '../../../report/form/editions.ts'
import type { ReportModel } from '../../../report/model.ts'
import type { Finding, Place } from '../../finding.ts'
import type { Rule } from '../../rule.ts'
import { emptyParts } from './empty-parts.ts'
import { saysNoPartners } from './no-partners.ts'
import { sectionOfPart } from './section-of-part.ts'

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
      ...absent
        .filter(({ part }) => !known.has(part.split('.')[0] ?? '') || !part.includes('.'))
        .map((one) => finding(one.part, one.wanted, 'absent')),
      ...empty.map((one) => finding(one.part, one.wanted, one.variant)),
    ]
  },
}

function finding(part: string, wanted: string, variant: string): Finding {
  const place: Place = sectionOfPart(part)
  return { rule: 'form.missing', severity: 'error', variant, places: [place], figures: { part, wanted } }
}

/** A report without partners needs no partner table. */
const isAnswered = (model: ReportModel, part: string): boolean =>
  part.split('.')[0] === 'partners' && saysNoPartners(model)
