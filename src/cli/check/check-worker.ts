import { parentPort } from 'node:worker_threads'
import { checkFile } from './check-file.ts'

// The model stays here unless the page of the report is wanted: it is the larger part of what would be copied.
parentPort?.on('message', (task: { readonly file: string; readonly withModel: boolean }) => {
  void checkFile(task.file).then((checked) => {
    const { model, ...rest } = checked.readable ? checked : { ...checked, model: null }
    parentPort?.postMessage(task.withModel ? { ...rest, model } : rest)
  })
})
