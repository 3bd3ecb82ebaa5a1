/* One valid use of every action on links to letters and what comes by them. */
import { answerLetter } from '#actions/answer/answer-letter.ts'
import { issueLetterLink } from '#actions/answer/issue-letter-link.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { addDays } from '#domain/calendar/day.ts'
import { answersOfLetter, linksOfLetter } from '#store/letter-link.ts'
import type { VillageProject } from '../village-project.ts'

let made = 0
export const inTwoMonths = (): string => addDays(new Date().toISOString().slice(0, 10), 60)

export const madeLetter = async (village: VillageProject): Promise<string> => {
  const letter = {
    projectId: village.projectId,
    number: `A-${(made += 1)}`,
    sentOn: '2023-04-19',
    addressee: { ru: 'Акимат' },
  }
  return (await sendLetter(village.as('manager'), letter)).id
}

/** A link to a new letter, with its key. */
export async function madeLink(village: VillageProject) {
  const letterId = await madeLetter(village)
  const manager = village.as('manager')
  const { id } = await issueLetterLink(manager, { letterId, expiresOn: inTwoMonths() })
  const links = await manager.database.read(village.organisationId, (db) => linksOfLetter(db, letterId))
  return { id, letterId, key: links[0]?.key ?? '' }
}

/** An answer that came by a link and waits. */
export async function madeAnswer(village: VillageProject) {
  const { letterId, key } = await madeLink(village)
  const { id } = await answerLetter(village.as('monitor'), { key, text: `Ответ ${(made += 1)}` })
  return { id, letterId, key }
}

export const waitingAt = (village: VillageProject, letterId: string) =>
  village.as('manager').database.read(village.organisationId, (db) => answersOfLetter(db, letterId))

type Specimen = (village: VillageProject) => unknown

export const answerSpecimens = {
  issueLetterLink: async (village) => ({ letterId: await madeLetter(village), expiresOn: inTwoMonths() }),
  revokeLetterLink: async (village) => ({ id: (await madeLink(village)).id }),
  answerLetter: async (village) => ({
    key: (await madeLink(village)).key,
    incomingNumber: '3-11/77',
    signedBy: 'Заместитель акима',
    text: 'Рассмотрено',
  }),
  acceptAnswer: async (village) => {
    const { id, letterId } = await madeAnswer(village)
    const reply = { letterId, incomingNumber: '5', receivedOn: '2023-05-10', replyClass: 'partly' as const }
    return { id, replyId: (await recordReply(village.as('manager'), reply)).id }
  },
  rejectAnswer: async (village) => ({ id: (await madeAnswer(village)).id, reason: 'Пустое письмо' }),
} satisfies { readonly [action: string]: Specimen }
