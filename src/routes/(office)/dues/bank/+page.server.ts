import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatIban } from '#domain/contact/iban.ts'
import { bankAccounts, bankStatements } from '#store/bank.ts'
import { waitingIncoming } from '#store/incoming.ts'
import { asking } from '../../register.server.ts'
import { paged } from '../../list.server.ts'
import { tenge } from '../dues.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const found = await read(async (db) => ({
    accounts: await bankAccounts(db),
    statements: await bankStatements(db),
    waiting: await waitingIncoming(db),
  }))
  const ibans = new Map(found.accounts.map(({ id, iban }) => [id, formatIban(iban)]))
  const { rows, total, ...pages } = paged(found.statements, url)
  const short = (day: string): string => formatDay(day, lang, 'short')
  return {
    hasAccounts: found.accounts.length > 0,
    mayImport: isAllowed(role, 'importBankStatement'),
    mayAddAccount: isAllowed(role, 'addBankAccount'),
    waiting: { count: found.waiting.count, sum: tenge(found.waiting.sum, lang) },
    total,
    pages,
    rows: rows.map((statement) => ({
      id: statement.id,
      days: `${short(statement.from)} – ${short(statement.to)}`,
      iban: ibans.get(statement.accountId) ?? '',
      received: tenge(statement.received, lang),
      closing: tenge(statement.closing, lang),
      taken: statement.taken,
      known: statement.known,
      waiting: statement.waiting,
    })),
  }
}
