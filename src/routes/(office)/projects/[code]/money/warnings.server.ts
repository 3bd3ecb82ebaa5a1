import { moneyWarnings } from '#domain/money/money-warnings.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { rememberedFor } from '#server/project-cache.ts'
import { todayIn } from './today.server.ts'

const remembered = rememberedFor(moneyWarnings)

/** The warnings of today, computed once for records that have not changed. */
export const warningsOf = (records: ProjectRecords) => remembered(records, todayIn(records.project.timeZone))
