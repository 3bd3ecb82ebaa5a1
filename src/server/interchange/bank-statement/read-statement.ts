/*
 * The statement that banks of Kazakhstan give for «1С:Бухгалтерия» (1CClientBankExchange in its Kazakh dialect: sums as
 * СуммаПриход and СуммаРасход, accounts as ИИК). Read whole or not at all; whether the account is ours is asked elsewhere.
 */
import { statementMaxBytes } from '#domain/bank/bank-input.ts'
import {
  wrongTotals,
  type BankStatement,
  type StatementFault,
  type StatementLine,
} from '#domain/bank/statement.ts'
import { isPlainDate, type PlainDate } from '#domain/calendar/day.ts'
import { parseIban } from '#domain/contact/iban.ts'
import { amountFromDecimal, maxAmount, type Tiyn } from '#domain/money/amount.ts'
import { readSections, type Section, type Sections } from './statement-sections.ts'
import { statementText } from './statement-text.ts'

export type StatementReading =
  | { readonly ok: true; readonly statement: BankStatement }
  | { readonly ok: false; readonly faults: readonly StatementFault[] }

class Fault extends Error {
  readonly fault: StatementFault
  constructor(at: number | null, why: StatementFault['why']) {
    super(why)
    this.fault = { at, why }
  }
}

/** Reads a file; what is wrong is told with its line. */
export function readStatement(bytes: Uint8Array): StatementReading {
  if (bytes.length > statementMaxBytes) return { ok: false, faults: [{ at: null, why: 'tooLarge' }] }
  const { text, encoding } = statementText(bytes)
  const read = readSections(text)
  if (!read.ok) return { ok: false, faults: [read.fault] }
  try {
    const statement = { ...statementOf(read.sections), encoding }
    const faults = wrongTotals(statement)
    return faults.length > 0 ? { ok: false, faults } : { ok: true, statement }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, faults: [error.fault] }
  }
}

function statementOf({ head, accounts, documents }: Sections): Omit<BankStatement, 'encoding'> {
  if (accounts.length === 0) throw new Fault(null, 'noAccount')
  const ibans = new Set(accounts.map((section) => ibanOf(section, head)))
  const [iban = ''] = ibans
  if (ibans.size > 1) throw new Fault(accounts[1]?.at ?? null, 'severalAccounts')
  const parts = accounts
    .map((section) => periodOf(section, head))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last) throw new Fault(null, 'noAccount')
  const isBroken = parts.some((part, index) => index > 0 && part.opening !== parts[index - 1]?.closing)
  if (isBroken) throw new Fault(null, 'totalsClosing')
  const lines = documents.map((section) => lineOf(section, iban))
  const sum = (isIncoming: boolean): Tiyn =>
    lines.reduce((all, line) => (line.isIncoming === isIncoming ? all + line.amount : all), 0n)
  const told = (of: 'received' | 'spent'): Tiyn =>
    parts.some((part) => part[of] === null)
      ? sum(of === 'received')
      : parts.reduce((all, part) => all + (part[of] ?? 0n), 0n)
  return {
    iban,
    from: first.from,
    to: last.to,
    opening: first.opening,
    received: told('received'),
    spent: told('spent'),
    closing: last.closing,
    lines,
  }
}

function ibanOf(section: Section, head: Section): string {
  const read = parseIban(valueOf(section, 'расчсчет') || valueOf(head, 'расчсчет'))
  if (!read.ok) throw new Fault(section.at, 'noAccount')
  return read.iban
}

function periodOf(section: Section, head: Section) {
  const dayAt = (name: string): PlainDate => dayOf(section, valueOf(section, name) || valueOf(head, name))
  const opening = balanceOf(section, 'начальныйостаток')
  const closing = balanceOf(section, 'конечныйостаток')
  if (opening === null || closing === null) throw new Fault(section.at, 'noBalance')
  const [from, to] = [dayAt('датаначала'), dayAt('датаконца')]
  if (from > to) throw new Fault(section.at, 'day')
  return {
    from,
    to,
    opening,
    closing,
    received: balanceOf(section, 'всегопоступило'),
    spent: balanceOf(section, 'всегосписано'),
  }
}

function lineOf(section: Section, iban: string): StatementLine {
  const currency = valueOf(section, 'валюта').toUpperCase()
  if (currency !== '' && currency !== 'KZT' && currency !== '398') throw new Fault(section.at, 'currency')
  const [isIncoming, amount] = moved(section, iban)
  if (amount <= 0n) throw new Fault(section.at, 'amount')
  const days = ['датаоперации', 'датавалютирования', 'датадокумента']
  return {
    at: section.at,
    isIncoming,
    number: valueOf(section, 'номердокумента').slice(0, 100),
    day: dayOf(section, days.map((name) => valueOf(section, name)).find(Boolean) ?? ''),
    amount,
    payer: valueOf(section, 'плательщикнаименование').slice(0, 300),
    payerIban: accountOf(section, 'плательщикиик'),
    purpose: valueOf(section, 'назначениеплатежа'),
  }
}

/** Whether money came in, and how much: by the sum's name, else by whose account is which. */
function moved(section: Section, iban: string): readonly [boolean, Tiyn] {
  const incoming = balanceOf(section, 'суммаприход') ?? balanceOf(section, 'суммадоход') ?? 0n
  const outgoing = balanceOf(section, 'суммарасход') ?? 0n
  if (incoming !== 0n && outgoing !== 0n) throw new Fault(section.at, 'direction')
  if (incoming !== 0n) return [true, incoming]
  if (outgoing !== 0n) return [false, outgoing]
  const amount = balanceOf(section, 'сумма')
  if (amount === null) throw new Fault(section.at, 'amount')
  if (accountOf(section, 'получательиик') === iban) return [true, amount]
  if (accountOf(section, 'плательщикиик') === iban) return [false, amount]
  throw new Fault(section.at, 'direction')
}

const valueOf = (section: Section, name: string): string => section.values.get(name) ?? ''
const accountOf = (section: Section, name: string): string =>
  valueOf(section, name).replace(/\s/g, '').toUpperCase().slice(0, 40)

/** «202742.8», «236 768,22», «-15,5»; null where nothing stands there. */
function balanceOf(section: Section, name: string): Tiyn | null {
  const text = valueOf(section, name).replace(/\s/g, '').replace(',', '.')
  if (text === '') return null
  const amount = amountFromDecimal(text.replace(/(\.\d\d)0+$/, '$1'))
  if (amount === null || amount > maxAmount || amount < -maxAmount) throw new Fault(section.at, 'amount')
  return amount
}

function dayOf(section: Section, text: string): PlainDate {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})(?:\s.*)?$/.exec(text) ?? []
  const date = `${year}-${month}-${day}`
  if (!isPlainDate(date) || date < '1991-12-16' || date > '2099-12-31') throw new Fault(section.at, 'day')
  return date
}
