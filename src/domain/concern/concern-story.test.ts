import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { kazakhstanHolidays } from '../calendar/holidays/kz.ts'
import type { Holiday } from '../calendar/holiday.ts'
import type { GatheringDecision } from '../gathering/gathering.ts'
import {
  overviewByBody,
  overviewByVillage,
  overviewColumns,
  overviewCounts,
} from '../recommendation/letter-overview.ts'
import { letterStandings } from '../recommendation/letter-term.ts'
import { replyClasses, type Letter, type Reply } from '../recommendation/recommendation.ts'
import type { Concern } from './concern.ts'
import { concernStory, storyMoments } from './concern-story.ts'

const holidays: Holiday[] = kazakhstanHolidays.flatMap(({ days }) => days)
const concern: Concern = {
  id: 'concern',
  position: 1,
  placeId: 'village',
  text: { ru: 'Мусор' },
  raisedOn: '2023-04-14',
  eventId: null,
  raisedBy: {},
  settledOn: null,
  settlement: {},
}
const decision = (changes: Partial<GatheringDecision> = {}): GatheringDecision => ({
  id: 'decision',
  gatheringId: 'gathering',
  agendaItemId: null,
  position: 1,
  text: { ru: 'Предложить' },
  owner: {},
  memberId: null,
  dueOn: null,
  doneOn: null,
  outcome: {},
  concernId: 'concern',
  recommendationId: 'one',
  ...changes,
})
const letter = (changes: Partial<Letter> = {}): Letter => ({
  id: 'letter',
  number: '24',
  sentOn: '2023-04-19',
  addressee: { ru: 'Отдел' },
  addresseePerson: {},
  controlMonth: null,
  subject: {},
  body: {},
  recommendationIds: ['one'],
  enclosures: {},
  signer: {},
  signerPosition: {},
  executor: {},
  executorPhone: null,
  registeredNumber: null,
  registeredOn: null,
  reminderOf: null,
  replyTermDays: 15,
  ...changes,
})
const reply = (letterId: string, receivedOn: string, replyClass: Reply['replyClass'] = 'partly'): Reply => ({
  id: `reply ${letterId} ${receivedOn}`,
  letterId,
  incomingNumber: '3',
  receivedOn,
  replyClass,
  forwardedTo: {},
  extendedTo: null,
  summary: {},
})
const standingsOf = (letters: readonly Letter[], replies: readonly Reply[] = []) =>
  letterStandings({ letters, replies, holidays }, '2023-12-01')
const records = (decisions: readonly GatheringDecision[], replies: readonly Reply[] = []) => ({
  events: [],
  gatherings: [],
  decisions,
  recommendations: [
    { id: 'one', position: 1, text: { ru: 'Вывозить' }, agreedOn: '2023-04-15', eventId: null },
    { id: 'other', position: 2, text: { ru: 'Чинить' }, agreedOn: '2023-04-15', eventId: null },
  ],
  replies,
})

describe('the story of a problem', () => {
  test('comes as far as its records go, and no further', () => {
    const stageOf = (...parts: Parameters<typeof concernStory>): string => concernStory(...parts).stage
    const answer = reply('letter', '2023-05-10')
    expect(stageOf(concern, records([]), [])).toBe('raised')
    expect(stageOf(concern, records([decision({ concernId: 'another' })]), standingsOf([letter()]))).toBe(
      'raised',
    )
    expect(stageOf(concern, records([decision({ recommendationId: null })]), [])).toBe('decided')
    expect(stageOf(concern, records([decision()]), [])).toBe('recommended')
    expect(stageOf(concern, records([decision()]), standingsOf([letter()]))).toBe('sent')
    const other = standingsOf([letter({ recommendationIds: ['other'] })])
    expect(stageOf(concern, records([decision()]), other)).toBe('recommended')
    const answered = standingsOf([letter()], [answer])
    expect(stageOf(concern, records([decision()], [answer]), answered)).toBe('answered')
    expect(stageOf({ ...concern, settledOn: '2023-06-01' }, records([]), [])).toBe('settled')
  })

  test('has reminders of its letters, once, and tells what happened on one day together', () => {
    const reminder = letter({ id: 'reminder', number: '31', sentOn: '2023-06-01', reminderOf: 'letter' })
    const both = standingsOf([letter(), { ...reminder, recommendationIds: [] }])
    const story = concernStory(concern, records([decision(), decision({ id: 'second' })]), both)
    expect(story.letters.map(({ letter: { number } }) => number)).toEqual(['24', '31'])
    expect(storyMoments(story.steps).map(({ on, kind, steps }) => `${on} ${kind} ${steps.length}`)).toEqual([
      '2023-04-14 raised 1',
      '2023-04-15 recommended 1',
      '2023-04-19 sent 1',
      '2023-06-01 reminded 1',
    ])
  })
})

describe('the overview of letters', () => {
  test('counts a letter once, a reminder at its letter, and its days to the answer', () => {
    const letters = [
      letter(),
      letter({ id: 'second', addressee: { ru: 'отдел ' }, sentOn: '2023-04-27' }),
      letter({ id: 'third', addressee: { ru: 'Акимат' } }),
      letter({ id: 'again', reminderOf: 'third', sentOn: '2023-06-01' }),
    ]
    const standings = standingsOf(letters, [
      reply('letter', '2023-05-15', 'satisfied'),
      reply('second', '2023-05-24', 'refused'),
    ])
    expect(overviewByBody(standings)).toMatchObject([
      { body: { ru: 'Акимат' }, letters: 1, reminders: 1, counts: { veryOverdue: 1 }, medianDays: null },
      { letters: 2, late: 1, counts: { satisfied: 1, refused: 1 }, medianDays: 26 },
    ])
    expect(overviewByVillage({ concerns: [concern], decisions: [decision()] }, standings)).toMatchObject([
      { placeId: 'village', concerns: 1, settled: 0, letters: 3 },
    ])
    expect(overviewCounts([])).toMatchObject({ letters: 0, medianDays: null })
  })

  test('has columns that are its sum, and bodies that are the whole', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((at) => addDays('2023-01-09', at))
    const any = fc.array(
      fc.record({
        sentOn: day,
        body: fc.constantFrom('Акимат', 'Отдел', 'отдел'),
        answer: fc.option(
          fc.tuple(fc.integer({ min: 0, max: 90 }), fc.constantFrom(...replyClasses.slice(0, 4))),
        ),
        remindsAt: fc.option(fc.integer({ min: 0, max: 9 })),
      }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(any, (all) => {
        const letters = all.map(({ sentOn, body, remindsAt }, at) =>
          letter({
            id: `l${at}`,
            sentOn,
            addressee: { ru: body },
            reminderOf: remindsAt !== null && remindsAt < at ? `l${remindsAt}` : null,
          }),
        )
        const replies = all.flatMap(({ sentOn, answer }, at) =>
          answer ? [reply(`l${at}`, addDays(sentOn, answer[0]), answer[1])] : [],
        )
        const standings = standingsOf(letters, replies)
        const whole = overviewCounts(standings)
        expect(overviewColumns.reduce((sum, column) => sum + whole.counts[column], 0)).toBe(whole.letters)
        expect(whole.letters).toBe(letters.filter(({ reminderOf }) => reminderOf === null).length)
        const rows = overviewByBody(standings)
        for (const column of overviewColumns)
          expect(rows.reduce((sum, { counts }) => sum + counts[column], 0)).toBe(whole.counts[column])
      }),
    )
  })
})
