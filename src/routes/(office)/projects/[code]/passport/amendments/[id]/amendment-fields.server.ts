import {
  formatPlanValue,
  parsePlanValue,
  planWithUnit,
  type PlanValue,
} from '#domain/indicator/plan-value.ts'
import { amountToDecimal, formatAmount } from '#domain/money/amount.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message, type MessageKey } from '#i18n/message.ts'
import type { Amendment } from '#domain/project/project.ts'
import type { FormField, FormValues } from '#ui/form/form-field.ts'
import { formValues } from '#ui/form/form-values.ts'

/** What an amendment itself says. */
export function amendmentFields(lang: Language): readonly FormField[] {
  const t = (key: MessageKey): string => message(lang, key)
  return [
    { kind: 'line', name: 'number', label: t('project.amendment.number'), isRequired: true },
    { kind: 'day', name: 'signedOn', label: t('project.amendment.signedOn'), isRequired: true },
    { kind: 'day', name: 'newEndsOn', label: t('project.amendment.newEndsOn') },
    { kind: 'money', name: 'newGrant', label: t('project.amendment.newGrant') },
    { kind: 'localText', name: 'subject', label: t('project.amendment.subject'), rows: 3 },
  ]
}

/** New planned values, one field for each indicator and each budget line; left empty, a value stays. */
export function plannedFields(
  lang: Language,
  { indicators, budgetLines }: ProjectRecords,
): readonly FormField[] {
  const now = (value: string): string => message(lang, 'project.amendment.now', { value })
  return [
    ...indicators.map((indicator, index): FormField => ({
      kind: 'line',
      name: `indicator-${indicator.id}`,
      label: `${indicator.code}. ${textIn(indicator.name, lang) ?? ''}`,
      hint: now(planWithUnit(indicator.plan, indicator.unit, lang)),
      ...(index === 0 ? { group: message(lang, 'project.amendment.plan') } : {}),
    })),
    ...budgetLines.map((line, index): FormField => ({
      kind: 'money',
      name: `budgetLine-${line.id}`,
      label: `${line.code}. ${textIn(line.title, lang) ?? ''}`,
      hint: now(formatAmount(line.planned, lang, { currency: true })),
      ...(index === 0 ? { group: message(lang, 'project.amendment.budget') } : {}),
    })),
  ]
}

/** Why planned values are corrected; the rest of an amendment needs no reason. */
export const amendmentReason = (lang: Language): FormField => ({
  kind: 'text',
  name: 'reason',
  label: message(lang, 'project.amendment.reason'),
  hint: message(lang, 'project.amendment.reason.hint'),
  group: message(lang, 'project.amendment.correction'),
  rows: 2,
})

/** An amendment as its form shows it, with the planned values it sets. */
export function amendmentValues(
  fields: readonly FormField[],
  amendment: Amendment,
  lang: Language,
): FormValues {
  // As the form reads them again; a bound in English would be none to `parsePlanValue`.
  const planText = (plan: PlanValue): string => formatPlanValue(plan, '', lang === 'en' ? 'ru' : lang)
  const set = amendment.changes.map((change) => [
    `${change.kind}-${change.id}`,
    change.kind === 'indicator'
      ? planText(change.after)
      : amountToDecimal(BigInt(change.after)).replace('.00', '').replace('.', ','),
  ])
  return { ...formValues(fields, amendment), ...Object.fromEntries(set) }
}

/** The planned values that were filled in, as the action wants them; a plan that is none stays a text, to be refused. */
export function plannedChanges(read: Record<string, unknown>): readonly object[] {
  return Object.entries(read).flatMap(([name, value]) => {
    const [kind, ...rest] = name.split('-')
    const id = rest.join('-')
    if (typeof value !== 'string' || value.trim() === '') return []
    if (kind === 'indicator') return [{ kind, id, after: parsePlanValue(value) ?? value }]
    return kind === 'budgetLine' ? [{ kind, id, after: value }] : []
  })
}

/** The field of the form for a path such as `changes.2.after`. */
export const plannedFieldOf =
  (changes: readonly { readonly kind?: string; readonly id?: string }[]) =>
  (path: string): string => {
    const [list, index] = path.split('.')
    const change = list === 'changes' ? changes[Number(index)] : undefined
    return change ? `${change.kind}-${change.id}` : path
  }
