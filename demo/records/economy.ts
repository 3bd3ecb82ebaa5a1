/*
 * Twenty businesses of both villages, five at each of the four meetings; what three of them applied for; and the bio-waste
 * that some give to others. Names are invented.
 */
import type { addBusiness } from '#actions/business/add-business.ts'
import type { recordBusinessContact } from '#actions/business/record-business-contact.ts'
import type { recordBusinessVisits } from '#actions/business/record-business-visits.ts'
import type { addWasteNotice } from '#actions/biowaste/add-waste-notice.ts'
import type { agreeWasteMatch } from '#actions/biowaste/agree-waste-match.ts'
import type { declineWasteMatch } from '#actions/biowaste/decline-waste-match.ts'
import type { recordWasteHandOver } from '#actions/biowaste/record-waste-hand-over.ts'
import type { recordApplication } from '#actions/support/record-application.ts'
import type { recordApplicationStep } from '#actions/support/record-application-step.ts'
import { demoId, type InputOf } from '../demo-id.ts'

type Business = InputOf<typeof addBusiness>
type Row = readonly [kind: Business['kind'], name: string, trade: string]

/** By the meeting to which they came. */
const atMeeting: Readonly<Record<string, readonly Row[]>> = {
  'sabalak.2023-07-12': [
    ['farm', 'КХ «Береке»', 'овцеводство'],
    ['farm', 'КХ «Ақ бидай»', 'зерно и солома'],
    ['entrepreneur', 'ИП «Дастархан»', 'столовая'],
    ['entrepreneur', 'ИП «Шебер»', 'ремонт техники'],
    ['company', 'ТОО «Сабалақ Құрылыс»', 'строительство'],
  ],
  'sabalak.2023-07-13': [
    ['farm', 'КХ «Жылқы қора»', 'коневодство'],
    ['farm', 'КХ «Теңіз жел»', 'овцеводство'],
    ['cooperative', 'СПК «Жасыл Арал»', 'теплица и компост'],
    ['entrepreneur', 'ИП «Бақша»', 'овощи и бахчевые'],
    ['entrepreneur', 'ИП «Арзан»', 'магазин'],
  ],
  'kamystybas.2023-07-19': [
    ['farm', 'КХ «Қамыс»', 'скотоводство'],
    ['farm', 'КХ «Дала нұры»', 'кормовые культуры'],
    ['entrepreneur', 'ИП «Балықшы»', 'рыба и коптильня'],
    ['entrepreneur', 'ИП «Ұсталар»', 'пилорама и мебель'],
    ['cooperative', 'СПК «Сүт бұлағы»', 'молоко'],
  ],
  'kamystybas.2023-07-20': [
    ['farm', 'КХ «Құс базары»', 'птицеводство'],
    ['farm', 'КХ «Бес төбе»', 'верблюдоводство'],
    ['entrepreneur', 'ИП «Нан»', 'пекарня'],
    ['entrepreneur', 'ИП «Гүлстан»', 'питомник саженцев'],
    ['entrepreneur', 'ИП «Керуен»', 'кафе'],
  ],
}

const idOf = (name: string): string => demoId(`business.${name}`)
const villageOf = (name: string): string => {
  const meeting = Object.keys(atMeeting).find((key) => atMeeting[key]?.some(([, each]) => each === name))
  return demoId(`place.${meeting?.split('.')[0]}`)
}

export const businesses: readonly Business[] = Object.entries(atMeeting).flatMap(([meeting, rows]) =>
  rows.map(([kind, name, trade]) => ({
    id: idOf(name),
    placeId: demoId(`place.${meeting.split('.')[0]}`),
    kind,
    name,
    trade,
    since: '2023-03-20',
  })),
)

export const contact: InputOf<typeof recordBusinessContact> = {
  id: idOf('СПК «Жасыл Арал»'),
  name: 'Примерова Сауле',
  phone: '+7 701 000 00 21',
  consentOn: '2023-07-13',
}

export const visits: readonly InputOf<typeof recordBusinessVisits>[] = Object.entries(atMeeting).map(
  ([meeting, rows]) => ({
    eventId: demoId(`event.4.1.${meeting.split('.')[1]}.meeting`),
    businessIds: rows.map(([, name]) => idOf(name)),
  }),
)

export const applications: readonly InputOf<typeof recordApplication>[] = [
  {
    id: demoId('application.grant'),
    businessId: idOf('КХ «Қамыс»'),
    kind: 'grant',
    programme: 'Грант для начинающих предпринимателей села',
    givenBy: 'Отдел предпринимательства района',
    asked: '1 380 000',
    termDays: 30,
    help: 'бизнес-план переработки навоза и смета',
    on: '2023-11-22',
  },
  {
    id: demoId('application.microcredit'),
    businessId: idOf('СПК «Сүт бұлағы»'),
    kind: 'microcredit',
    programme: 'Микрокредит на переработку отходов животноводства',
    givenBy: 'Фонд поддержки сельского хозяйства',
    asked: '5 000 000',
    termDays: 45,
    help: 'расчёт окупаемости компостной площадки',
    on: '2023-11-23',
  },
  {
    id: demoId('application.subsidy'),
    businessId: idOf('СПК «Жасыл Арал»'),
    kind: 'subsidy',
    programme: 'Субсидия на удобрения',
    givenBy: 'Отдел сельского хозяйства района',
    asked: '640 000',
    help: 'список документов',
    first: 'prepared',
    on: '2023-11-27',
  },
]

