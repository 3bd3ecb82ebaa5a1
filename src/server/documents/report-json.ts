import type { ReportModel } from '#domain/report/model.ts'

/** The report model as JSON, figures with their records included, for programs that take the report further. */
export const reportJson = (model: ReportModel): string => `${JSON.stringify(model, null, 2)}\n`
