import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Language } from '#domain/text/local-text.ts'

/** What is asked of a process: a file's findings, its model too, or its part of the JSON object in a language. */
export interface CheckTask {
  readonly file: string
  readonly wanted: 'findings' | 'model' | { readonly jsonIn: Language }
}

/** A file that keeps a process busy for longer than this is given up. */
const fileSeconds = 30

/*
 * The processes keep every processor busy, so what V8 does beside them is taken from them. Checking is regular expressions
 * and strings, which the last compiler makes little faster, so it waits until a function is called thirty times as often as
 * usual; sweeping young objects in parallel only waits for a processor. A report's young objects fit into a space of 16 MB,
 * which is that large from the start; a larger one is filled before it is swept, and takes 100 MB for no speed. The old ones
 * are marked once in some thirty reports and not in six, as the heap is large from the start, and then at once: little of
 * them lives, and marking beside the rules slows every write of theirs.
 */
const runtimeFlags = [
  '--disable-warning=ExperimentalWarning',
  '--invocation-count-for-turbofan=100000',
  '--no-parallel-scavenge',
  '--initial-heap-size=128',
  '--no-incremental-marking',
  '--no-concurrent-marking',
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--max-old-space-size=256',
]

/**
 * Gives tasks to parallel processes, one each at a time in their order. Processes and not threads,
 * which took a tenth longer for the same (docs/decisions/0007-checker.md). `onAnswer` is called with the place of a task and
 * what the process answered, `null` where it died or took too long; another process goes on then.
 */
export async function askProcesses<Answer>(
  tasks: readonly CheckTask[],
  onAnswer: (index: number, answer: Answer | null) => void,
): Promise<void> {
  let next = 0
  const lane = async (): Promise<void> => {
    let worker = newWorker()
    for (let index = next++; index < tasks.length; index = next++) {
      const answer = await ask<Answer>(worker, tasks[index])
      if (answer === null) {
        await ended(worker)
        worker = newWorker()
      }
      onAnswer(index, answer)
    }
    await ended(worker)
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), tasks.length) }, lane))
}

const newWorker = (): ChildProcess =>
  fork(fileURLToPath(new URL('./check-worker.ts', import.meta.url)), {
    execArgv: runtimeFlags,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })

async function ended(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

function ask<Answer>(worker: ChildProcess, task: CheckTask | undefined): Promise<Answer | null> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | null): void => {
      clearTimeout(timer)
      worker.off('message', finish).off('error', giveUp).off('exit', giveUp)
      resolve(answer)
    }
    const giveUp = (): void => finish(null)
    const timer = setTimeout(giveUp, fileSeconds * 1000)
    worker.on('message', finish).on('error', giveUp).on('exit', giveUp)
    worker.send({ ...task })
  })
}
