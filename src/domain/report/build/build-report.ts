import type { PlainDate } from '../../calendar/day.ts'
import type { RecordPeriod } from '../../indicator/record-period.ts'
import { contractTerms } from '../../project/contract-terms.ts'
import type { ProjectRecords } from '../../project/records.ts'
import type { ReportLanguage } from '../../text/local-text.ts'
import { formText, type FormEdition } from '../form/form-edition.ts'
import { plainLine, type Lines, type MissingPart, type ReportKind, type ReportModel } from '../model.ts'
import type { Narrative } from '../narrative.ts'
import { activityRows } from './activities.ts'
import { annexBars } from './annex.ts'
import { bridgeField } from './bridge.ts'
import { buildContext, type BuildContext } from './build-context.ts'
import { effectRows } from './effects.ts'
import { narrativeFieldsOf } from './narrative.ts'
import { partnerRows } from './partners.ts'
import { passportFields } from './passport.ts'
import { printedFigures, projectFigures } from './project-figures.ts'
import { proposalRows } from './proposals.ts'
import { recommendationRows } from './recommendations.ts'
import { statisticTablesOf } from './statistics.ts'
import { storiesOf } from './stories.ts'

export interface ReportOptions {
  readonly kind: ReportKind
  readonly lang: ReportLanguage
  readonly form: FormEdition
  readonly from?: PlainDate
  readonly to?: PlainDate
}

/** A report with everything but the texts that people write: they change while one writes, the rest does not. */
export interface PreparedReport {
  readonly context: BuildContext
  readonly parts: Omit<ReportModel, 'missing'>
  /** What the parts before and after the texts lack, in the order in which the form has them. */
  readonly missing: { readonly before: readonly MissingPart[]; readonly after: readonly MissingPart[] }
}

/**
 * The whole report of a project, computed from its records: each number from exactly one function, each with the
 * records behind it, and everything that the form wants and nobody recorded in `missing`.
 */
export function buildReport(records: ProjectRecords, options: ReportOptions): ReportModel {
  return reportWithTexts(prepareReport(records, options), records.narratives)
}

/** Computes everything that does not depend on the texts people write; texts name its figures. */
export function prepareReport(records: ProjectRecords, options: ReportOptions): PreparedReport {
  const figures = projectFigures(records, reportPeriod(records, options))
  const context = buildContext(records, figures, options)
  const { to } = figures.index.period
  const terms = contractTerms(records.project, records.amendments, options.kind === 'interim' ? to : null)
  const activities = activityRows(context)
  const passport = passportFields(context)
  const before = context.missing.splice(0)
  const parts = {
    form: options.form.id,
    kind: options.kind,
    lang: options.lang,
    source: 'records' as const,
    title: titleLines(context),
    period: { from: terms.startsOn, to: terms.endsOn },
    grantTiyn: String(terms.grant),
    fields: { ...passport, ...bridgeField(context) },
    activities,
    effects: effectRows(context),
    statistics: statisticTablesOf(context),
    stories: storiesOf(context),
    partners: partnerRows(context),
    proposals: proposalRows(context),
    recommendations: recommendationRows(context),
    unplaced: [],
    figures: printedFigures(figures, options.lang),
    annex: annexBars(context, activities),
  }
  return { context, parts, missing: { before, after: context.missing.splice(0) } }
}

/** The report with these texts: the newest version of each counts. Costs what the texts cost. */
export function reportWithTexts(
  { context, parts, missing }: PreparedReport,
  narratives: readonly Narrative[],
): ReportModel {
  const lacking: MissingPart[] = []
  const records = { ...context.records, narratives }
  const { bridge, ...passport } = parts.fields
  const texts = narrativeFieldsOf({ ...context, records, missing: lacking })
  const fields = { ...passport, ...texts, ...(bridge && { bridge }) }
  return { ...parts, fields, missing: distinctParts([...missing.before, ...lacking, ...missing.after]) }
}

/**
 * The days whose records a report counts. A final report counts all of them, also those outside the contract, so that
 * the checker sees them; an interim one those of its period, which without days given is the contract's.
 */
function reportPeriod(
  records: ProjectRecords,
  options: Pick<ReportOptions, 'kind' | 'from' | 'to'>,
): RecordPeriod {
  if (options.kind === 'final') return { from: options.from ?? null, to: options.to ?? null }
  const { startsOn, endsOn } = contractTerms(records.project, records.amendments, options.to ?? null)
  return { from: options.from ?? startsOn, to: options.to ?? endsOn }
}

function titleLines(context: BuildContext): Lines {
  const title = plainLine(formText(context.form.title[context.kind], context.lang))
  const { from, to } = context.figures.index.period
  if (context.kind === 'final' || from === null || to === null) return [title]
  return [title, plainLine(context.words.reportPeriod(from, to))]
}

function distinctParts(parts: readonly MissingPart[]): MissingPart[] {
  return [...new Map(parts.map((part) => [`${part.part}\n${part.wanted}`, part])).values()]
}
