import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Language } from '#domain/text/local-text.ts'

/** What is asked of a thread: a file's findings, its model too, or its part of the JSON object in a language. */
export interface CheckTask {
  readonly file: string
  readonly wanted: 'findings' | 'model' | { readonly jsonIn: Language }
}

/** A file that keeps a thread busy for longer than this is given up. */
const fileSeconds = 30

/*
 * The threads keep every processor busy, so what V8 does beside them is taken from them. Checking is regular expressions
 * and strings, which the last compiler makes little faster, so it waits until a function is called ten times as often as
 * usual; sweeping young objects in parallel only waits for a processor. A tenth of a folder's time.
 */
const threadFlags = ['--invocation-count-for-turbofan=30000', '--no-parallel-scavenge']

/**
 * Gives tasks to parallel threads, one each at a time in their order. `onAnswer` is called with the place of a task and what
 * the thread answered, `null` where it died or took too long; another thread goes on then.
 */
export async function askThreads<Answer>(
  tasks: readonly CheckTask[],
  onAnswer: (index: number, answer: Answer | null) => void,
): Promise<void> {
  for (const flag of threadFlags) setFlagsFromString(flag)
  let next = 0
  const lane = async (): Promise<void> => {
    let worker = newWorker()
    for (let index = next++; index < tasks.length; index = next++) {
      const answer = await ask<Answer>(worker, tasks[index])
      if (answer === null) {
        await worker.terminate()
        worker = newWorker()
      }
      onAnswer(index, answer)
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, lane))
}

/** A small space for young objects: a larger one is filled before it is swept, and takes 100 MB a thread for no speed. */
const newWorker = (): Worker =>
  new Worker(new URL('./check-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 },
  })

function ask<Answer>(worker: Worker, task: CheckTask | undefined): Promise<Answer | null> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | null): void => {
      clearTimeout(timer)
      worker.off('message', finish).off('error', giveUp).off('exit', giveUp)
      resolve(answer)
    }
    const giveUp = (): void => finish(null)
    const timer = setTimeout(giveUp, fileSeconds * 1000)
    worker.on('message', finish).on('error', giveUp).on('exit', giveUp)
    worker.postMessage(task)
  })
}
