/* A bank's statement as a file: 1CClientBankExchange in KZ-1048, as a person would fetch it from the internet bank. */
import { toKz1048 } from '#interchange/bank-statement/statement-text.ts'
import { amountToDecimal, sumAmounts, type Tiyn } from '#domain/money/amount.ts'

export interface FileLine {
  readonly isIncoming: boolean
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly amount: Tiyn
  readonly other: string
  readonly otherIban: string
  readonly purpose: string
}

interface FilePeriod {
  readonly iban: string
  readonly from: string
  readonly to: string
  readonly opening: Tiyn
}

const day = (text: string): string => text.split('-').toReversed().join('.')
const money = (amount: Tiyn): string =>
  amountToDecimal(amount).replace(/\.?0+$/, (zeros) => zeros.replace(/0/g, '').replace('.', ''))

/** The bytes of a statement, and the balance with which it ends. */
export function bankFile(
  { iban, from, to, opening }: FilePeriod,
  lines: readonly FileLine[],
): { readonly bytes: Uint8Array; readonly closing: Tiyn } {
  const sum = (isIncoming: boolean): Tiyn =>
    sumAmounts(lines.filter((line) => line.isIncoming === isIncoming).map(({ amount }) => amount))
  const closing = opening + sum(true) - sum(false)
  const period = `ДатаНачала=${day(from)}\nДатаКонца=${day(to)}\nРасчСчет=${iban}`
  const text = [
    '1CClientBankExchange\nВерсияФормата=2.0\nКодировка=Windows\nОтправитель=Интернет-банк',
    `Получатель=1С Бухгалтерия\n${period}\nСекцияРасчСчет\n${period}`,
    `НачальныйОстаток=${money(opening)}\nВсегоПоступило=${money(sum(true))}`,
    `ВсегоСписано=${money(sum(false))}\nКонечныйОстаток=${money(closing)}\nКонецРасчСчет`,
    ...lines.map((line, index) => documentOf(line, index + 1, iban)),
    'КонецФайла\n',
  ].join('\n')
  const bytes = toKz1048(text)
  if (!bytes) throw new Error('a letter that KZ-1048 has not')
  return { bytes, closing }
}

function documentOf(line: FileLine, number: number, iban: string): string {
  const own = { name: 'ОФ «Арай»', account: iban }
  const other = { name: line.other, account: line.otherIban }
  const [payer, payee] = line.isIncoming ? [other, own] : [own, other]
  return [
    `СекцияДокумент=Выписка\nВидДокумента=ПлатежноеПоручение\nНомерДокумента=${number}`,
    `ДатаДокумента=${day(line.day)}\nДатаОперации=${day(line.day)}`,
    `${line.isIncoming ? 'СуммаПриход' : 'СуммаРасход'}=${money(line.amount)}\nВалюта=KZT`,
    `ПлательщикНаименование=${payer.name}\nПлательщикИИК=${payer.account}`,
    `ПолучательНаименование=${payee.name}\nПолучательИИК=${payee.account}`,
    `НазначениеПлатежа=${line.purpose}\nКодНазначенияПлатежа=859\nКонецДокумента`,
  ].join('\n')
}
