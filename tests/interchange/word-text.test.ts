import { describe, expect, test } from 'vitest'
import type { WordDocument, WordParagraph } from '#interchange/word/word-document.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { p, partXml, wordFile, type WordFileOptions } from '#tests/support/word-fixtures/word-file.ts'

function read(body: string, options: WordFileOptions = {}): WordDocument {
  const reading = readWord(wordFile(body, options))
  if (!reading.ok) throw new Error(reading.problem.code)
  return reading.document
}

function paragraphs(body: string, options: WordFileOptions = {}): WordParagraph[] {
  return read(body, options).blocks.filter((block) => block.kind === 'paragraph')
}

const texts = (body: string, options: WordFileOptions = {}): string[] =>
  paragraphs(body, options).map(({ text }) => text)
const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`

describe('text of a paragraph', () => {
  test('joins runs and keeps spaces only where the file preserves them', () => {
    const split =
      '<w:p><w:r><w:t>16</w:t></w:r><w:r><w:t xml:space="preserve"> мая </w:t></w:r><w:r><w:t> 2023 </w:t></w:r></w:p>'
    expect(texts(split)).toEqual(['16 мая 2023'])
  })

  test('reads tabs, line breaks, no-break hyphens and symbols; drops soft hyphens', () => {
    const inner =
      '<w:t>А</w:t><w:tab/><w:t>Б</w:t><w:br/><w:t>21</w:t><w:noBreakHyphen/><w:t>22</w:t><w:softHyphen/><w:t>пере\u00adнос</w:t>' +
      '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Arial" w:char="00A7"/><w:cr/>'
    expect(texts(run(inner))).toEqual(['А\tБ\n21-22перенос≥✓§\n'])
  })

  test('is whole where the part is decoded in pieces, wherever a letter of several bytes is cut', () => {
    const letters = ['a', 'ж', 'ң', '₸', '🌳', '&amp;']
    for (const shift of [0, 1, 2, 3]) {
      const written = 'x'.repeat(shift) + letters.join('').repeat(6_000)
      expect(texts(run(`<w:t>${written}</w:t>`))).toEqual([written.replaceAll('&amp;', '&')])
    }
  })

  test('keeps non-breaking spaces and folds line breaks of the XML itself', () => {
    expect(texts(run('<w:t>5\u00a0420\u00a0000\n  тенге</w:t>'))).toEqual(['5\u00a0420\u00a0000   тенге'])
  })

  test('drops hidden runs, keeps those where hiding is switched off', () => {
    const hidden = (value: string) => `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>тайна</w:t></w:r>`
    expect(texts(`<w:p>${hidden('')}</w:p><w:p>${hidden(' w:val="0"')}</w:p>`)).toEqual(['', 'тайна'])
  })

  test('keeps links and content controls, drops the prompt of an unfilled control', () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`
    const body = `<w:p><w:hyperlink w:anchor="a"><w:r><w:t>ссылка</w:t></w:r></w:hyperlink>${control('', '+дом')}${control('<w:showingPlcHdr/>', 'Место для ввода текста')}<w:smartTag><w:r><w:t>+тег</w:t></w:r></w:smartTag></w:p>`
    expect(texts(body)).toEqual(['ссылка+дом+тег'])
  })
})

