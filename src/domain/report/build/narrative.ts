import { compareFact } from '../../indicator/compare-fact.ts'
import { formatAmount } from '../../money/amount.ts'
import { contractTerms } from '../../project/contract-terms.ts'
import { exactTextIn } from '../../text/local-text.ts'
import { formText } from '../form/form-edition.ts'
import { effectKeys, plainLine, type FieldId, type Lines } from '../model.ts'
import { narrativeFields, type Narrative, type NarrativeField } from '../narrative.ts'
import { isDue } from './due.ts'
import { oneLine, textOrMissing, type BuildContext } from './build-context.ts'
import { resolvedLines } from './references.ts'

/** The texts people wrote, with the figures they name; deviations with refunds and amendments beside them. */
export function narrativeFieldsOf(context: BuildContext): { readonly [field in FieldId]?: Lines } {
  const fields: { [field in FieldId]?: Lines } = {}
  for (const field of narrativeFields) {
    const lines = fieldLines(context, field)
    if (lines.length > 0) fields[field] = lines
  }
  return fields
}

function fieldLines(context: BuildContext, field: NarrativeField): Lines {
  const heading = formText(context.form.headings[field].heading, context.lang)
  const text = textOrMissing(
    context,
    newest(context, field)?.text ?? {},
    field,
    wanted(context, field, heading),
  )
  const written = resolvedLines(context, text, heading, field)
  if (field === 'deviations') return [...written, ...contractLines(context)]
  return field === 'attachments' && written.length === 0 ? letterCopies(context) : written
}

/** A text for this kind of report goes before one for every kind; among equals the newest version. */
function newest(context: BuildContext, field: NarrativeField): Narrative | undefined {
  return context.records.narratives
    .filter((one) => one.field === field && (one.kind === null || one.kind === context.kind))
    .toSorted((a, b) => Number(b.kind !== null) - Number(a.kind !== null) || b.version - a.version)[0]
}

function wanted(context: BuildContext, field: NarrativeField, heading: string): string | null {
  if (field === 'deviations') return deviates(context) ? context.words.missing.deviations : null
  if (field === 'attachments' && context.figures.index.linked('letters').length > 0) return null
  return context.words.missing.text(oneLine(heading, 120))
}

/** Whether a fact that is due differs from its plan; «не менее» is met by more. */
function deviates(context: BuildContext): boolean {
  const { values } = context.figures
  const activities = new Map(context.records.activities.map((activity) => [activity.id, activity]))
  const byIndicator = context.records.indicators.some((indicator) => {
    const activity = activities.get(indicator.activityId)
    const fact = values.get(`fact:${indicator.code}`)
    if (!fact || !activity || !isDue(context, activity)) return false
    return ['below', 'above'].includes(compareFact(indicator.plan, fact))
  })
  if (byIndicator || context.kind === 'interim') return byIndicator
  return effectKeys.some((key) => {
    const [plan, fact] = [
      values.get(`planned:${key}`)?.value ?? null,
      values.get(`effect:${key}`)?.value ?? null,
    ]
    return plan !== null && fact !== null && plan !== fact
  })
}

/** Amendments and refunds are records of deviations: the report names them whatever people wrote. */
function contractLines(context: BuildContext): Lines {
  const { records, words, lang, kind, figures } = context
  const { to } = figures.index.period
  const terms = contractTerms(records.project, records.amendments, kind === 'interim' ? to : null)
  const amendments = terms.amendments.map((one) =>
    [
      words.amendment(
        one.number,
        one.signedOn,
        oneLine(textOrMissing(context, one.subject, 'deviations') ?? '—').replace(/\.$/, ''),
      ),
      one.newEndsOn === null ? null : words.newEnd(one.newEndsOn),
      one.newGrant === null ? null : words.newGrant(formatAmount(one.newGrant, lang)),
    ]
      .filter((part) => part !== null)
      .join(' '),
  )
  const refunds = records.refunds
    .filter((one) =>
      (figures.values.get('money:refunded')?.records ?? []).some((record) => record.id === one.id),
    )
    .map((one) => words.refund(formatAmount(one.amount, lang), one.paidOn, one.documentNumber))
  return [...amendments, ...refunds].map(plainLine)
}

/** The form wants copies of the letters with the report. */
function letterCopies(context: BuildContext): Lines {
  const sent = new Set(context.figures.index.linked('letters').map((record) => record.id))
  return context.records.letters
    .filter((letter) => sent.has(letter.id))
    .map((letter) => {
      const addressee = exactTextIn(letter.addressee, context.lang) ?? '—'
      return plainLine(context.words.letterCopy(letter.number, letter.sentOn, oneLine(addressee)))
    })
}
