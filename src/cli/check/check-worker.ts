import { parentPort } from 'node:worker_threads'
import { checkFile } from './check-file.ts'
import type { CheckTask } from './check-threads.ts'

parentPort?.on('message', (task: CheckTask) => {
  void checkFile(task.file).then(async (checked) => {
    if (typeof task.wanted === 'object') {
      const { printReport } = await import('./printed-report.ts')
      const printed = printReport(checked, task.wanted.jsonIn)
      parentPort?.postMessage(printed, [printed.json.buffer])
      return
    }
    // The model stays here unless the page of the report is wanted: it is the larger part of what would be copied.
    const { model, ...rest } = checked.readable ? checked : { ...checked, model: null }
    parentPort?.postMessage(task.wanted === 'model' ? { ...rest, model } : rest)
  })
})
