import { resolve } from 'node:path'
import { importBankStatement, type TakenOver } from '#actions/bank/import-bank-statement.ts'
import { inputOfStatement, statementMaxBytes } from '#domain/bank/bank-input.ts'
import type { BankStatement } from '#domain/bank/statement.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatIban } from '#domain/contact/iban.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { message } from '#i18n/message.ts'
import { readStatement } from '#interchange/bank-statement/read-statement.ts'
import { actionContext } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { organisationIdForCode } from '#store/organisation.ts'
import { actingPerson } from '../acting-person.ts'
import type { Command } from '../command.ts'
import { withDatabase } from '../open-project.ts'
import { readOptions, required, text } from '../options.ts'
import { readInput } from '../read-input.ts'
import type { Terminal } from '../terminal.ts'
import { Usage } from '../usage.ts'

/** `esep bank import FILE`: takes over a bank's statement as the page does, all of it or nothing, and says what became of it. */
export const run: Command = async (args, terminal) => {
  const { options, rest } = readOptions(args, { organisation: 'string', as: 'string' })
  const [file, extra] = rest
  if (!file) throw new Usage('cli.missingFile')
  if (extra !== undefined) throw new Usage('cli.unexpected', { argument: extra })
  const code = required(options, 'organisation')
  const statement = await statementIn(resolve(file))
  const done = await withDatabase(async (database) => {
    const organisationId = await organisationIdForCode(database.kysely, code)
    if (!organisationId) throw new Problem('organisation.notFound', { code })
    const actor = await actingPerson(database, organisationId, text(options, 'as'))
    return importBankStatement(actionContext(database, organisationId, actor), inputOfStatement(statement))
  })
  tell(done, terminal)
  return 0
}

/** Throws `file.unreadable`, `file.tooLarge`, and `input.invalid` with the lines of the file that are wrong. */
async function statementIn(file: string): Promise<BankStatement> {
  const bytes = await readInput(file)
  if (bytes.length > statementMaxBytes)
    throw new Problem('file.tooLarge', { file, limit: statementMaxBytes / 1024 / 1024 })
  const read = readStatement(bytes)
  if (read.ok) return read.statement
  const faults = read.faults.map(({ at, why }) => ({
    path: at === null ? 'file' : `lines.${at}`,
    key: `input.statement.${why}`,
  }))
  throw new Problem('input.invalid', {}, faults)
}

function tell(done: TakenOver, { lang, print }: Terminal): void {
  const { iban, from, to } = done.statement
  print(`${formatIban(iban)}, ${formatDay(from, lang, 'short')} – ${formatDay(to, lang, 'short')}`)
  for (const part of ['households', 'settlements', 'waiting', 'known', 'outgoing'] as const) {
    const { count, sum } = done[part]
    const name = message(lang, `bank.part.${part}`)
    print(
      message(lang, 'cli.bankImport.part', { name, count, sum: formatAmount(sum, lang, { currency: true }) }),
    )
  }
}
