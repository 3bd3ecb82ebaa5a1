/* The letters with which the months of control went to the housing department, and what it answered. */
import type { recordReply } from '#actions/recommendation/record-reply.ts'
import type { sendControlReport } from '#actions/recommendation/send-control-report.ts'
import { addDays } from '#domain/calendar/day.ts'
import { formatMonth } from '#domain/calendar/format-day.ts'
import { demoId, own, type InputOf } from '../demo-id.ts'

type ControlLetterInput = InputOf<typeof sendControlReport>

const villages = [
  ['sabalak', 'Сабалак', 'Сабалақ'],
  ['kamystybas', 'Камыстыбас', 'Қамыстыбас'],
] as const

/** Month, day of sending, number of the first of its two letters. */
const months = [
  ['2023-06', '2023-07-03', 30],
  ['2023-07', '2023-08-01', 36],
  ['2023-08', '2023-09-01', 44],
  ['2023-09', '2023-10-02', 47],
  ['2023-10', '2023-11-01', 53],
  ['2023-11', '2023-12-01', 63],
] as const

export const controlLetters: readonly ControlLetterInput[] = months.flatMap(([month, sentOn, first]) =>
  villages.map(([key, ru, kk], at) => ({
    ...own(`controlLetter.${key}.${month}`),
    placeId: demoId(`place.${key}`),
    month: `${month}-01`,
    number: String(first + at),
    sentOn,
    addressee: {
      ru: 'Отдел жилищно-коммунального хозяйства города Кызылорда',
      kk: 'Қызылорда қаласының тұрғын үй-коммуналдық шаруашылық бөлімі',
    },
    subject: {
      ru: `О контроле вывоза твёрдых бытовых отходов: ${ru}, ${formatMonth(month, 'ru')}`,
      kk: `Тұрмыстық қатты қалдықтарды шығаруды бақылау туралы: ${kk}, ${formatMonth(month, 'kk')}`,
    },
    body: {
      ru: `Направляем отчёт о контроле вывоза твёрдых бытовых отходов. Населённый пункт: ${ru}. Период: ${formatMonth(month, 'ru')}.\nПросим рассмотреть отчёт и сообщить о принятых мерах.`,
      kk: `Тұрмыстық қатты қалдықтарды шығаруды бақылау туралы есепті жолдаймыз. Елді мекен: ${kk}. Кезең: ${formatMonth(month, 'kk')}.\nЕсепті қарап, қабылданған шаралар туралы хабарлауыңызды сұраймыз.`,
    },
    enclosures: {
      ru: `Отчёт о контроле вывоза: ${ru}, ${formatMonth(month, 'ru')}`,
      kk: `Шығаруды бақылау туралы есеп: ${kk}, ${formatMonth(month, 'kk')}`,
    },
    registeredNumber: `3-12/${first * 7 + at}`,
    registeredOn: sentOn,
  })),
)

const answers = [
  [
    'partly',
    'Перевозчику направлено требование соблюдать график.',
    'Тасымалдаушыға кестені сақтау туралы талап жіберілді.',
  ],
  [
    'satisfied',
    'Пропущенный вывоз выполнен дополнительно, график исполняется.',
    'Өткізіп алынған шығару қосымша орындалды, кесте сақталып отыр.',
  ],
] as const

/** The department answers a fortnight after it registered a letter. */
export const controlReplies: readonly InputOf<typeof recordReply>[] = controlLetters.map(
  ({ id, number, registeredOn }, at) => {
    const [replyClass, ru, kk] = answers[at % 2] ?? answers[0]
    return {
      id: demoId(`controlReply.${number}`),
      letterId: id ?? '',
      incomingNumber: `3-12/${500 + at * 9}`,
      receivedOn: addDays(registeredOn ?? '', 14),
      replyClass,
      summary: { ru, kk },
    }
  },
)
