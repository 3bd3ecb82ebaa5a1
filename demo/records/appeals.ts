/* What people of the two villages asked, complained of and proposed in 2023, and what they were told. All of it is invented. */
import type { answerAppeal } from '#actions/appeal/answer-appeal.ts'
import type { extendAppeal } from '#actions/appeal/extend-appeal.ts'
import type { forwardAppeal } from '#actions/appeal/forward-appeal.ts'
import type { recordAppeal } from '#actions/appeal/record-appeal.ts'
import type { reopenAppeal } from '#actions/appeal/reopen-appeal.ts'
import { demoId, type InputOf } from '../demo-id.ts'

type Appeal = InputOf<typeof recordAppeal>
type Said = Omit<Appeal, 'id' | 'projectId' | 'placeId' | 'receivedOn' | 'words'>

const appealId = (key: string): string => demoId(`appeal.${key}`)

function appeal(
  [key, village, receivedOn]: readonly [string, 'sabalak' | 'kamystybas', string],
  words: string,
  said: Said,
): Appeal {
  const consent = said.name ? { consentOn: receivedOn } : { isAnonymous: true }
  return {
    id: appealId(key),
    projectId: demoId('project'),
    placeId: demoId(`place.${village}`),
    receivedOn,
    words,
    ...consent,
    ...said,
  }
}

/** In the order of receipt, by which they are numbered. */
export const appeals: readonly Appeal[] = [
  appeal(['bags', 'sabalak', '2023-06-07'], 'Машина прошла мимо нашей улицы, мешки лежат третий день.', {
    receivedAt: '09:40',
    channel: 'phone',
    kind: 'complaint',
    topic: 'waste',
    name: 'Ержанова Салтанат',
    phone: '+7 701 000 11 01',
  }),
  appeal(
    ['tariff', 'sabalak', '2023-06-12'],
    'Просим объяснить, как посчитан взнос на семью из семи человек, и считать его с двора.',
    {
      receivedAt: '18:10',
      channel: 'gathering',
      kind: 'request',
      topic: 'dues',
      objectionId: demoId('objection.tariff'),
      name: 'Омаров Бауыржан',
      address: 'улица Абая, 14',
    },
  ),
  appeal(
    ['site', 'kamystybas', '2023-07-06'],
    'Контейнер алаңын мәдениет үйінің терезесінен алысырақ жылжытсаңыздар.',
    {
      receivedAt: '11:25',
      channel: 'inPerson',
      kind: 'proposal',
      topic: 'waste',
      objectionId: demoId('objection.site'),
      name: 'Жақсыбаева Нұргүл',
      phone: '+7 701 000 11 03',
    },
  ),
  appeal(['dump', 'kamystybas', '2023-08-02'], 'За кладбищем снова свалили строительный мусор с прицепа.', {
    channel: 'box',
    kind: 'complaint',
    topic: 'dumps',
  }),
  appeal(['lights', 'sabalak', '2023-08-21'], 'На улице Достык второй месяц не горят фонари.', {
    receivedAt: '16:00',
    channel: 'messenger',
    kind: 'complaint',
    topic: 'other',
    name: 'Тулегенов Арман',
    phone: '+7 701 000 11 05',
  }),
  appeal(['lesson', 'sabalak', '2023-09-11'], 'Балабақшаға да экокеңесшілер келіп сабақ өткізсе екен.', {
    receivedAt: '10:30',
    channel: 'email',
    kind: 'proposal',
    topic: 'school',
    name: 'Қалиева Ботагөз',
  }),
  appeal(['thanks', 'kamystybas', '2023-10-16'], 'Спасибо за субботник: берег чистый, дети вышли сами.', {
    channel: 'gathering',
    kind: 'thanks',
    topic: 'cleanUps',
  }),
  appeal(
    ['gloves', 'sabalak', '2023-10-17'],
    'На субботник не хватило перчаток, просим выдать их до следующего.',
    {
      receivedAt: '12:15',
      channel: 'phone',
      kind: 'request',
      topic: 'cleanUps',
      name: 'Сарсенбаев Даулет',
      phone: '+7 701 000 11 08',
    },
  ),
  appeal(
    ['receipt', 'kamystybas', '2023-11-06'],
    'Жарнаны қолма-қол төледім, түбіртек берілмеді. Төлем есепке алынды ма?',
    {
      receivedAt: '15:45',
      channel: 'inPerson',
      kind: 'request',
      topic: 'dues',
      name: 'Бекова Айсұлу',
      address: 'Жамбыл көшесі, 3',
    },
  ),
  // Nobody has answered: overdue from the middle of December.
  appeal(
    ['winter', 'kamystybas', '2023-11-22'],
    'Зимой дорогу к крайним домам заносит. Как будут вывозить отходы оттуда?',
    {
      receivedAt: '14:20',
      channel: 'letter',
      kind: 'request',
      topic: 'waste',
      name: 'Мусаева Зауре',
      address: 'улица Жагалау, 27',
    },
  ),
]