describe('tracked changes', () => {
  test('what was inserted stays, what was deleted or moved away goes', () => {
    const body = `<w:p><w:del><w:r><w:delText>60</w:delText><w:tab/><w:t>и это</w:t></w:r></w:del><w:ins><w:r><w:t>42</w:t></w:r></w:ins><w:moveFrom><w:r><w:t> ушло</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t xml:space="preserve"> пришло</w:t></w:r></w:moveTo></w:p>`
    expect(texts(body)).toEqual(['42 пришло'])
  })

  test('a deleted paragraph mark joins two paragraphs', () => {
    const body = p('Первая ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('вторая') + p('третья')
    expect(texts(body)).toEqual(['Первая вторая', 'третья'])
  })

  test('properties of before a change say nothing', () => {
    const body =
      '<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/><w:b/></w:rPr></w:rPrChange></w:rPr><w:t>видно</w:t></w:r></w:p>'
    expect(paragraphs(body)).toMatchObject([{ text: 'видно', isBold: false }])
  })
})

describe('alternative content and text boxes', () => {
  const box = (text: string) => `<wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx>`
  const alternatives = (requires: string) =>
    `<w:p><w:r><w:t>Рядом</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="${requires}">${box('Врезка')}</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p('Запасная')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

  test('takes the choice once and puts a text box beside its paragraph', () => {
    expect(texts(alternatives('wps'))).toEqual(['Рядом', 'Врезка'])
  })

  test('takes the fallback when the choice needs what nobody knows', () => {
    expect(texts(alternatives('unknown'))).toEqual(['Рядом', 'Запасная'])
  })
})

describe('fields', () => {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const text = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`

  test('keep their result and lose their code, also when one field stands within another', () => {
    const inner = `${mark('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${mark('begin')}${text('код')}${mark('separate')}${text('часть кода')}${mark('end')}${mark('separate')}${text('итог')}${mark('end')}${text('!')}`
    expect(texts(`<w:p>${inner}</w:p>`)).toEqual(['итог!'])
  })

  test('an unclosed field does not swallow the rest of the report', () => {
    expect(texts(`<w:p>${mark('begin')}${text('код')}</w:p>${p('дальше')}`)).toEqual(['', 'дальше'])
  })
})

describe('lists', () => {
  const numbering = partXml(
    'w:numbering',
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="russianLower"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
  )
  const files = { parts: { 'word/numbering.xml': numbering }, related: { numbering: 'numbering.xml' } }
  const item = (list: number, level = 0) =>
    p('x', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

  test('marks count on by level and start where the list says', () => {
    const body = [
      item(1),
      item(1, 1),
      item(1, 1),
      item(1),
      item(1, 1),
      item(2),
      item(3),
      item(3),
      item(1),
    ].join('')
    expect(paragraphs(body, files).map(({ mark }) => mark)).toEqual([
      '3)',
      '3.а',
      '3.б',
      '4)',
      '4.а',
      '•',
      '1)',
      '2)',
      '5)',
    ])
  })

  test('an unknown list and list 0 have no mark', () => {
    expect(paragraphs(item(9) + item(0), files).map(({ mark }) => mark)).toEqual([null, null])
  })

  test('styles bring headings and lists, inheritance followed', () => {
    const styles = partXml(
      'w:styles',
      '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:basedOn w:val="1"/></w:style>' +
        '<w:style w:styleId="a1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
    )
    const body = ['1', 'Own', 'a1', 'Loop', 'ListBullet']
      .map((style) => p('x', `<w:pStyle w:val="${style}"/>`))
      .join('')
    const all = {
      parts: { ...files.parts, 'word/styles.xml': styles },
      related: { ...files.related, styles: 'styles.xml' },
    }
    const found = paragraphs(body, all)
    expect(found.map(({ headingLevel }) => headingLevel)).toEqual([1, 1, null, null, null])
    expect(found.map(({ mark }) => mark)).toEqual([null, null, '3)', null, '•'])
  })
})

describe('the file around the body', () => {
  test('strict files read like transitional ones', () => {
    expect(texts(p('Строгий'), { namespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main' })).toEqual([
      'Строгий',
    ])
  })

  test('another prefix than w is the same namespace', () => {
    const other = wordFile('').slice()
    expect(readWord(other).ok).toBe(true)
    const body =
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>да</x:t></x:r></x:p>'
    expect(texts(body)).toEqual(['да'])
  })

  test('headers, footers and notes stand apart from the body', () => {
    const parts = {
      'word/header1.xml': partXml('w:hdr', p('Колонтитул')),
      'word/footer1.xml': partXml('w:ftr', p('стр. 1')),
      'word/footnotes.xml': partXml(
        'w:footnotes',
        `<w:footnote>${p('Сноска')}</w:footnote><w:footnote>${p('')}</w:footnote>`,
      ),
    }
    const related = { header: 'header1.xml', footer: '/word/footer1.xml', footnotes: './footnotes.xml' }
    const document = read(p('Текст'), { parts, related })
    expect(document.blocks).toHaveLength(1)
    expect(
      [document.headers, document.footers, document.notes].map((each) => each.map(({ text }) => text)),
    ).toEqual([['Колонтитул'], ['стр. 1'], ['Сноска']])
  })

  test('bookmarks, outline levels and bold titles are told', () => {
    const body = `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:rPr><w:b/></w:rPr><w:t>Раздел</w:t></w:r></w:p>`
    expect(paragraphs(body)).toMatchObject([{ headingLevel: 2, isBold: true, bookmarks: ['_GoBack'] }])
  })
})
