// A success story on one page, as the report prints it.
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { plainLine } from '#domain/report/model.ts'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import { reportLanguages } from '#domain/text/local-text.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { pdfPages } from '#documents/paper/pdf-pages.ts'
import { casePaper } from '#documents/story/case-paper.ts'

const records = fixtureRecords({})
const form = formEdition(records.project.form)
if (!form) throw new Error('the fixture has a form')
const bytes = new Uint8Array(
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#285' } })
    .jpeg()
    .toBuffer(),
)
const pictures = Array.from({ length: 5 }, () => ({ bytes, width: 400, height: 300 }))
const storyOf = (sentences: number) => ({
  title: plainLine('Улица без мусора'),
  parts: [
    { part: 'before' as const, lines: [plainLine('Было плохо. '.repeat(sentences))] },
    { part: 'quote' as const, lines: [plainLine('«Стало чисто». Жительница')] },
  ],
})
const paperOf = (sentences: number, lang: (typeof reportLanguages)[number]) =>
  casePaper(
    {
      story: storyOf(sentences),
      labels: form.storyParts,
      pictures,
      project: 'Проект',
      organisation: records.organisation,
      today: '2024-10-05',
    },
    lang,
  )

describe.each(reportLanguages)('a case in %s', (lang) => {
  test('fits one page with four pictures in a row', async () => {
    const paper = paperOf(20, lang)
    expect(paper.blocks.map(({ kind }) => kind)).toEqual(['heading', 'text', 'text', 'pictures'])
    expect(paper.blocks.at(-1)).toMatchObject({ inRow: 4, pictures: { length: 4 } })
    expect(pdfPages(await paperPdf([paper]))).toBe(1)
    expect((await paperDocx([paper])).length).toBeGreaterThan(1000)
  })
  test('that is too long takes more pages, and they are counted', async () => {
    expect(pdfPages(await paperPdf([paperOf(400, lang)]))).toBe(2)
    expect(pdfPages(await paperPdf([paperOf(2, lang), paperOf(2, lang), paperOf(2, lang)]))).toBe(3)
  })
})
