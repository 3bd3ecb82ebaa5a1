import { resolve } from 'node:path'
import { severityCounts } from '#domain/check/checked-report.ts'
import { checkProject } from '#domain/check/check-records.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import { checkHtml } from '#documents/check/check-html.ts'
import { checkJson, checkJsonParts } from '#documents/check/check-json.ts'
import { checkText } from '#documents/check/check-text.ts'
import { Problem } from '#server/problem.ts'
import { checkFiles, type CheckedFile } from '../check/check-files.ts'
import { exitStatus, type ExitStatus } from '../exit.ts'
import type { Command } from '../command.ts'
import { languageOption, oneOf, readOptions, text } from '../options.ts'
import { writeOutput } from '../output-file.ts'
import { progressBar } from '../progress-bar.ts'
import { reportFiles } from '../report-files.ts'
import type { Terminal } from '../terminal.ts'
import { Usage } from '../usage.ts'

const formats = ['text', 'json', 'html'] as const

/** `esep check`: Word reports, folders of them, or a project's own records, held against the rules. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, {
    project: 'string',
    lang: 'string',
    format: 'string',
    out: 'string',
  })
  const lang = languageOption(text(options, 'lang') ?? terminal.lang)
  const format = oneOf(text(options, 'format') ?? 'text', 'format', formats)
  const code = text(options, 'project')
  if (rest.length === 0 && !code) throw new Usage('cli.check.nothing')

  const files = await reportFiles(rest)
  if (files.length === 0 && !code)
    throw new Problem('file.unreadable', { file: rest.join(', '), detail: 'ENOENT' })
  const checked = [
    ...(code ? [await checkedProject(code)] : []),
    ...(await checkedFiles(files, format === 'html', terminal)),
  ]
  const out = text(options, 'out')
  if (out && format === 'json') {
    await writeOutput(resolve(out), checkJsonParts(checked, lang))
    return statusOf(checked)
  }
  const page =
    format === 'json'
      ? checkJson(checked, lang)
      : format === 'html'
        ? checkHtml(checked, lang)
        : checkText(checked, lang, { hasColour: terminal.hasColour && !out })
  if (out) await writeOutput(resolve(out), page)
  else terminal.print(page)
  return statusOf(checked)
}

async function checkedFiles(
  files: readonly string[],
  withModel: boolean,
  terminal: Terminal,
): Promise<CheckedFile[]> {
  const bar = progressBar(terminal, files.length)
  try {
    return await checkFiles(files, withModel, (file) => bar.step(file))
  } finally {
    bar.end()
  }
}

async function checkedProject(code: string): Promise<CheckedFile> {
  const { recordsOf, withDatabase } = await import('../open-project.ts')
  const records = await withDatabase((database) => recordsOf(database, code))
  const form = formEdition(records.project.form)
  if (!form) throw new Problem('form.unknown', { form: records.project.form })
  const today = new Date().toISOString().slice(0, 10)
  const { model, findings } = checkProject(records, { kind: 'final', lang: 'ru', form, today })
  return { file: code, readable: true, model, findings }
}

function statusOf(checked: readonly CheckedFile[]): ExitStatus {
  if (checked.some((report) => !report.readable)) return exitStatus.usage
  const isClean = checked.every((report) => {
    const counts = severityCounts(report.readable ? report.findings : [])
    return counts.error + counts.warning === 0
  })
  return isClean ? exitStatus.ok : exitStatus.refused
}
