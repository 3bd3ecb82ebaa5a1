import { statementOf } from '#domain/dues/balance.ts'
import { statementPaper } from '#server/documents/dues/statement-paper.ts'
import { asking } from '../../../../../households/register.server.ts'
import { accountFor, namedAccount, periodAsked } from '../../../../account.server.ts'
import { paperAnswer } from '../../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** The statement of a household's account: `?from`, `?to`, `?lang=ru` or `kk`. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { today } = await asking(locals)
  const account = await accountFor(locals, params.id)
  const lang = url.searchParams.get('lang') === 'kk' ? 'kk' : 'ru'
  const period = periodAsked(url, today, account.entries)
  const statement = statementOf(account.entries, period.from, period.to)
  const paper = statementPaper(statement, period, namedAccount(account, lang), account.organisation, lang)
  return paperAnswer(paper, params.format, `statement-${account.accountNumber}-${period.to}`, locals.lang)
}
