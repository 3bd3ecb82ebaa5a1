import { resolve } from 'node:path'
import { formEdition } from '#domain/report/form/editions.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { renderReport, reportFormats } from '#documents/render-report.ts'
import { Problem } from '#server/problem.ts'
import type { Command } from '../command.ts'
import { dayOption, oneOf, readOptions, reportLanguageOption, required, text } from '../options.ts'
import { recordsOf, withDatabase } from '../open-project.ts'
import { writeOutput } from '../output-file.ts'
import { Usage } from '../usage.ts'

/** `esep report`: the official report of a project, written to a file. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, {
    project: 'string',
    form: 'string',
    lang: 'string',
    format: 'string',
    out: 'string',
    from: 'string',
    to: 'string',
  })
  if (rest.length > 0) throw new Usage('cli.unexpected', { argument: rest[0] ?? '' })
  const code = required(options, 'project')
  const kind = oneOf(text(options, 'form') ?? 'final', 'form', ['final', 'interim'])
  const lang = reportLanguageOption(text(options, 'lang') ?? 'ru')
  const format = oneOf(text(options, 'format') ?? 'docx', 'format', reportFormats)
  const out = resolve(required(options, 'out'))
  const from = dayOption(text(options, 'from'), 'from')
  const to = dayOption(text(options, 'to'), 'to')
  if (from && to && from > to) throw new Usage('cli.fromAfterTo', { from, to })

  const records = await withDatabase((database) => recordsOf(database, code))
  const form = formEdition(records.project.form)
  if (!form) throw new Problem('form.unknown', { form: records.project.form })
  const model = buildReport(records, { kind, lang, form, ...(from && { from }), ...(to && { to }) })
  await writeOutput(out, await renderReport(model, form, format))
  terminal.say('cli.report.written', { file: out })
  for (const part of model.missing) terminal.warn(`  ${part.wanted}`)
  return 0
}
