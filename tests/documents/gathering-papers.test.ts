import { describe, expect, test } from 'vitest'
import { gatheringKinds, type Gathering } from '#domain/gathering/gathering.ts'
import { ruleOn } from '#domain/gathering/gathering-rules.ts'
import {
  minutesPaper,
  noticePaper,
  sheetPaper,
  type GatheringPapers,
} from '#documents/gathering/gathering-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { reportLanguages } from '#domain/text/local-text.ts'

const records = fixtureRecords({})
const [first] = records.events
if (!first) throw new Error('no event')
const papersOf = (changes: Partial<Gathering> = {}, title = 'Вывоз отходов'): GatheringPapers => {
  const gathering: Gathering = {
    id: 'g',
    eventId: 'e',
    kind: 'communityMeeting',
    convener: { ru: 'Общественный фонд', kk: 'Қоғамдық қор' },
    noticeOn: '2023-04-03',
    noticeHow: {},
    entitled: 240,
    voters: null,
    chair: { ru: 'Н. Ахмет', kk: 'Н. Ахмет' },
    secretary: {},
    organisations: { ru: 'Школа № 1\nПоликлиника', kk: '№ 1 мектеп\nЕмхана' },
    handedOn: null,
    akimDecidedOn: null,
    akimDecision: {},
    ...changes,
  }
  return {
    gathering,
    event: {
      ...first,
      title: { ru: title, kk: 'Қоқыс шығару' },
      startsOn: '2023-08-14',
      startsAt: '11:00',
      attendance: { kind: 'count', total: 40 },
    },
    place: { ru: 'село Сабалак', kk: 'Сабалақ ауылы' },
    items: [
      {
        id: 'i',
        gatheringId: 'g',
        position: 1,
        title: { ru: 'О графике вывоза', kk: 'Шығару кестесі туралы' },
        reporter: { ru: 'М. Сарсен', kk: 'М. Сәрсен' },
        speeches: { ru: 'А. Тлеу: нужен график', kk: 'А. Тлеу: кесте керек' },
        votesFor: 30,
        votesAgainst: 6,
        votesAbstained: 4,
      },
    ],
    decisions: [
      {
        id: 'd',
        gatheringId: 'g',
        agendaItemId: 'i',
        position: 1,
        text: { ru: 'Направить рекомендации', kk: 'Ұсынымдар жолдау' },
        owner: { ru: 'Общественный фонд', kk: 'Қоғамдық қор' },
        memberId: null,
        dueOn: '2023-09-01',
        doneOn: null,
        outcome: {},
        concernId: null,
        recommendationId: null,
      },
    ],
    organisation: records.organisation,
    rule: ruleOn(gathering.kind, '2023-08-14'),
  }
}
const all = (papers: GatheringPapers): string =>
  JSON.stringify(
    reportLanguages.flatMap((lang) => [
      noticePaper(papers, lang),
      sheetPaper(papers, lang),
      minutesPaper(papers, lang),
    ]),
  ).toLowerCase()

describe('the papers of a gathering', () => {
  test.each(gatheringKinds)('of %s name what it is', (kind) => {
    const said = all(papersOf({ kind }))
    const isLegal = kind === 'separateGathering' || kind === 'assembly'
    expect(/местного сообщества/.test(said)).toBe(isLegal)
    expect(/жергілікті қоғамдасты/.test(said)).toBe(isLegal)
  })
  test('of an own meeting leave out a title that claims legal force', () => {
    expect(all(papersOf({}, 'Сход местного сообщества'))).not.toContain('местного сообщества')
  })
  test('tell the votes, the quorum by the rule of the day and who signs', () => {
    const minutes = JSON.stringify(minutesPaper(papersOf({ kind: 'separateGathering' }), 'ru'))
    for (const words of ['за 30, против 6, воздержались 4', 'нужно 24, участвует 40', 'принято', 'Н. Ахмет'])
      expect(minutes).toContain(words)
    expect(JSON.stringify(minutesPaper(papersOf(), 'ru'))).not.toContain('Кворум')
    expect(JSON.stringify(minutesPaper(papersOf(), 'kk'))).toContain('жақтап 30, қарсы 6, қалыс қалды 4')
  })
  test('of the law name the act by which they are held, and who signs by it; an own meeting names none', () => {
    const papers = papersOf({ kind: 'separateGathering' })
    const act = { ru: 'Решение маслихата, № 225', kk: 'Мәслихат шешімі, № 225' }
    const own = { ...papers, rule: papers.rule && { ...papers.rule, source: act, quorumPercent: 20 } }
    for (const paper of [noticePaper, minutesPaper]) {
      expect(JSON.stringify(paper(own, 'ru'))).toContain(act.ru)
      expect(JSON.stringify(paper(own, 'kk'))).toContain(act.kk)
      expect(JSON.stringify(paper(papers, 'ru'))).toContain('№ 122')
      expect(JSON.stringify(paper(papersOf(), 'ru'))).not.toContain('Порядок проведения')
    }
    expect(JSON.stringify(minutesPaper(own, 'ru'))).toContain('нужно 48')
    const signedBy = (signers: 'chair' | 'chairSecretaryAkim') =>
      JSON.stringify(minutesPaper({ ...own, rule: own.rule && { ...own.rule, signers } }, 'ru'))
    expect(signedBy('chairSecretaryAkim')).toContain('"Аким"')
    expect(signedBy('chair')).not.toContain('Секретарь')
  })
  test('are Word and PDF files, the same bytes for the same gathering', async () => {
    const papers = [minutesPaper(papersOf(), 'kk'), minutesPaper(papersOf(), 'ru')] as const
    const [one, two] = [await paperDocx(papers), await paperDocx(papers)]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(new TextDecoder('latin1').decode((await paperPdf(papers)).slice(0, 5))).toBe('%PDF-')
  })
})
