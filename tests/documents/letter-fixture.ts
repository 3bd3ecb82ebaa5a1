import type { LetterModel } from '#domain/recommendation/letter-model.ts'
import { letterModel } from '#domain/recommendation/letter-model.ts'
import type { Organisation } from '#domain/organisation/organisation.ts'
import type { Letter, Recommendation } from '#domain/recommendation/recommendation.ts'
import type { ReportLanguage } from '#domain/text/local-text.ts'

/** A letter of an invented organisation with everything that a letter can hold, in both languages. */
const organisation: Organisation = {
  id: 'organisation',
  code: 'taza-auyl',
  name: { ru: 'Общественное объединение «Таза ауыл»', kk: '«Таза ауыл» қоғамдық бірлестігі' },
  bin: '220840049859',
  address: {
    ru: 'Кызылординская область, г. Аральск, ул. Школьная, 4',
    kk: 'Қызылорда облысы, Арал қ., Мектеп көшесі, 4',
  },
  phone: '+77242100001',
  email: 'kense@taza-auyl.kz',
  head: { ru: 'А. Сәрсенова', kk: 'А. Сәрсенова' },
}

const recommendation = (id: string, ru: string, kk: string, position: number): Recommendation => ({
  id,
  position,
  text: { ru, kk },
  agreedOn: '2023-04-14',
  eventId: null,
})
const recommendations: readonly Recommendation[] = [
  recommendation(
    'first',
    'Утвердить график вывоза твёрдых бытовых отходов из села и разместить его на улицах на двух языках.',
    'Ауылдан тұрмыстық қатты қалдықтарды шығару кестесін бекітіп, көшелерге екі тілде ілу.',
    1,
  ),
  recommendation(
    'second',
    'Выделить место под контейнерную площадку на 3 контейнера.',
    'Үш контейнерге арналған алаңға орын бөлу.',
    2,
  ),
]

const letter: Letter = {
  id: 'letter',
  number: '01-24/23',
  sentOn: '2023-04-19',
  addressee: {
    ru: 'Отдел жилищно-коммунального хозяйства Аральского района',
    kk: 'Арал ауданының тұрғын үй-коммуналдық шаруашылық бөлімі',
  },
  addresseePerson: { ru: 'Руководителю отдела\nА. К. Серикову', kk: 'Бөлім басшысы\nА. К. Серіковке' },
  subject: { ru: 'О вывозе отходов из села Сабалак', kk: 'Сабалақ ауылынан қалдықтарды шығару туралы' },
  body: {
    ru: '14 апреля 2023 года жители села обсудили вывоз отходов. На сходе присутствовали 42 человека, протокол прилагается.\nПросим рассмотреть рекомендации, выработанные на сходе, и сообщить о принятом решении:',
    kk: '2023 жылғы 14 сәуірде ауыл тұрғындары қалдықтарды шығару мәселесін талқылады. Жиынға 42 адам қатысты, хаттамасы қоса беріледі.\nЖиында әзірленген ұсынымдарды қарап, қабылданған шешім туралы хабарлауыңызды сұраймыз:',
  },
  recommendationIds: ['first', 'second'],
  controlMonth: null,
  enclosures: {
    ru: 'Протокол схода, на 2 л.\nФотографии, на 1 л.',
    kk: 'Жиын хаттамасы, 2 п.\nФотосуреттер, 1 п.',
  },
  signer: {},
  signerPosition: { ru: 'Председатель объединения', kk: 'Бірлестік төрайымы' },
  executor: { ru: 'Е. Тілеубаев', kk: 'Е. Тілеубаев' },
  executorPhone: '87011234567',
  registeredNumber: null,
  registeredOn: null,
  reminderOf: null,
  replyTermDays: 15,
}

export const modelOf = (lang: ReportLanguage, changes: Partial<Letter> = {}): LetterModel =>
  letterModel({ ...letter, ...changes }, { organisation, recommendations }, lang)
