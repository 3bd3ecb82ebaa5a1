import { statementOf } from '#domain/dues/balance.ts'
import { statementPaper } from '#documents/dues/statement-paper.ts'
import { asking } from '../../../../../register.server.ts'
import { accountFor, namedAccount, periodAsked } from '../../../../account.server.ts'
import { paperAnswer, papersAsked } from '../../../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** The statement of a household's account: `?from`, `?to`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { today } = await asking(locals)
  const account = await accountFor(locals, params.id)
  const period = periodAsked(url, today, account.entries)
  const statement = statementOf(account.entries, period.from, period.to)
  const papers = papersAsked(url, (lang) =>
    statementPaper(statement, period, namedAccount(account, lang), account.organisation, lang),
  )
  const name = `statement-${account.accountNumber}-${period.to}`
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
