import type { ExitStatus } from './exit.ts'
import type { Terminal } from './terminal.ts'

/** A command: its arguments after its name, where it speaks, and its exit status. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>
