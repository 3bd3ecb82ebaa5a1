// Starts tests/faults/database-process.ts and hears what it says.
import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../faults/database-process.ts', import.meta.url))

type Said = Readonly<Record<string, unknown>>

export interface DatabaseChild {
  readonly process: ChildProcess
  /** All that was said so far. */
  readonly lines: readonly Said[]
  /** The first line that has this key; fails when the process ends without it. */
  says(key: string): Promise<Said>
  /** Closes its input and waits for its end. */
  finish(): Promise<readonly Said[]>
  kill(): Promise<void>
}

/** Runs a job of the fault process; `command` may put another program before it (`unshare …`). */
export function databaseChild(
  args: readonly string[],
  options: SpawnOptions = {},
  command: (node: readonly string[]) => readonly string[] = (node) => node,
): DatabaseChild {
  const [program = '', ...rest] = command([process.execPath, script, ...args])
  const env = { ...process.env, DATABASE_URL: '', ...options.env }
  const child = spawn(program, rest, { ...options, env, stdio: ['pipe', 'pipe', 'pipe'] })
  const lines: Said[] = []
  let waiting: (() => void)[] = []
  let errors = ''
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const wake = () => {
    waiting.forEach((each) => each())
    waiting = []
  }
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(JSON.parse(line) as Said)
      wake()
    })
  }
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let isEnded = false
  void ended.then(() => {
    isEnded = true
    wake()
  })
  const says = async (key: string): Promise<Said> => {
    for (;;) {
      const found = lines.find((line) => key in line)
      if (found) return found
      if (isEnded) throw new Error(`ended without saying ${key}: ${JSON.stringify(lines)} ${errors}`)
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return {
    process: child,
    lines,
    says,
    finish: async () => {
      child.stdin?.end()
      await ended
      return lines
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
