import { open } from 'node:fs/promises'
import { checkReport } from '#domain/check/check-report.ts'
import type { CheckedReport } from '#domain/check/checked-report.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { wordProblemKey } from '#interchange/word/word-problem-text.ts'

const maxBytes = 64 * 1024 * 1024

/** Reads a Word file and holds it against the rules. Whatever is wrong with the file is an answer, never an exception. */
export async function checkFile(file: string): Promise<CheckedReport> {
  const bytes = await fileBytes(file)
  if (!(bytes instanceof Uint8Array)) return { file, readable: false, problem: bytes }
  const word = readWord(bytes)
  if (!word.ok) {
    return {
      file,
      readable: false,
      problem: { key: wordProblemKey(word.problem), params: word.problem.params },
    }
  }
  const { model } = readReport(word.document)
  return { file, readable: true, model, findings: checkReport(model) }
}

async function fileBytes(
  file: string,
): Promise<Uint8Array | { key: string; params: { [name: string]: string | number } }> {
  try {
    await using handle = await open(file)
    const { size } = await handle.stat()
    if (size > maxBytes)
      return { key: 'problem.file.tooLarge', params: { file, limit: maxBytes / 1024 / 1024 } }
    return await handle.readFile()
  } catch (error) {
    return {
      key: 'problem.file.unreadable',
      params: { file, detail: (error as NodeJS.ErrnoException).code ?? '' },
    }
  }
}
