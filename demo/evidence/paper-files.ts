import { parseAmount, formatAmount } from '#domain/money/amount.ts'
import { expenses } from '../records/money.ts'
import { printedMaterials } from '../records/outreach.ts'
import { controlLetters, controlReplies } from '../records/control-letters.ts'
import { letters, recommendations, replies } from '../records/recommendations.ts'
import { scannedPaper, type Paper } from '../pictures/paper.ts'
import { shortDay, type DemoFile } from './demo-file.ts'

const documentNames = {
  invoice: 'Счет-фактура',
  act: 'Акт выполненных работ',
  deliveryNote: 'Накладная',
  payslip: 'Расчетная ведомость',
  taxPayment: 'Платежное поручение',
  paymentOrder: 'Платежное поручение',
  receipt: 'Чек',
  expenseReport: 'Авансовый отчет',
} as const

/** What proves payments, letters, replies and printed materials: scans of the papers. */
export function paperFiles(): DemoFile[] {
  return [...expenseFiles(), ...letterFiles(), ...replyFiles(), ...printedFiles()]
}

const scan = (
  key: string,
  subject: DemoFile['subject'],
  subjectId: string | undefined,
  paper: Omit<Paper, 'seed'>,
): DemoFile => ({
  key,
  kind: 'scan',
  subject,
  subjectId: subjectId ?? '',
  draw: () => scannedPaper({ seed: key, ...paper }),
})

function expenseFiles(): DemoFile[] {
  return expenses.map((expense, index) => {
    const read = parseAmount(expense.amount)
    const amount = read.ok ? formatAmount(read.tiyn, 'ru') : expense.amount
    return scan(`expense-${String(index + 1).padStart(2, '0')}`, 'expense', expense.id, {
      title: `${documentNames[expense.documentKind]} № ${expense.documentNumber}`,
      lines: [
        `от ${shortDay(expense.documentDate)}`,
        `Получатель: ${expense.payee}`,
        `Назначение: ${expense.purpose?.ru ?? ''}`,
        `Сумма: ${amount} тенге`,
        `Оплачено ${shortDay(expense.paidOn)}`,
      ],
      signature: 'Мырзабекова Т.',
      stamp: 'АРАЙ',
    })
  })
}

function letterFiles(): DemoFile[] {
  const texts = new Map(recommendations.map(({ id, text }) => [id, text.ru ?? '']))
  return [...letters, ...controlLetters].map((letter) =>
    scan(`letter-${letter.number}`, 'letter', letter.id, {
      title: `Исх. № ${letter.number} от ${shortDay(letter.sentOn)}`,
      lines: [
        `Кому: ${letter.addressee.ru ?? ''}`,
        letter.subject?.ru ?? '',
        ...(letter.recommendationIds ?? []).map((id, index) => `${index + 1}. ${texts.get(id) ?? ''}`),
      ],
      signature: 'Сагындыкова Р.',
      stamp: 'АРАЙ',
    }),
  )
}

function replyFiles(): DemoFile[] {
  const byId = new Map([...letters, ...controlLetters].map((letter) => [letter.id, letter]))
  return [...replies, ...controlReplies].map((reply) => {
    const letter = byId.get(reply.letterId)
    return scan(`reply-${letter?.number ?? ''}-${reply.receivedOn}`, 'reply', reply.id, {
      title: `Ответ № ${reply.incomingNumber} от ${shortDay(reply.receivedOn)}`,
      lines: [
        letter?.addressee.ru ?? '',
        `На № ${letter?.number ?? ''} от ${shortDay(letter?.sentOn ?? '')}`,
        reply.summary?.ru ?? '',
      ],
      signature: 'Исполнитель',
      stamp: 'КЕҢСЕ',
    })
  })
}

function printedFiles(): DemoFile[] {
  return printedMaterials.map((material, index) =>
    scan(`printed-${index + 1}`, 'printedMaterial', material.id, {
      title: material.title.ru ?? '',
      lines: [
        material.title.kk ?? '',
        'Бумага и картон: чистые и сухие. Пластик: без остатков еды.',
        'Стекло: отдельно, в коробке. Пищевые отходы: в компост.',
        'Қағаз бен картон: таза әрі құрғақ. Пластик: тамақ қалдығынсыз.',
        `Тираж ${material.printRun} экземпляров, ${shortDay(material.printedOn)}`,
      ],
    }),
  )
}
