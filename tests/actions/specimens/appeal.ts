/* One valid use of every action on appeals. */
import { addAppealTerm } from '#actions/appeal-term/add-appeal-term.ts'
import { answerAppeal } from '#actions/appeal/answer-appeal.ts'
import { extendAppeal } from '#actions/appeal/extend-appeal.ts'
import { forwardAppeal } from '#actions/appeal/forward-appeal.ts'
import { recordAppeal } from '#actions/appeal/record-appeal.ts'
import { setHoliday } from '#actions/calendar/set-holiday.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0
const reason = 'Опечатка'

/** A valid new appeal by somebody who agreed to be kept. */
export const appealOf = ({ placeId, projectId }: VillageProject) => ({
  placeId,
  projectId,
  receivedOn: '2023-04-19',
  receivedAt: '10:15',
  channel: 'phone' as const,
  kind: 'complaint' as const,
  topic: 'waste' as const,
  words: `Мешки лежат у ворот, пишу ${(made += 1)}-й раз`,
  name: 'Үлгіұлы Асан',
  phone: '+7 701 000 00 00',
  address: 'Абай көшесі, 12',
  consentOn: '2023-04-19',
})

export const madeAppeal = async (village: VillageProject): Promise<string> =>
  (await recordAppeal(village.as('manager'), appealOf(village))).id

export const answerOf = (appealId: string) => ({
  appealId,
  on: '2023-04-25',
  text: 'Машина придёт в среду',
  channel: 'phone' as const,
  result: 'explained' as const,
})

export const madeAnswer = async (village: VillageProject): Promise<{ appealId: string; id: string }> => {
  const appealId = await madeAppeal(village)
  return { appealId, id: (await answerAppeal(village.as('manager'), answerOf(appealId))).id }
}

/** The holidays that the spring of 2023 needs, so that a term can be counted. */
export const withHolidays = (village: VillageProject) =>
  setHoliday(village.as('manager'), { day: '2023-05-01', kind: 'holiday', source: 'закон' })

const extensionOf = (appealId: string) => ({
  appealId,
  on: '2023-04-26',
  until: '2023-06-01',
  reason: 'Ждём ответа подрядчика',
})
const forwardingOf = (appealId: string) => ({
  appealId,
  on: '2023-04-20',
  recipient: 'Аппарат акима сельского округа',
  letterNumber: '01-7/23',
})
let day = '2024-01-01'
const termOf = () => ({ from: (day = addDays(day, 1)), days: 10, basis: 'Приказ № 3' })

type Specimen = (village: VillageProject) => unknown

export const appealSpecimens = {
  recordAppeal: appealOf,
  correctAppeal: async (village) => {
    const { name: _, phone: __, address: ___, consentOn: ____, ...told } = appealOf(village)
    return { ...told, id: await madeAppeal(village), topic: 'dumps', reason }
  },
  withdrawAppeal: async (village) => ({ id: await madeAppeal(village), reason }),
  nameAppeal: async (village) => ({
    id: await madeAppeal(village),
    name: 'Үлгіұлы А.',
    consentOn: '2023-04-20',
  }),
  eraseAppealPerson: async (village) => ({ id: await madeAppeal(village), on: '2023-05-02' }),
  extendAppeal: async (village) => {
    await withHolidays(village)
    return extensionOf(await madeAppeal(village))
  },
  removeAppealExtension: async (village) => {
    await withHolidays(village)
    const { id } = await extendAppeal(village.as('manager'), extensionOf(await madeAppeal(village)))
    return { id, reason }
  },
  forwardAppeal: async (village) => forwardingOf(await madeAppeal(village)),
  removeAppealForwarding: async (village) => {
    const { id } = await forwardAppeal(village.as('manager'), forwardingOf(await madeAppeal(village)))
    return { id, reason }
  },
  answerAppeal: async (village) => answerOf(await madeAppeal(village)),
  correctAppealAnswer: async (village) => {
    const { id } = await madeAnswer(village)
    const { appealId: _, ...answered } = answerOf('')
    return { ...answered, id, result: 'satisfied', reason }
  },
  reopenAppeal: async (village) => ({
    appealId: (await madeAnswer(village)).appealId,
    on: '2023-05-02',
    reason: 'В среду никто не приехал',
  }),
  addAppealTerm: termOf,
  removeAppealTerm: async (village) => ({
    id: (await addAppealTerm(village.as('manager'), termOf())).id,
    reason,
  }),
} satisfies { readonly [action: string]: Specimen }
