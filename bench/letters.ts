/*
 * How bodies answer and what became of the letters about each village, over five thousand letters; and the papers of a
 * gathering and a letter, beside LibreOffice making a PDF of the same Word file.
 */
import { addDays } from '#domain/calendar/day.ts'
import type { Holiday } from '#domain/calendar/holiday.ts'
import { ruleOn } from '#domain/gathering/gathering-rules.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { letterModel } from '#domain/recommendation/letter-model.ts'
import { overviewByBody, overviewByVillage, overviewCounts } from '#domain/recommendation/letter-overview.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { replyClasses, type Letter, type Reply } from '#domain/recommendation/recommendation.ts'
import { minutesPaper, type GatheringPapers } from '#documents/gathering/gathering-paper.ts'
import { letterDocx } from '#documents/letter-docx.ts'
import { letterPdf } from '#documents/letter-pdf.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { demoRecords } from './demo-records.ts'
import { libreOfficeMs } from './libre-office.ts'
import { medianMs, type Measured, type Suite } from './measure.ts'

const letters = 5000
const [bodies, villages, recommendations] = [60, 40, 800]
const today = '2025-12-01'

/** Made of counting alone, so that every run measures the same letters. */
function made(
  one: Letter,
  reply: Reply,
): Pick<ProjectRecords, 'letters' | 'replies' | 'concerns' | 'decisions'> {
  const nth = (kind: string, at: number): string => `${kind}-${at}`
  const own = Array.from({ length: letters }, (_, at): Letter => ({
    ...one,
    id: nth('letter', at),
    number: String(at + 1),
    sentOn: addDays('2023-01-09', Math.floor((at * 1000) / letters)),
    registeredNumber: null,
    registeredOn: null,
    addressee: { ru: `Отдел ${at % bodies}` },
    recommendationIds: [nth('recommendation', at % recommendations)],
    reminderOf: at % 10 === 9 ? nth('letter', at - 5) : null,
  }))
  const replies = own.flatMap((letter, at): Reply[] =>
    at % 5 < 2
      ? []
      : [
          {
            ...reply,
            id: nth('reply', at),
            letterId: letter.id,
            receivedOn: addDays(letter.sentOn, 5 + (at % 40)),
            replyClass: replyClasses[at % 4] ?? 'partly',
            extendedTo: null,
            forwardedTo: {},
          },
        ],
  )
  return {
    letters: own,
    replies,
    concerns: Array.from({ length: 200 }, (_, at) => ({
      id: nth('concern', at),
      position: at + 1,
      placeId: nth('place', at % villages),
      text: { ru: 'Мусор' },
      raisedOn: '2023-01-09',
      eventId: null,
      raisedBy: {},
      settledOn: at % 3 === 0 ? '2024-01-09' : null,
      settlement: {},
    })),
    decisions: Array.from({ length: recommendations }, (_, at) => ({
      id: nth('decision', at),
      gatheringId: 'gathering',
      agendaItemId: null,
      position: at + 1,
      text: { ru: 'Предложить' },
      owner: {},
      memberId: null,
      dueOn: null,
      doneOn: null,
      outcome: {},
      concernId: nth('concern', at % 200),
      recommendationId: nth('recommendation', at),
    })),
  }
}

/** Holidays of the years that the letters run through: twelve a year. */
const holidays: readonly Holiday[] = ['2023', '2024', '2025', '2026'].flatMap((year) =>
  Array.from({ length: 12 }, (_, at): Holiday => ({
    day: `${year}-${String(at + 1).padStart(2, '0')}-08`,
    kind: 'holiday',
    name: { ru: 'Праздник' },
    source: '',
  })),
)

function papersOf(records: ProjectRecords): GatheringPapers {
  const [gathering] = records.gatherings
  const event = records.events.find(({ id }) => id === gathering?.eventId)
  if (!gathering || !event) throw new Error('the demo has no gathering')
  const ofIt = <Row extends { readonly gatheringId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ gatheringId }) => gatheringId === gathering.id)
  return {
    gathering,
    event,
    place: records.places.find(({ id }) => id === event.placeId)?.name ?? {},
    items: ofIt(records.agendaItems),
    decisions: ofIt(records.decisions),
    organisation: records.organisation,
    rule: ruleOn(gathering.kind, event.startsOn),
  }
}

/** The overview and the papers of the demo. */
export async function benchLetters(): Promise<Suite> {
  const records = await demoRecords()
  const [letter, reply] = [records.letters[0], records.replies[0]]
  if (!letter || !reply) throw new Error('the demo has no letter')
  const many = made(letter, reply)
  const overview = await medianMs(() => {
    const standings = letterStandings({ ...many, holidays }, today)
    return [overviewCounts(standings), overviewByBody(standings), overviewByVillage(many, standings)]
  })
  const papers = papersOf(records)
  const model = letterModel(letter, records, 'kk')
  const minutes = minutesPaper(papers, 'kk')
  const ours: Measured[] = [
    { name: 'Overview of 5,000 letters by body and village', value: overview, unit: 'ms', limit: 100 },
    await paper('Minutes with nine decisions: Word', () => paperDocx([minutes])),
    await paper('Minutes with nine decisions: PDF', () => paperPdf([minutes])),
    await paper('Letter with nine recommendations: Word', () => letterDocx([model])),
    await paper('Letter with nine recommendations: PDF', () => letterPdf([model])),
  ]
  const office = await libreOfficeMs(await letterDocx([model]))
  const pdf = ours.at(-1)?.value ?? Number.NaN
  return {
    title: 'Letters and minutes',
    rows: [
      ...ours,
      {
        name: 'LibreOffice: PDF of the same letter from its Word file',
        value: office ?? Number.NaN,
        unit: 'ms',
        limit: null,
        note: office === null ? 'not installed here' : `${(office / pdf).toFixed(1)} times ours`,
      },
    ],
  }
}

const paper = async (name: string, make: () => unknown): Promise<Measured> => ({
  name,
  value: await medianMs(make),
  unit: 'ms',
  limit: 200,
})
