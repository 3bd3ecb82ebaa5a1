import { fail, redirect } from '@sveltejs/kit'
import { importBankStatement, type TakenOver } from '#actions/bank/import-bank-statement.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { inputOfStatement, statementMaxBytes } from '#domain/bank/bank-input.ts'
import type { BankStatement } from '#domain/bank/statement.ts'
import { formatIban } from '#domain/contact/iban.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { readStatement } from '#interchange/bank-statement/read-statement.ts'
import { inOneTransaction, type ActionContext } from '#server/context.ts'
import { fromShelf, shelve } from '#server/import-shelf.ts'
import { Problem } from '#server/problem.ts'
import { contextOf } from '../../../context-of.server.ts'
import { asking } from '../../../register.server.ts'
import { setNotice } from '../../../notice.server.ts'
import { tenge } from '../../dues.server.ts'
import { faultsOf } from '../bank.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const { role } = await asking(locals)
  return {
    mayImport: isAllowed(role, 'importBankStatement'),
    megabytes: statementMaxBytes / 1024 / 1024,
  }
}

const refused = (lang: Language, faults: readonly string[]) =>
  fail(422, { problem: message(lang, 'bank.import.refused'), faults })

export const actions: Actions = {
  look: async ({ request, locals }) => {
    const { lang } = locals
    const file = (await request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0)
      return refused(lang, [message(lang, 'plan.import.noFile')])
    if (file.size > statementMaxBytes) return refused(lang, [message(lang, 'input.statement.tooLarge')])
    const bytes = new Uint8Array(await file.arrayBuffer())
    const read = statementOf(bytes, lang)
    if ('faults' in read) return refused(lang, read.faults)
    const context = await contextOf(locals)
    try {
      const done = await tried(context, read.statement)
      const sha256 = await shelve(context.database.dataFolder, context.organisationId, bytes)
      return { preview: told(done, read.statement, lang), sha256 }
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return refused(lang, faultsOf(error, lang))
    }
  },
  take: async ({ request, locals, cookies }) => {
    const { lang } = locals
    const context = await contextOf(locals)
    const sha256 = String((await request.formData()).get('sha256') ?? '')
    const bytes = await fromShelf(context.database.dataFolder, context.organisationId, sha256)
    if (!bytes) return refused(lang, [message(lang, 'bank.import.gone')])
    const read = statementOf(bytes, lang)
    if ('faults' in read) return refused(lang, read.faults)
    let done: TakenOver
    try {
      done = await importBankStatement(context, inputOfStatement(read.statement))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return refused(lang, faultsOf(error, lang))
    }
    setNotice(cookies, 'office.notice.saved')
    redirect(303, `/dues/bank/lines?state=any&statement=${done.id}`)
  },
}

function statementOf(
  bytes: Uint8Array,
  lang: Language,
): { readonly statement: BankStatement } | { readonly faults: readonly string[] } {
  const read = readStatement(bytes)
  if (read.ok) return { statement: read.statement }
  const fields = read.faults.map(({ at, why }) => ({
    path: at === null ? 'file' : `lines.${at}`,
    key: `input.statement.${why}`,
  }))
  return { faults: faultsOf(new Problem('input.invalid', {}, fields), lang) }
}

class Tried extends Error {
  readonly result: TakenOver
  constructor(result: TakenOver) {
    super('tried')
    this.result = result
  }
}

/** What taking it over would do: it is done and taken back. */
async function tried(context: ActionContext, statement: BankStatement): Promise<TakenOver> {
  try {
    return await inOneTransaction(context, async (inside) => {
      throw new Tried(await importBankStatement(inside, inputOfStatement(statement)))
    })
  } catch (error) {
    if (error instanceof Tried) return error.result
    throw error
  }
}

function told(done: TakenOver, { encoding }: BankStatement, lang: Language) {
  const { iban, from, to, opening, received, spent, closing } = done.statement
  const short = (day: string): string => formatDay(day, lang, 'short')
  const parts = ['households', 'settlements', 'waiting', 'known', 'outgoing'] as const
  return {
    iban: formatIban(iban),
    days: `${short(from)} – ${short(to)}`,
    encoding,
    sums: [
      [message(lang, 'bank.opening'), tenge(opening, lang)],
      [message(lang, 'bank.received'), tenge(received, lang)],
      [message(lang, 'bank.spent'), tenge(spent, lang)],
      [message(lang, 'bank.closing'), tenge(closing, lang)],
    ] as const,
    parts: parts.map((name) => ({
      name: message(lang, `bank.part.${name}`),
      count: done[name].count,
      sum: tenge(done[name].sum, lang),
    })),
  }
}
