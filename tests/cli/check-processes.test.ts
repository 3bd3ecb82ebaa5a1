import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { CheckedReport } from '#domain/check/checked-report.ts'
import { temporaryFolder } from '#tests/support/command-line.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'
import { askProcesses } from '../../src/cli/check/check-processes.ts'

/** The processes that check for this one. */
function checking(): number[] {
  const childrenOf = (task: string): string[] =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean)
  return readdirSync('/proc/self/task')
    .flatMap(childrenOf)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('check-worker'))
    .map(Number)
}

test('a process that dies costs its own report alone, and none is left behind', async () => {
  const file = path.join(await temporaryFolder(), 'clean.docx')
  await writeFile(file, await wordReport(cleanReportRu))
  const answers = new Map<number, CheckedReport | null>()
  let killed: number | undefined
  await askProcesses<CheckedReport>(
    Array.from({ length: 8 }, () => ({ file, wanted: 'findings' as const })),
    (index, answer) => {
      answers.set(index, answer)
      if (killed !== undefined) return
      ;[killed] = checking()
      process.kill(killed ?? 0, 'SIGKILL')
    },
  )
  const all = [...answers.values()]
  expect(answers.size).toBe(8)
  expect(all.filter((answer) => answer === null)).toHaveLength(1)
  expect(all.filter((answer) => answer?.readable)).toHaveLength(7)
  expect(checking()).toEqual([])
})
