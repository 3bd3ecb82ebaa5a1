import { checkFile } from './check-file.ts'
import type { CheckTask } from './check-processes.ts'
import { printReport } from './printed-report.ts'

process.on('message', (task: CheckTask) => {
  void checkFile(task.file).then((checked) => {
    if (typeof task.wanted === 'object') return process.send?.(printReport(checked, task.wanted.jsonIn))
    // The model stays here unless the page of the report is wanted: it is the larger part of what would be copied.
    const { model, ...rest } = checked.readable ? checked : { ...checked, model: null }
    return process.send?.(task.wanted === 'model' ? { ...rest, model } : rest)
  })
})
// Nobody waits for an answer once the process that asked is gone.
process.on('disconnect', () => process.exit())
