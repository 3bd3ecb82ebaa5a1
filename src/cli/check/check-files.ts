import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { CheckedReport } from '#domain/check/checked-report.ts'

/** Files from which on threads are worth their start. */
const fewFiles = 4
/** A file that keeps a thread busy for longer than this is given up and said to be unreadable. */
const fileSeconds = 30

/** A checked report without the model that only the page needs. */
export type CheckedFile =
  | Exclude<CheckedReport, { readable: true }>
  | (Omit<Extract<CheckedReport, { readable: true }>, 'model'> &
      Partial<Pick<Extract<CheckedReport, { readable: true }>, 'model'>>)

/**
 * Checks files in parallel threads and answers in the order of `files`. `onDone` is called as each one ends.
 * `withModel` keeps the models, which a page of the report needs and a list of findings does not.
 */
export async function checkFiles(
  files: readonly string[],
  withModel: boolean,
  onDone: (file: string) => void,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = []
  if (files.length < fewFiles) {
    const { checkFile } = await import('./check-file.ts')
    for (const [index, file] of files.entries()) {
      checked[index] = await checkFile(file)
      onDone(file)
    }
    return checked
  }
  for (const flag of threadFlags) setFlagsFromString(flag)
  let next = 0
  const lane = async (): Promise<void> => {
    let worker = newWorker()
    for (let index = next++; index < files.length; index = next++) {
      const file = files[index] ?? ''
      const answer = await ask(worker, file, withModel)
      checked[index] = answer ?? {
        file,
        readable: false,
        problem: { key: 'problem.file.unreadable', params: { file, detail: 'timeout' } },
      }
      if (!answer) {
        await worker.terminate()
        worker = newWorker()
      }
      onDone(file)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), files.length) }, lane))
  return checked
}

/*
 * The threads keep every processor busy, so what V8 does beside them is taken from them. Checking is regular expressions
 * and strings; what the last compiler makes faster does not pay for its compiling before a hundred reports, so it waits
 * until a function is called ten times as often as usual. Sweeping young objects in parallel only waits for a processor.
 */
const threadFlags = ['--invocation-count-for-turbofan=30000', '--no-parallel-scavenge']

/** A small space for young objects: a larger one is filled before it is swept, and takes 100 MB a thread for no speed. */
const newWorker = (): Worker =>
  new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
  })

/** The worker's answer, `null` where it died or took too long. */
function ask(worker: Worker, file: string, withModel: boolean): Promise<CheckedFile | null> {
  return new Promise((resolve) => {
    const finish = (answer: CheckedFile | null): void => {
      clearTimeout(timer)
      worker.off('message', finish).off('error', giveUp).off('exit', giveUp)
      resolve(answer)
    }
    const giveUp = (): void => finish(null)
    const timer = setTimeout(giveUp, fileSeconds * 1000)
    worker.on('message', finish).on('error', giveUp).on('exit', giveUp)
    worker.postMessage({ file, withModel })
  })
}
