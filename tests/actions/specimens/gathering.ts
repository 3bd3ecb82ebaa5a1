/* One valid use of every action on gatherings. */
import { recordEvent } from '#actions/event/record-event.ts'
import { addAgendaItem } from '#actions/gathering/add-agenda-item.ts'
import { addGatheringRule } from '#actions/gathering-rule/add-gathering-rule.ts'
import { addDays } from '#domain/calendar/day.ts'
import { completeDecision } from '#actions/gathering/complete-decision.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { recordGathering } from '#actions/gathering/record-gathering.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0

/** An event at which forty people came. */
export const madeGatheringEvent = async (village: VillageProject, title = 'Сход'): Promise<string> => {
  const { projectId, activityId, placeId } = village
  const event = {
    projectId,
    activityId,
    kind: 'gathering' as const,
    title: { ru: title },
    startsOn: '2023-04-14',
    endsOn: '2023-04-14',
    placeId,
    attendance: { kind: 'count' as const, total: 40 },
  }
  return (await recordEvent(village.as('manager'), event)).id
}

/** A valid new gathering; it names people, who stay out of the log. */
export const gatheringOf = async (village: VillageProject) => ({
  projectId: village.projectId,
  eventId: await madeGatheringEvent(village),
  kind: 'separateGathering' as const,
  convener: { ru: 'Аким сельского округа', kk: 'Ауылдық округ әкімі' },
  noticeOn: '2023-04-03',
  entitled: 240,
  chair: { ru: 'Нұрлан Ахмет' },
  secretary: { ru: 'Дана Омар' },
})

export const madeGathering = async (village: VillageProject): Promise<string> =>
  (await recordGathering(village.as('manager'), await gatheringOf(village))).id

export const itemOf = async (village: VillageProject, gatheringId?: string) => ({
  projectId: village.projectId,
  gatheringId: gatheringId ?? (await madeGathering(village)),
  title: { ru: `Вопрос ${(made += 1)}` },
  reporter: { ru: 'Марат Сәрсен' },
  speeches: { ru: 'Айша Тлеу: нужен график' },
  votesFor: 30,
  votesAgainst: 6,
  votesAbstained: 4,
})

export const madeItem = async (village: VillageProject): Promise<string> =>
  (await addAgendaItem(village.as('manager'), await itemOf(village))).id

export const decisionOf = async (village: VillageProject, gatheringId?: string) => ({
  projectId: village.projectId,
  gatheringId: gatheringId ?? (await madeGathering(village)),
  text: { ru: `Решение ${(made += 1)}` },
  owner: { ru: 'Аппарат акима' },
  dueOn: '2023-06-01',
})

export const madeDecision = async (village: VillageProject): Promise<string> =>
  (await recordDecision(village.as('manager'), await decisionOf(village))).id

/** A valid rule of a maslikhat, each from a day of its own. */
export const ruleOf = (village: VillageProject) => ({
  kind: 'separateGathering' as const,
  placeIds: [village.placeId],
  from: addDays('2024-05-06', (made += 1)),
  noticeDays: 15,
  quorumPercent: 20,
  quorumAtLeast: 12,
  handOverDays: 3,
  representatives: 25,
  act: { ru: 'Решение маслихата района', kk: 'Аудан мәслихатының шешімі' },
  actNumber: '225',
  actOn: '2024-05-06',
})

const madeRule = async (village: VillageProject): Promise<string> =>
  (await addGatheringRule(village.as('manager'), ruleOf(village))).id

type Specimen = (village: VillageProject) => unknown

export const gatheringSpecimens = {
  recordGathering: gatheringOf,
  changeGathering: async (village) => ({ id: await madeGathering(village), voters: 38 }),
  removeGathering: async (village) => ({ id: await madeGathering(village), reason: 'Обычная встреча' }),
  addAgendaItem: (village) => itemOf(village),
  changeAgendaItem: async (village) => ({ id: await madeItem(village), votesFor: 29 }),
  removeAgendaItem: async (village) => ({ id: await madeItem(village), reason: 'Вопрос сняли' }),
  recordDecision: (village) => decisionOf(village),
  correctDecision: async (village) => ({
    id: await madeDecision(village),
    dueOn: '2023-07-01',
    reason: 'Срок записан неверно',
  }),
  completeDecision: async (village) => ({
    id: await madeDecision(village),
    doneOn: '2023-05-20',
    outcome: { ru: 'График согласован' },
  }),
  reopenDecision: async (village) => {
    const id = await madeDecision(village)
    await completeDecision(village.as('manager'), { id, doneOn: '2023-05-20', outcome: {} })
    return { id, reason: 'График отменили' }
  },
  addGatheringRule: ruleOf,
  correctGatheringRule: async (village) => ({
    ...(({ kind: _, ...rule }) => rule)(ruleOf(village)),
    id: await madeRule(village),
    quorumPercent: 25,
    reason: 'Доля прочитана неверно',
  }),
  removeGatheringRule: async (village) => ({ id: await madeRule(village), reason: 'Не тот район' }),
  removeDecision: async (village) => ({ id: await madeDecision(village), reason: 'Записано дважды' }),
} satisfies { readonly [action: string]: Specimen }
