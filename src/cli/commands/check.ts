import { resolve } from 'node:path'
import { checkJson } from '#documents/check/check-json.ts'
import type { CheckedDocument } from '#documents/check/checked-document.ts'
import { Problem } from '#server/problem.ts'
import type { Language } from '#domain/text/local-text.ts'
import { checkFiles, printedFiles } from '../check/check-files.ts'
import { printReport, verdictOf, type PrintedReport, type Verdict } from '../check/printed-report.ts'
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
  const project = code ? [await checkedProject(code)] : []
  const wish: Wish = { project, files, lang, format, out: text(options, 'out') }
  return format === 'json' ? answerInJson(wish, terminal) : answerInWords(wish, terminal)
}

/** What is asked: the checked records of a project, files to check, and how to tell what is found. */
interface Wish {
  readonly project: readonly CheckedDocument[]
  readonly files: readonly string[]
  readonly lang: Language
  readonly format: (typeof formats)[number]
  readonly out: string | undefined
}

async function answerInWords(
  { project, files, lang, format, out }: Wish,
  terminal: Terminal,
): Promise<ExitStatus> {
  const bar = progressBar(terminal, files.length)
  const ofFiles = await checkFiles(files, format === 'html', (file) => bar.step(file)).finally(() =>
    bar.end(),
  )
  const checked = [...project, ...ofFiles]
  const page =
    format === 'html'
      ? (await import('#documents/check/check-html.ts')).checkHtml(checked, lang)
      : (await import('#documents/check/check-text.ts')).checkText(checked, lang, {
          hasColour: terminal.hasColour && !out,
        })
  if (out) await writeOutput(resolve(out), page)
  else terminal.print(page)
  return statusOf(checked.map(verdictOf))
}

async function answerInJson({ project, files, lang, out }: Wish, terminal: Terminal): Promise<ExitStatus> {
  const bar = progressBar(terminal, files.length)
  const verdicts: Verdict[] = []
  const ofFiles = printedFiles(files, lang, (file) => bar.step(file))
  const json = checkJson(printed(project, ofFiles, lang, verdicts))
  if (out) await writeOutput(resolve(out), json).finally(() => bar.end())
  else {
    const whole = await textOf(json).finally(() => bar.end())
    terminal.print(whole)
  }
  return statusOf(verdicts)
}

/** The printed reports, the project's own first; their verdicts are added to `verdicts`. */
async function* printed(
  project: readonly CheckedDocument[],
  files: AsyncIterable<PrintedReport>,
  lang: Language,
  verdicts: Verdict[],
): AsyncGenerator<Uint8Array> {
  for (const report of project) {
    verdicts.push(verdictOf(report))
    yield printReport(report, lang).json
  }
  for await (const { json, verdict } of files) {
    verdicts.push(verdict)
    yield json
  }
}

async function textOf(parts: AsyncIterable<Uint8Array | string>): Promise<string> {
  const decoder = new TextDecoder()
  let whole = ''
  for await (const part of parts) whole += typeof part === 'string' ? part : decoder.decode(part)
  return whole
}

/** Loads the rules, which a folder of files needs in its processes alone: they start sooner without. */
async function checkedProject(code: string): Promise<CheckedDocument> {
  const { checkProject } = await import('#domain/check/check-records.ts')
  const { formEdition } = await import('#domain/report/form/editions.ts')
  const { recordsOf, withDatabase } = await import('../open-project.ts')
  const records = await withDatabase((database) => recordsOf(database, code))
  const form = formEdition(records.project.form)
  if (!form) throw new Problem('form.unknown', { form: records.project.form })
  const today = new Date().toISOString().slice(0, 10)
  const { model, findings } = checkProject(records, { kind: 'final', lang: 'ru', form, today })
  return { file: code, readable: true, model, findings }
}

function statusOf(verdicts: readonly Verdict[]): ExitStatus {
  if (verdicts.includes('unreadable')) return exitStatus.usage
  return verdicts.includes('wrong') ? exitStatus.refused : exitStatus.ok
}
