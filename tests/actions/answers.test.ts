import { describe, expect, test } from 'vitest'
import { acceptAnswer } from '#actions/answer/accept-answer.ts'
import { answerLetter } from '#actions/answer/answer-letter.ts'
import { issueLetterLink } from '#actions/answer/issue-letter-link.ts'
import { rejectAnswer } from '#actions/answer/reject-answer.ts'
import { revokeLetterLink } from '#actions/answer/revoke-letter-link.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { linkState } from '#domain/answer/letter-answer.ts'
import { addDays } from '#domain/calendar/day.ts'
import { linkForKey } from '#store/letter-link.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inTwoMonths, madeAnswer, madeLetter, madeLink, waitingAt } from './specimens/answer.ts'
import { auditLines, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const manager = as('manager')
const nobody = as('monitor')
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const notFound = { code: 'record.notFound' }

describe('a link', () => {
  test('opens its letter until its last day, or until it is withdrawn', async () => {
    expect(
      ['2026-11-30', '2026-12-01', '2026-12-02'].map((day) =>
        linkState({ expiresOn: '2026-12-01', revokedAt: null }, day),
      ),
    ).toEqual(['open', 'open', 'expired'])
    const { id, key } = await madeLink(village)
    expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await linkForKey(database.kysely, key)).toEqual({ id, organisationId })
    await revokeLetterLink(manager, { id })
    expect(await linkForKey(database.kysely, key)).toBeNull()
    expect(await refusal(answerLetter(nobody, { key, text: 'Ответ' }))).toMatchObject(notFound)
  })

  test('is over on the day after its last one', async () => {
    const { key } = await madeLink(village)
    const late = { ...nobody, now: () => `${addDays(inTwoMonths(), 2)}T00:00:00.000Z` }
    expect(await refusal(answerLetter(late, { key, text: 'Ответ' }))).toMatchObject(notFound)
  })

  test('is of a letter of one’s own, and ends neither before today nor in years', async () => {
    const letterId = await madeLetter(village)
    expect(await refusal(issueLetterLink(manager, { letterId, expiresOn: '2020-01-01' }))).toEqual(
      invalid('expiresOn: input.linkDays'),
    )
    const other = await madeLetter(await villageProject(database))
    expect(await refusal(issueLetterLink(manager, { letterId: other, expiresOn: inTwoMonths() }))).toEqual(
      invalid('letterId: input.reference'),
    )
  })

  test('has its key in no line of the log, nor has an answer its words', async () => {
    const { key } = await madeLink(village)
    await answerLetter(nobody, { key, text: 'Тайные слова', signedBy: 'Ерлан Сапар' })
    const log = JSON.stringify(await auditLines(database, organisationId))
    for (const words of [key, 'Тайные', 'Ерлан']) expect(log).not.toContain(words)
  })

  test('of another organisation’s key opens nothing here', async () => {
    const { key } = await madeLink(await villageProject(database))
    expect(await refusal(answerLetter(nobody, { key, text: 'Ответ' }))).toMatchObject(notFound)
  })
})

describe('an answer', () => {
  const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF'))
  test('sent twice is one, and no more than five wait', async () => {
    const { key, letterId } = await madeLink(village)
    const first = await answerLetter(nobody, { key, text: 'Раз' })
    expect(await answerLetter(nobody, { key, text: 'Раз' })).toEqual(first)
    for (const text of ['Два', 'Три', 'Четыре', 'Пять']) await answerLetter(nobody, { key, text })
    expect(await refusal(answerLetter(nobody, { key, text: 'Шесть' }))).toEqual(
      invalid('text: input.answersWaiting'),
    )
    expect(await waitingAt(village, letterId)).toHaveLength(5)
  })

  test('brings a file that is what its name says', async () => {
    const { key, letterId } = await madeLink(village)
    const wrong = { name: 'answer.pdf', bytes: new Uint8Array(Buffer.from('<script>')) }
    expect(await refusal(answerLetter(nobody, { key, text: 'С файлом', file: wrong }))).toMatchObject({
      code: 'file.type',
    })
    const tooLarge = { name: 'answer.pdf', bytes: new Uint8Array(10 * 1024 * 1024 + 1) }
    expect(await refusal(answerLetter(nobody, { key, text: 'С файлом', file: tooLarge }))).toMatchObject({
      code: 'file.tooLarge',
    })
    expect(await waitingAt(village, letterId)).toEqual([])
    await answerLetter(nobody, { key, text: 'С файлом', file: { name: 'answer.pdf', bytes: pdf } })
    expect(await waitingAt(village, letterId)).toMatchObject([
      { file: { name: 'answer.pdf', mediaType: 'application/pdf' } },
    ])
  })

  test('is decided once: as the reply to its own letter, or put aside with a reason', async () => {
    const { id, letterId } = await madeAnswer(village)
    const reply = (of: string) =>
      recordReply(manager, {
        letterId: of,
        incomingNumber: '5',
        receivedOn: '2023-05-10',
        replyClass: 'satisfied',
      })
    const other = await reply(await madeLetter(village))
    expect(await refusal(acceptAnswer(manager, { id, replyId: other.id }))).toEqual(
      invalid('replyId: input.reference'),
    )
    const own = await reply(letterId)
    await acceptAnswer(manager, { id, replyId: own.id })
    await acceptAnswer(manager, { id, replyId: own.id })
    expect(await refusal(rejectAnswer(manager, { id, reason: 'Нет' }))).toMatchObject({
      code: 'record.conflict',
    })
    const aside = await madeAnswer(village)
    await rejectAnswer(manager, { id: aside.id, reason: 'Проба' })
    expect(await waitingAt(village, aside.letterId)).toMatchObject([{ isDecided: true, reason: 'Проба' }])
  })
})
