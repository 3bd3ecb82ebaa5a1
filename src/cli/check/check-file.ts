import { checkReport } from '#domain/check/check-report.ts'
import type { CheckedReport } from '#domain/check/checked-report.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { wordProblemKey } from '#interchange/word/word-problem-text.ts'
import { Problem } from '#server/problem.ts'
import { readInput } from '../read-input.ts'

/** Reads a Word file and holds it against the rules. Whatever is wrong with the file is an answer, never an exception. */
export async function checkFile(file: string): Promise<CheckedReport> {
  const bytes = await readInput(file).catch((error: unknown) => {
    if (error instanceof Problem) return error
    throw error
  })
  if (bytes instanceof Problem) {
    return { file, readable: false, problem: { key: `problem.${bytes.code}`, params: bytes.params } }
  }
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
