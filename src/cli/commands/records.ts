import { resolve } from 'node:path'
import { amountToDecimal } from '#domain/money/amount.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Command } from '../command.ts'
import { recordsOf, withDatabase } from '../open-project.ts'
import { readOptions, required, text } from '../options.ts'
import { writeOutput } from '../output-file.ts'
import { Usage } from '../usage.ts'

/** `esep records`: everything recorded about a project, or one kind of it, as JSON; amounts as decimal tenge. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { project: 'string', out: 'string' })
  const [kind, extra] = rest
  if (extra !== undefined) throw new Usage('cli.unexpected', { argument: extra })
  const code = required(options, 'project')
  const records = await withDatabase((database) => recordsOf(database, code))
  if (kind !== undefined && !(kind in records)) {
    throw new Usage('cli.records.unknown', { kind, kinds: Object.keys(records).join(', ') })
  }
  const shown = kind === undefined ? records : records[kind as keyof ProjectRecords]
  const json = JSON.stringify(
    shown,
    (_, value: unknown) => (typeof value === 'bigint' ? amountToDecimal(value) : value),
    2,
  )
  const out = text(options, 'out')
  if (out) await writeOutput(resolve(out), `${json}\n`)
  else terminal.print(json)
  return 0
}
