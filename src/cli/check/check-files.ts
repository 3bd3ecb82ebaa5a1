import type { UnreadableReport, CheckedDocument } from '#documents/check/checked-document.ts'
import type { Language } from '#domain/text/local-text.ts'
import { askProcesses } from './check-processes.ts'
import type { PrintedReport } from './printed-report.ts'

/** Files from which on processes are worth their start. */
const fewFiles = 4

/**
 * Checks files, in parallel processes where they are many, and answers in the order of `files`. `onDone` is called as each
 * one ends. `withModel` keeps the models, which a page of the report needs and a list of findings does not.
 */
export async function checkFiles(
  files: readonly string[],
  withModel: boolean,
  onDone: (file: string) => void,
): Promise<CheckedDocument[]> {
  const checked: CheckedDocument[] = []
  const add = (index: number, answer: CheckedDocument | null): void => {
    checked[index] = answer ?? givenUp(files[index] ?? '')
    onDone(files[index] ?? '')
  }
  if (files.length < fewFiles) {
    const { checkFile } = await import('./check-file.ts')
    for (const [index, file] of files.entries()) add(index, await checkFile(file))
    return checked
  }
  const wanted = withModel ? 'model' : 'findings'
  await askProcesses<CheckedDocument>(
    files.map((file) => ({ file, wanted })),
    add,
  )
  return checked
}

/**
 * Checks files in parallel processes that print what they find, and hands out the parts of the JSON object in the order of
 * `files`, each as soon as those before it are there: nothing of a thousand reports is held but what is not yet written.
 */
export async function* printedFiles(
  files: readonly string[],
  lang: Language,
  onDone: (file: string) => void,
): AsyncGenerator<PrintedReport> {
  const { printReport } = await import('./printed-report.ts')
  if (files.length < fewFiles) {
    for (const report of await checkFiles(files, false, onDone)) yield printReport(report, lang)
    return
  }
  const parts = files.map(() => Promise.withResolvers<PrintedReport | null>())
  const tasks = files.map((file) => ({ file, wanted: { jsonIn: lang } }))
  const all = askProcesses<PrintedReport>(tasks, (index, answer) => {
    parts[index]?.resolve(answer)
    onDone(files[index] ?? '')
  })
  try {
    for (const [index, file] of files.entries()) {
      yield (await parts[index]?.promise) ?? printReport(givenUp(file), lang)
      delete parts[index]
    }
  } finally {
    // Where the parts cannot be written nobody waits for the rest.
    tasks.length = 0
    await all
  }
}

const givenUp = (file: string): UnreadableReport => ({
  file,
  readable: false,
  problem: { key: 'problem.file.unreadable', params: { file, detail: 'timeout' } },
})
