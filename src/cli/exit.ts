/** Exit statuses of every command. */
export const exitStatus = {
  ok: 0,
  /** The step was refused, or the checker found errors or warnings. */
  refused: 1,
  /** The command was called wrongly, or what it was given cannot be read or written. */
  usage: 2,
  /** A fault of the program itself. */
  bug: 70,
} as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]
