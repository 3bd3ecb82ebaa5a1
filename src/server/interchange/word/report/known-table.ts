import {
  type ActivityColumn,
  type EffectColumn,
  type PartnerColumn,
  type ProposalColumn,
  type RecommendationColumn,
} from '#domain/report/model.ts'
import type { WordTable } from '../word-document.ts'
import {
  activityWordings,
  effectWordings,
  partnerWordings,
  proposalWordings,
  recommendationWordings,
} from './column-wordings.ts'
import { effectRows } from './effects.ts'
import { statisticsOf, type FoundStatistics } from './statistics.ts'
import { findColumns, type FoundColumns } from './table-columns.ts'

/** A table of the form, known by its headings. */
export type KnownTable =
  | { name: 'activities'; columns: FoundColumns<ActivityColumn> }
  | { name: 'effects'; columns: FoundColumns<EffectColumn> }
  | { name: 'partners'; columns: FoundColumns<PartnerColumn> }
  | { name: 'proposals'; columns: FoundColumns<ProposalColumn> }
  | { name: 'recommendations'; columns: FoundColumns<RecommendationColumn> }
  | { name: 'statistics'; statistics: FoundStatistics }

/** Which table of the form it is; null for any other table. */
export function knownTable(table: WordTable): KnownTable | null {
  if (table.columns < 2 || table.rows.length < 2) return null
  const statistics = statisticsOf(table)
  if (statistics) return { name: 'statistics', statistics }
  const candidates = [activities, effects, proposals, recommendations, partners].map((test) => test(table))
  return (
    candidates
      .filter((each) => each !== null)
      .toSorted((a, b) => b.columns.keys.size - a.columns.keys.size)[0] ?? null
  )
}

type RowTable = Exclude<KnownTable, { name: 'statistics' }>

function activities(table: WordTable): RowTable | null {
  const columns = findColumns(table, activityWordings)
  const has = (column: ActivityColumn) => columns.keys.has(column)
  const isOne =
    (has('plan') || has('fact') || has('indicators')) && (has('activity') || has('task') || has('date'))
  return isOne && columns.keys.size >= 4 ? { name: 'activities', columns } : null
}

/** A table of indicators elsewhere in a report has the same head: its rows must be the form's. */
function effects(table: WordTable): RowTable | null {
  const columns = findColumns(table, effectWordings)
  const { keys } = columns
  if (!keys.has('indicator') || !(keys.has('plan') || keys.has('fact'))) return null
  const known = new Set(effectRows(table, columns).map((row) => row.key))
  known.delete(null)
  return known.size >= 3 ? { name: 'effects', columns } : null
}

function proposals(table: WordTable): RowTable | null {
  const columns = findColumns(table, proposalWordings)
  const has = (column: ProposalColumn) => columns.keys.has(column)
  const isOne = (has('priority') || has('sphere')) && (has('problem') || has('amount') || has('expected'))
  return isOne && columns.keys.size >= 3 ? { name: 'proposals', columns } : null
}

function recommendations(table: WordTable): RowTable | null {
  const columns = findColumns(table, recommendationWordings)
  const has = (column: RecommendationColumn) => columns.keys.has(column)
  return has('items') && (has('bodies') || has('letters')) ? { name: 'recommendations', columns } : null
}

function partners(table: WordTable): RowTable | null {
  const columns = findColumns(table, partnerWordings)
  const has = (column: PartnerColumn) => columns.keys.has(column)
  return has('name') && (has('role') || (has('contact') && has('note')))
    ? { name: 'partners', columns }
    : null
}
