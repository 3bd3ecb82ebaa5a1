import { error } from '@sveltejs/kit'
import { message } from '#i18n/message.ts'
import { receiptPaper } from '#documents/dues/receipt-paper.ts'
import { accountFor, namedAccount, paymentFor } from '../../../../account.server.ts'
import { paperAnswer, papersAsked } from '../../../../../paper-answer.server.ts'
import type { RequestHandler } from './$types'

/** The receipt of a cash payment. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const payment = await paymentFor(locals, params.id)
  if (payment.receiptNumber === null) error(404, message(locals.lang, 'site.notFound'))
  const account = await accountFor(locals, payment.householdId)
  const papers = papersAsked(url, (lang) =>
    receiptPaper(payment, namedAccount(account, lang), account.organisation, lang),
  )
  const name = `receipt-${payment.receiptYear}-${payment.receiptNumber}`
  return paperAnswer(papers, { format: params.format, name, lang: locals.lang })
}