const answer = (
  key: string,
  on: string,
  text: string,
  how: Pick<InputOf<typeof answerAppeal>, 'channel' | 'result'>,
  at = 1,
): InputOf<typeof answerAppeal> => ({
  id: demoId(`appeal.answer.${key}.${at}`),
  appealId: appealId(key),
  on,
  text,
  ...how,
})

export const appealForwardings: readonly InputOf<typeof forwardAppeal>[] = [
  {
    id: demoId('appeal.forwarding.lights'),
    appealId: appealId('lights'),
    on: '2023-08-23',
    recipient: 'Аппарат акима сельского округа',
    letterNumber: '01-31/23',
  },
]

export const appealExtensions: readonly InputOf<typeof extendAppeal>[] = [
  {
    id: demoId('appeal.extension.site'),
    appealId: appealId('site'),
    on: '2023-07-24',
    until: '2023-08-25',
    reason: 'Новое место площадки согласуют с сельским округом.',
  },
]

export const appealAnswers: readonly InputOf<typeof answerAppeal>[] = [
  answer('bags', '2023-06-08', 'Мешки вывезли 8 июня, водителю показали поворот на улицу.', {
    channel: 'phone',
    result: 'satisfied',
  }),
  answer('tariff', '2023-06-24', 'Расчёт показали на сходе. Считать с двора может решить только маслихат.', {
    channel: 'inPerson',
    result: 'explained',
  }),
  answer('site', '2023-08-18', 'Алаң мәдениет үйінің артына көшірілді.', {
    channel: 'inPerson',
    result: 'satisfied',
  }),
  answer('dump', '2023-08-11', 'Место внесли в карту свалок и очистили. Поставили табличку.', {
    channel: 'board',
    result: 'satisfied',
  }),
  answer('lights', '2023-08-24', 'Освещением занимается сельский округ, обращение передали ему.', {
    channel: 'messenger',
    result: 'forwarded',
  }),
  answer('lesson', '2023-09-20', 'Қазан айында екі сабақ жоспарланды, күнін балабақшамен келісеміз.', {
    channel: 'email',
    result: 'satisfied',
  }),
  answer('gloves', '2023-10-20', 'Перчатки есть на складе, выдадим на месте.', {
    channel: 'phone',
    result: 'explained',
  }),
  // Later than its term.
  answer('receipt', '2023-12-01', 'Төлем есепке алынды, түбіртектің көшірмесі берілді.', {
    channel: 'inPerson',
    result: 'satisfied',
  }),
]

/** Once the answer was not enough. */
export const appealReopenings: readonly InputOf<typeof reopenAppeal>[] = [
  {
    id: demoId('appeal.reopening.gloves'),
    appealId: appealId('gloves'),
    on: '2023-11-13',
    reason: 'На субботнике 11 ноября перчаток снова хватило не всем.',
  },
]

export const laterAnswers: readonly InputOf<typeof answerAppeal>[] = [
  answer(
    'gloves',
    '2023-11-16',
    'Закупили ещё 40 пар; их раздают по списку двора.',
    { channel: 'phone', result: 'satisfied' },
    2,
  ),
]
