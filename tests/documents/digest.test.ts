// The media digest on paper, from the fixture's publications and pictures made here.
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { withReach, type ReadPublication } from '#domain/outreach/reach-reading.ts'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { reportLanguages, type ReportLanguage } from '#domain/text/local-text.ts'
import { digestPaper } from '#documents/outreach/digest-paper.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { fitted, pictureRows } from '#documents/paper/picture-rows.ts'

const records = fixtureRecords({})
const read = withReach(records.publications, records.reachReadings, null)
const [first] = read
if (!first) throw new Error('the fixture has no publication')
const unread: ReadPublication = {
  ...first,
  id: 'unread',
  url: 'https://x.example.kz/1?a=1&b=2',
  reach: null,
  reachOn: null,
}
const publications = [...read, unread]

const bytes = new Uint8Array(
  await sharp({ create: { width: 400, height: 200, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer(),
)
const picture = { bytes, width: 400, height: 200 }

const paperIn = (lang: ReportLanguage, changed: Partial<Parameters<typeof digestPaper>[0]> = {}) =>
  digestPaper(
    {
      publications,
      pictures: new Map([['unread', Array.from({ length: 4 }, () => picture)]]),
      picturesLeftOut: 2,
      project: 'Проект',
      organisation: records.organisation,
      from: null,
      until: null,
      today: '2024-10-05',
      ...changed,
    },
    lang,
  )

describe.each(reportLanguages)('the digest in %s', (lang) => {
  test('lists each publication, adds up the known reach and shows the screenshots', async () => {
    const paper = paperIn(lang)
    const facts = paper.blocks.flatMap((block) => (block.kind === 'fact' ? [block.value] : []))
    expect(facts).toEqual(['20.05.2024 – 02.10.2024', '3', expect.stringMatching(/^4\s000$/), '1'])
    const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []))
    expect(tables.at(-1)).toHaveLength(3)
    expect(tables.at(-1)?.[2]?.[2]).toContain(unread.url)

    const files = unzipSync(await paperDocx([paper]))
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    const ids = Array.from(document.matchAll(/<wp:docPr id="(\d+)"/g), ([, id]) => id)
    expect(ids).toEqual(['1', '2', '3', '4'])
    expect(document).toContain('№\u00a03.')
    expect(Object.keys(files).some((name) => name.startsWith('word/media/'))).toBe(true)
    expect((await paperPdf([paper])).length).toBeGreaterThan(1000)
  })

  test('gives equal bytes for equal input', async () => {
    expect(await paperDocx([paperIn(lang)])).toEqual(await paperDocx([paperIn(lang)]))
  })

  test('says that nothing was published', async () => {
    const paper = paperIn(lang, {
      publications: [],
      pictures: new Map(),
      picturesLeftOut: 0,
      from: '2024-01-01',
    })
    const kinds = paper.blocks.map(({ kind }) => kind)
    expect(kinds).toEqual(['fact', 'fact', 'fact', 'fact', 'heading', 'text'])
    expect(paper.blocks[0]).toMatchObject({ value: '01.01.2024 – …' })
    expect((await paperDocx([paper])).length).toBeGreaterThan(1000)
  })
})

test('pictures stand three in a row and fit their square without growing', () => {
  expect(
    pictureRows(Array.from({ length: 4 }, () => ({ ...picture, caption: '' }))).map((row) => row.length),
  ).toEqual([3, 1])
  expect(fitted({ width: 400, height: 200 }, 100)).toEqual({ width: 100, height: 50 })
  expect(fitted({ width: 40, height: 20 }, 100)).toEqual({ width: 40, height: 20 })
  expect(fitted({ width: 4000, height: 1 }, 100)).toEqual({ width: 100, height: 1 })
})
