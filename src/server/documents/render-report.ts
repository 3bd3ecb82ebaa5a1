import type { FormEdition } from '#domain/report/form/form-edition.ts'
import type { ReportModel } from '#domain/report/model.ts'
import type { ReportDocumentOptions } from './report-docx.ts'

export const reportFormats = ['docx', 'pdf', 'html', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const mediaTypes: { readonly [format in ReportFormat]: string } = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/**
 * A finished report in one of the formats: bytes for Word and PDF, text for HTML and JSON. The libraries are loaded
 * when first needed: a command that writes JSON does not wait for a Word writer.
 */
export async function renderReport(
  model: ReportModel,
  form: FormEdition,
  format: ReportFormat,
  options: ReportDocumentOptions = {},
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return (await import('./report-docx.ts')).reportDocx(model, form, options)
    case 'pdf':
      return (await import('./report-pdf.ts')).reportPdf(model, form, options)
    case 'html':
      return (await import('./report-html.ts')).reportHtml(model, form, options)
    case 'json':
      return (await import('./report-json.ts')).reportJson(model)
  }
}
