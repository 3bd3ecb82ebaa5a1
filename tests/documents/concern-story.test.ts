// A problem's story on paper, from the fixture's recommendations and their letter.
import { describe, expect, test } from 'vitest'
import type { Concern } from '#domain/concern/concern.ts'
import { concernStory } from '#domain/concern/concern-story.ts'
import type { GatheringDecision } from '#domain/gathering/gathering.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { stepText, storyPaper } from '#documents/concern/story-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'

const records = fixtureRecords({})
const concern: Concern = {
  id: 'concern',
  position: 1,
  placeId: records.places[0]?.id ?? '',
  text: { ru: 'Мусор не вывозят.', kk: 'Қоқыс шығарылмайды.' },
  raisedOn: '2024-05-20',
  eventId: null,
  raisedBy: { ru: 'Жители', kk: 'Тұрғындар' },
  settledOn: '2024-09-01',
  settlement: { ru: 'Вывоз идёт по графику.', kk: 'Қоқыс кесте бойынша шығарылады.' },
}
const decision: GatheringDecision = {
  id: 'decision',
  gatheringId: 'gathering',
  agendaItemId: null,
  position: 1,
  text: { ru: 'Предложить график.', kk: 'Кесте ұсыну.' },
  owner: {},
  memberId: null,
  dueOn: null,
  doneOn: '2024-06-03',
  outcome: { ru: 'Отправлено письмом.', kk: 'Хатпен жіберілді.' },
  concernId: 'concern',
  recommendationId: 'r1',
}
const paperIn = (lang: (typeof reportLanguages)[number]) =>
  storyPaper(
    {
      story: concernStory(
        concern,
        { ...records, decisions: [decision] },
        letterStandings(records, '2024-10-01'),
      ),
      place: records.places[0]?.name ?? {},
      organisation: records.organisation,
      today: '2024-10-01',
    },
    lang,
  )

describe.each(reportLanguages)('the story of a problem in %s', (lang) => {
  test('goes from the problem to its settlement, and no sentence ends twice', async () => {
    const paper = paperIn(lang)
    const table = paper.blocks.find((block) => block.kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.join(' | ')) : []
    const text = rows.join('\n')
    expect(text).toContain(concern.raisedBy[lang])
    expect(text).toContain('№ 24')
    expect(rows.at(-1)).toContain(concern.settlement[lang])
    const done = stepText({ kind: 'done', on: '2024-06-03', decision, event: null }, { concern }, lang)
    expect(done).toBe(`${decision.text[lang] ?? ''} ${decision.outcome[lang] ?? ''}`)
    expect((await paperDocx([paper])).length).toBeGreaterThan(1000)
    expect((await paperPdf([paper])).length).toBeGreaterThan(1000)
  })
})
