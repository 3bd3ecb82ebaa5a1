import { resolve } from 'node:path'
import { readOptions } from './options.ts'
import { Usage } from './usage.ts'

/** The one file that `backup` and `restore` are given, as an absolute path. */
export function oneFile(args: readonly string[]): string {
  const { rest } = readOptions(args, {})
  const [file, extra] = rest
  if (!file) throw new Usage('cli.missingFile')
  if (extra !== undefined) throw new Usage('cli.unexpected', { argument: extra })
  return resolve(file)
}

/** Refuses arguments where a command takes none. */
export function noArguments(args: readonly string[]): void {
  const { rest } = readOptions(args, {})
  if (rest[0] !== undefined) throw new Usage('cli.unexpected', { argument: rest[0] })
}
