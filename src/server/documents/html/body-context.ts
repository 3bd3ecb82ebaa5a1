import type { Line, ReportModel } from '#domain/report/model.ts'
import type { LinePlace } from './line-place.ts'

/** What the parts of a report's HTML share while it is written. */
export interface BodyContext {
  readonly lineHtml: (line: Line, place: LinePlace) => string
  readonly id: (id: string) => string
  readonly lang: ReportModel['lang']
}
