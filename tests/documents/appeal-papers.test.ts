import { expect, test } from 'vitest'
import { appealOverview, appealStandings } from '#domain/appeal/appeal-overview.ts'
import type { AppealAnswer, AppealCard } from '#domain/appeal/appeal.ts'
import { answerPaper } from '#documents/appeal/answer-paper.ts'
import { couponPaper } from '#documents/appeal/coupon-paper.ts'
import { registerPaper } from '#documents/appeal/register-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { readWord } from '#interchange/word/read-word.ts'

const organisation = {
  id: '018a0000-0000-7000-8000-000000000001',
  code: 'aray',
  name: { ru: 'ОФ «Арай»', kk: '«Арай» ҚҚ' },
  bin: '170940012346',
  address: { ru: 'г. Кызылорда', kk: 'Қызылорда қ.' },
  phone: '+77242100011',
  email: null,
  head: { ru: 'Сагындыкова Р.' },
}
const answer: AppealAnswer = {
  id: '018a0000-0000-7000-8000-000000000003',
  appealId: '018a0000-0000-7000-8000-000000000002',
  opening: 1,
  on: '2023-05-16',
  text: 'Вывезли во вторник.\n\n<b>Спасибо</b> за звонок.',
  answeredBy: null,
  channel: 'letter',
  result: 'partly',
}
const appeal: AppealCard = {
  id: answer.appealId,
  placeId: '018a0000-0000-7000-8000-000000000009',
  projectId: null,
  number: 7,
  receivedOn: '2023-04-19',
  receivedAt: '10:15',
  channel: 'phone',
  kind: 'complaint',
  topic: 'waste',
  words: 'Мешки лежат',
  isAnonymous: false,
  responsibleId: null,
  objectionId: null,
  concernId: null,
  termDays: 15,
  consentOn: '2023-04-19',
  consentEndedOn: null,
  withdrawnWhy: null,
  extensions: [],
  forwardings: [],
  answers: [answer],
  reopenings: [],
}
const years = [{ year: 2023, days: [] }]
const coupon = { appeal, village: { ru: 'Сабалак', kk: 'Сабалақ' }, due: '2023-05-10', organisation }

test('the coupon says number, day, term and where to ask, in either language', async () => {
  const ru = JSON.stringify(couponPaper(coupon, 'ru'))
  for (const each of [
    '№ 7/2023',
    '19 апреля 2023 года, 10:15',
    '10 мая 2023 года',
    '8 (7242) 10 00 11',
    '"15"',
  ])
    expect(ru).toContain(each)
  const kk = JSON.stringify(couponPaper(coupon, 'kk'))
  expect(kk).toContain('Өтінішті қабылдау талоны')
  expect(kk).toContain('телефонмен')
  const bytes = await paperPdf([couponPaper(coupon, 'kk'), couponPaper(coupon, 'ru')])
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('thanks and a term that nobody can count are promised no day', () => {
  const thanks = JSON.stringify(couponPaper({ ...coupon, appeal: { ...appeal, kind: 'thanks' } }, 'ru'))
  expect(thanks).not.toContain('Ответить до')
  expect(thanks).not.toContain('рабочих днях')
  expect(JSON.stringify(couponPaper({ ...coupon, due: null }, 'ru'))).not.toContain('Ответить до')
})

test('the answer goes to who agreed to be named, and else to nobody by name', async () => {
  const person = { name: 'Үлгіұлы Асан', phone: '+77010000000', address: 'Абай көшесі, 12' }
  const named = answerPaper({ appeal, answer, person, organisation }, 'ru')
  expect(named.addressee).toEqual(['Үлгіұлы Асан', 'Абай көшесі, 12'])
  expect(JSON.stringify(named)).not.toContain('7010000000')
  const word = JSON.stringify(readWord(await paperDocx([named])))
  for (const each of ['Вывезли во вторник.', '<b>Спасибо</b> за звонок.', 'Сагындыкова Р.', '7/2023'])
    expect(word).toContain(each)
  const nobody = answerPaper({ appeal, answer, person: null, organisation }, 'kk')
  expect(nobody.addressee).toBeUndefined()
  expect(JSON.stringify(nobody)).toContain('ішінара қанағаттандырылды')
})

test('the register tells how each stands and what all make together', () => {
  const open = { ...appeal, id: organisation.id, number: 8, answers: [], words: 'я'.repeat(900) }
  const standings = appealStandings([appeal, open], years, '2023-05-20')
  const overview = appealOverview(standings, years)
  const register = { standings, overview, from: null, to: '2023-12-31', organisation, today: '2023-05-20' }
  const text = JSON.stringify(registerPaper(register, 'ru'))
  for (const each of [
    '… – 31.12.2023',
    'ответ позже срока',
    'просрочено',
    'удовлетворено частично',
    '8/2023',
  ])
    expect(text).toContain(each)
  expect(text).not.toContain('я'.repeat(301))
  const none = registerPaper({ ...register, standings: [], overview: appealOverview([], years) }, 'kk')
  expect(JSON.stringify(none)).toContain('Бұл кезеңде өтініш жоқ.')
})