export const applicationSteps: readonly InputOf<typeof recordApplicationStep>[] = [
  {
    id: demoId('application.grant.approved'),
    applicationId: demoId('application.grant'),
    kind: 'approved',
    on: '2023-12-15',
    amount: '1 380 000',
  },
  {
    id: demoId('application.grant.paid'),
    applicationId: demoId('application.grant'),
    kind: 'paid',
    on: '2023-12-27',
    amount: '1 380 000',
  },
  {
    id: demoId('application.microcredit.documents'),
    applicationId: demoId('application.microcredit'),
    kind: 'documents',
    on: '2023-12-05',
    note: 'справка о поголовье',
  },
]

type Notice = InputOf<typeof addWasteNotice>
type Season = readonly [from: number, to: number]

const notice = (
  side: Notice['side'],
  name: string,
  [kind, amount]: readonly [Notice['kind'], number],
  [fromMonth, toMonth]: Season,
  more: Partial<Notice> = {},
): Notice => ({
  id: demoId(`waste.${side}.${name}.${kind}`),
  side,
  businessId: idOf(name),
  placeId: villageOf(name),
  kind,
  unit: 't',
  amount,
  fromMonth,
  toMonth,
  since: '2023-07-24',
  ...more,
})

export const notices: readonly Notice[] = [
  notice('offer', 'КХ «Береке»', ['manure', 12], [4, 10]),
  notice('offer', 'КХ «Қамыс»', ['manure', 20], [3, 11]),
  notice('offer', 'КХ «Ақ бидай»', ['straw', 30], [8, 11], { unit: 'm3' }),
  notice('offer', 'КХ «Құс базары»', ['droppings', 1.5], [1, 12]),
  notice('offer', 'ИП «Дастархан»', ['food', 0.4], [1, 12]),
  notice('offer', 'ИП «Ұсталар»', ['wood', 2], [1, 12], { unit: 'm3' }),
  notice('need', 'СПК «Жасыл Арал»', ['manure', 8], [3, 10]),
  notice('need', 'ИП «Бақша»', ['manure', 5], [4, 9]),
  notice('need', 'ИП «Гүлстан»', ['manure', 3], [9, 11]),
  notice('need', 'КХ «Теңіз жел»', ['straw', 25], [9, 12], { unit: 'm3' }),
  notice('need', 'ИП «Гүлстан»', ['wood', 1], [4, 10], { unit: 'm3' }),
  {
    id: demoId('waste.need.residents.food'),
    side: 'need',
    placeId: demoId('place.sabalak'),
    kind: 'food',
    unit: 't',
    amount: 0.3,
    since: '2023-07-24',
    note: 'корм для птицы',
  },
]

const pair = (from: string, to: string, kind: Notice['kind']) => ({
  offerId: demoId(`waste.offer.${from}.${kind}`),
  needId: demoId(`waste.need.${to}.${kind}`),
})

export const agreements: readonly (InputOf<typeof agreeWasteMatch> & { readonly id: string })[] = [
  {
    id: demoId('waste.match.greenhouse'),
    ...pair('КХ «Береке»', 'СПК «Жасыл Арал»', 'manure'),
    on: '2023-07-31',
    amount: 8,
    note: 'вывозит теплица своим прицепом',
  },
  {
    id: demoId('waste.match.straw'),
    ...pair('КХ «Ақ бидай»', 'КХ «Теңіз жел»', 'straw'),
    on: '2023-09-04',
    amount: 25,
  },
]

export const refusals: readonly InputOf<typeof declineWasteMatch>[] = [
  {
    id: demoId('waste.match.declined'),
    ...pair('КХ «Қамыс»', 'ИП «Бақша»', 'manure'),
    on: '2023-08-02',
    reason: 'Далеко возить, своей машины нет',
  },
]

const handed = (match: string, on: string, amount: number): InputOf<typeof recordWasteHandOver> => ({
  id: demoId(`waste.handed.${match}.${on}`),
  matchId: demoId(`waste.match.${match}`),
  on,
  amount,
})

export const handOvers: readonly InputOf<typeof recordWasteHandOver>[] = [
  handed('greenhouse', '2023-08-12', 4.2),
  handed('greenhouse', '2023-08-26', 3.5),
  handed('greenhouse', '2023-09-16', 7.8),
  handed('straw', '2023-09-20', 25),
  handed('straw', '2023-10-08', 18),
]
