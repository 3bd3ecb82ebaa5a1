import { describe, expect, test } from 'vitest'
import { receiptPaper } from '#documents/dues/receipt-paper.ts'
import { receivedPaper } from '#documents/dues/received-paper.ts'
import { statementPaper } from '#documents/dues/statement-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import type { Paper } from '#documents/paper/paper.ts'
import { statementOf, type DuesEntry } from '#domain/dues/balance.ts'
import type { DuesPayment } from '#domain/dues/payment.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import { docxParts } from './docx-parts.ts'

const organisation: Organisation = {
  id: 'o',
  code: 'dala-uni',
  name: { ru: 'ОФ «Дала үні»', kk: '«Дала үні» ҚҚ' },
  bin: '120940000118',
  address: { ru: 'Кызылорда', kk: 'Қызылорда' },
  phone: '+77242000000',
  email: null,
  head: {},
}
const household = { address: 'Абай, 12', village: 'Сабалак', accountNumber: 42 }
const payment = {
  id: 'p',
  householdId: 'h',
  paidOn: '2023-07-05',
  amount: 300_050n,
  receiptYear: 2023,
  receiptNumber: 17,
  reversedOn: null,
} as unknown as DuesPayment
const entries: readonly DuesEntry[] = [
  { kind: 'charge', day: '2023-06-30', amount: 315_000n, forMonth: '2023-06-01', sourceId: 'a' },
  { kind: 'cash', day: '2023-07-05', amount: -300_050n, forMonth: null, sourceId: 'b' },
]
const facts = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'fact' ? [`${block.label}: ${block.value}`] : []))

describe('a receipt', () => {
  test('says how much in digits and words, for which account, and no name', () => {
    const paper = receiptPaper(payment, household, organisation, 'ru')
    expect(paper.title).toBe('Квитанция № 17')
    expect(facts(paper)).toContain('Лицевой счёт: 00000427')
    expect(
      facts(paper)
        .join('\n')
        .replace(/\u00a0/g, ' '),
    ).toContain('3 000,50 ₸')
    expect(facts(paper).at(-1)).toBe('Сумма прописью: Три тысячи тенге 50 тиынов')
    expect(paper.blocks.filter(({ kind }) => kind === 'signature')).toHaveLength(2)
  })
  test('of a reversed payment says so', () => {
    const paper = receiptPaper({ ...payment, reversedOn: '2023-07-06' }, household, organisation, 'kk')
    expect(facts(paper).at(-1)).toMatch(/06\.07\.2023$/)
    expect(paper.letterhead?.name).toBe('«Дала үні» ҚҚ')
  })
})

describe('a statement', () => {
  const period = { from: '2023-06-01', to: '2023-07-31' }
  const paper = statementPaper(
    statementOf(entries, period.from, period.to),
    period,
    household,
    organisation,
    'ru',
  )
  test('has each entry with the balance after it, and sums that agree', () => {
    const table = paper.blocks.find((block) => block.kind === 'table')
    expect(table?.rows.map((row) => row.map((cell) => cell.replace(/\u00a0/g, ' ')))).toEqual([
      ['30.06.2023', 'Начислено: июнь 2023 года', '3 150,00', '', '3 150,00'],
      ['05.07.2023', 'Наличные', '', '3 000,50', '149,50'],
    ])
    expect(
      facts(paper)
        .slice(-3)
        .map((text) => text.replace(/\u00a0/g, ' ')),
    ).toEqual(['Начислено: 3 150,00', 'Оплачено: 3 000,50', 'Остаток: 149,50'])
  })
  test('prints as Word and PDF with amounts set right, the same bytes each time', async () => {
    const word = await paperDocx([paper])
    const xml = docxParts(word)['word/document.xml'] ?? ''
    expect(xml).toContain('ОФ «Дала үні»')
    expect(xml.match(/<w:jc w:val="(right|end)"\/>/g)?.length).toBe(9)
    expect(Buffer.from(word).equals(Buffer.from(await paperDocx([paper])))).toBe(true)
    expect(
      Buffer.from(await paperPdf([paper]))
        .subarray(0, 4)
        .toString(),
    ).toBe('%PDF')
  })
})

describe('dues against invoices', () => {
  const sums = { cash: 0n, bank: 0n, kaspi: 0n }
  const month = {
    ...sums,
    month: '2023-06-01',
    placeId: 'v',
    charged: 41_841_735n,
    cash: 4_435_730n,
    received: 4_435_730n,
    hauler: 28_500_000n,
    landfill: 9_450_000n,
    difference: -33_514_270n,
  }

  test.each(['ru', 'kk'] as const)('add up below the months in %s and print', async (lang) => {
    const more = { year: '2023', date: '2023-12-31', nameOf: () => 'Сабалак' }
    const paper = receivedPaper([month, { ...month, month: '2023-07-01' }], more, organisation, lang)
    const table = paper.blocks.find(({ kind }) => kind === 'table')
    const rows = table?.kind === 'table' ? table.rows : []
    expect(rows).toHaveLength(3)
    expect(rows.at(-1)?.at(-1)).toBe('−670\u00a0285,40')
    expect(Buffer.from(await paperPdf([paper])).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(docxParts(await paperDocx([paper]))['word/document.xml']).toMatch(/670.285,40/)
  })
})
