import type {
  ActivityRow,
  EffectRow,
  FieldId,
  Line,
  MissingPart,
  PartnerColumn,
  ProposalColumn,
  RecommendationColumn,
  Row,
} from '#domain/report/model.ts'
import type { FoundStatistics } from './statistics.ts'
import type { ChangesLine } from './story.ts'

/** What has been read so far, part by part; a table is null until it is met. */
export type Collected = {
  title: Line[]
  fields: Map<FieldId, Line[]>
  changes: ChangesLine[]
  hasChangesHeading: boolean
  activities: ActivityRow[] | null
  effects: EffectRow[] | null
  statistics: FoundStatistics
  partners: Row<PartnerColumn>[] | null
  proposals: Row<ProposalColumn>[] | null
  recommendations: Row<RecommendationColumn>[] | null
  missingColumns: MissingPart[]
  unplaced: { section: string; line: Line }[]
  instructions: { section: string; line: Line }[]
}

export function nothingCollected(): Collected {
  return {
    title: [],
    fields: new Map(),
    changes: [],
    hasChangesHeading: false,
    activities: null,
    effects: null,
    statistics: {},
    partners: null,
    proposals: null,
    recommendations: null,
    missingColumns: [],
    unplaced: [],
    instructions: [],
  }
}
