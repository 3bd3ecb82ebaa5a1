import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/text/local-text.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { wordLimits } from '#interchange/word/word-limits.ts'
import { wordProblemText } from '#interchange/word/word-problem-text.ts'
import { documentXml, p, tbl, tc, tr, wordFile, zipOf } from '#tests/support/word-fixtures/word-file.ts'

const problemOf = (bytes: Uint8Array, limits = {}) => {
  const reading = readWord(bytes, { ...wordLimits, ...limits })
  return reading.ok ? null : reading.problem
}
const codeOf = (bytes: Uint8Array, limits = {}): string => problemOf(bytes, limits)?.code ?? 'read'
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))
const compound = (name: string): Uint8Array =>
  new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(name, 'utf16le')]),
  )
const document = (xml: string): Uint8Array => zipOf({ 'word/document.xml': xml })

describe('files that are no Word document', () => {
  test.each([
    ['%PDF-1.7', 'pdf'],
    ['\x89PNG\r\n', 'picture'],
    ['\xff\xd8\xff\xe0', 'picture'],
    ['{\\rtf1', 'rtf'],
    ['<!DOCTYPE html><html>', 'html'],
    ['MIME-Version: 1.0', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['Rar!\x1a', 'archive'],
    ['Отчёт', 'unknown'],
    ['Report', 'text'],
    ['\x01\x02\x03', 'unknown'],
  ])('%j is said to be %s', (start, kind) => {
    expect(problemOf(latin(start))).toEqual({
      code: 'notWord',
      params: { kind: start === 'Отчёт' ? 'unknown' : kind },
    })
  })

  test.each([
    [{ 'xl/workbook.xml': '<workbook/>' }, 'spreadsheet'],
    [{ 'ppt/presentation.xml': '<p/>' }, 'presentation'],
    [{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }, 'odt'],
    [{ 'фото.jpg': 'x' }, 'archive'],
    [{ 'word/document.xml': '<html/>' }, 'archive'],
  ])('a container of other parts is named', (parts, kind) => {
    expect(problemOf(zipOf(parts as Record<string, string>))).toEqual({ code: 'notWord', params: { kind } })
  })

  test('an empty file, an old Word file and one with a password', () => {
    expect(codeOf(new Uint8Array())).toBe('empty')
    expect(codeOf(compound('WordDocument'))).toBe('legacyDoc')
    expect(codeOf(compound('EncryptedPackage'))).toBe('encrypted')
    expect(problemOf(compound('Workbook'))).toEqual({ code: 'notWord', params: { kind: 'spreadsheet' } })
  })
})

describe('damaged files', () => {
  const whole = wordFile(p('Отчёт'.repeat(200)))

  test('every cut of a file is refused', () => {
    for (let length = 4; length < whole.length; length += 7)
      expect(codeOf(whole.subarray(0, length))).toBe('damaged')
  })

  test('badly written XML, a missing end, a letter outside UTF-8', () => {
    expect(codeOf(document('<w:document'))).toBe('damaged')
    expect(codeOf(document(documentXml('<w:p>')))).toBe('damaged')
    expect(codeOf(zipOf({ 'word/document.xml': latin('<a>\xff</a>') }))).toBe('damaged')
    expect(codeOf(document(''))).toBe('damaged')
  })

  test('content that does not match its checksum', () => {
    const stored = zipSync({ 'word/document.xml': [Buffer.from(documentXml(p('2500'))), { level: 0 }] })
    const at = Buffer.from(stored).indexOf('2500')
    stored[at] = 0x33
    expect(codeOf(stored)).toBe('damaged')
  })

  test('a part named twice is not trusted', () => {
    const twice = zipOf({
      'word/document.xml': documentXml(p('a')),
      'word/documenu.xml': documentXml(p('b')),
    })
    const name = Buffer.from('word/documenu.xml')
    const bytes = Buffer.from(twice)
    for (let at = bytes.indexOf(name); at !== -1; at = bytes.indexOf(name, at + 1))
      bytes.write('word/document.xml', at)
    expect(codeOf(bytes)).toBe('damaged')
  })

  test('bytes before the container and UTF-16 parts do no harm', () => {
    const utf16 = Buffer.from(`\ufeff${documentXml(p('да')).replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(codeOf(zipOf({ 'word/document.xml': new Uint8Array(utf16) }))).toBe('read')
    expect(codeOf(new Uint8Array(Buffer.concat([Buffer.from('PK  '), whole])))).toBe('read')
  })
})

describe('hostile files', () => {
  test('document type declarations are refused before anything is expanded', () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "ха"><!ENTITY b "&a;&a;">]><w>&b;</w>'
    expect(codeOf(document(laughs))).toBe('declaration')
    expect(codeOf(document('<!DOCTYPE w SYSTEM "file:///etc/passwd"><w/>'))).toBe('declaration')
    const styles = { parts: { 'word/styles.xml': laughs }, related: { styles: 'styles.xml' } }
    expect(codeOf(wordFile(p('x', '<w:pStyle w:val="a3"/>'), styles))).toBe('declaration')
  })

  test('a bomb is stopped by the unpacked size, whatever size it declares', () => {
    const bomb = document(documentXml(p(' '.repeat(60 * 1024 * 1024))))
    expect(bomb.length).toBeLessThan(200_000)
    expect(codeOf(bomb)).toBe('unpackedTooBig')
    const small = document(documentXml(p(' '.repeat(4 * 1024 * 1024))))
    expect(codeOf(small)).toBe('unpackedTooBig')
  })

  test('limits hold at their border', () => {
    const body = documentXml(p('x') + p('y'))
    expect(codeOf(document(body), { elements: 8 })).toBe('read')
    expect(codeOf(document(body), { elements: 7 })).toBe('tooManyElements')
    expect(codeOf(document(body), { depth: 5 })).toBe('read')
    expect(codeOf(document(body), { depth: 4 })).toBe('tooDeep')
    expect(codeOf(document(body), { parts: 0 })).toBe('tooManyParts')
    expect(codeOf(document(body), { fileBytes: 10 })).toBe('fileTooBig')
    expect(codeOf(document(documentXml(p('x').repeat(600))), { milliseconds: -1 })).toBe('tooSlow')
    expect(codeOf(wordFile(tbl(tr(tc('a') + tc('b')) + tr(tc('c')))), { gridCells: 3 })).toBe(
      'tooManyElements',
    )
  })

  test('endless nesting is refused, not followed', () => {
    const deep = '<w:sdt><w:sdtContent>'.repeat(3_000) + '</w:sdtContent></w:sdt>'.repeat(3_000)
    expect(codeOf(document(documentXml(deep)))).toBe('tooDeep')
  })

  test.each([
    ['a row of fifty thousand cells', tbl(tr(tc('x').repeat(50_000)))],
    ['spaces between two letters', `<w:p><w:r><w:t>x${' '.repeat(1_900_000)}x</w:t></w:r></w:p>`],
    [
      'one word over and over',
      p('прям'.repeat(200_000)) +
        tbl(tr(tc('Показатель') + tc('План')) + tr(tc('прям'.repeat(100_000)) + tc('1'))),
    ],
    ['numbers without an end', p('Сумма гранта: ' + '1 '.repeat(300_000)) + p('1.'.repeat(300_000))],
    ['headings without an end', p('Цель проекта: x').repeat(20_000)],
    ['tables without an end', tbl(tr(tc('a') + tc('b')) + tr(tc('1') + tc('2'))).repeat(10_000)],
  ])('%s are read in time', (_, body) => {
    const start = performance.now()
    const reading = readWord(wordFile(body), { ...wordLimits, ratio: 2000 })
    if (reading.ok) readReport(reading.document)
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('names that climb out of the container are only names', () => {
    expect(codeOf(zipOf({ '../../etc/passwd': 'x', 'word/document.xml': documentXml(p('x')) }))).toBe('read')
  })
})

test('no bytes at all make the reader throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), fc.boolean(), (bytes, isZip) => {
      const input = isZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes
      expect(readWord(input).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('a file with altered bytes is read or refused, never thrown on', () => {
  const row = tr(tc('Задача', '<w:vMerge w:val="restart"/>') + tc('План', '<w:gridSpan w:val="2"/>'))
  const whole = zipSync(
    Object.fromEntries([
      ['_rels/.rels', [Buffer.from('<a/>'), { level: 0 }]],
      ['word/document.xml', [Buffer.from(documentXml(p('Цель проекта: x') + tbl(row + row))), { level: 0 }]],
    ]),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (changes) => {
        const bytes = whole.slice()
        for (const [at, value] of changes) bytes[at] = value
        const reading = readWord(bytes)
        if (reading.ok) readReport(reading.document)
      },
    ),
    { numRuns: 500 },
  )
})

test('any XML within a whole file is read or refused', () => {
  const name = fc.constantFrom(
    'w:p',
    'w:r',
    'w:t',
    'w:tbl',
    'w:tr',
    'w:tc',
    'w:sdt',
    'w:sdtContent',
    'w:del',
    'w:txbxContent',
    'w:pPr',
  )
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(
        'Задача',
        '5 420 000',
        '',
        '<w:vMerge/>',
        '<w:gridSpan w:val="-4"/>',
        '<w:numPr><w:numId w:val="x"/></w:numPr>',
      ),
      fc
        .tuple(name, fc.array(tie('tree'), { maxLength: 4 }))
        .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag}>`),
    ),
  }))
  fc.assert(
    fc.property(tree, (xml) => {
      const reading = readWord(wordFile(xml))
      expect(reading.ok).toBe(true)
      if (reading.ok) readReport(reading.document)
    }),
    { numRuns: 300 },
  )
})

test('every problem has its words in every language', () => {
  const problems = [
    problemOf(latin('%PDF')),
    problemOf(compound('WordDocument')),
    problemOf(document(documentXml(p('x') + p('y'))), { elements: 3 }),
    problemOf(wordFile(p('x')), { fileBytes: 100 }),
  ]
  for (const problem of problems) {
    for (const lang of languages) {
      const text = problem ? wordProblemText(lang, problem) : ''
      expect(text).not.toMatch(/^$|interchange\.|[{}]/)
    }
  }
  expect(wordProblemText('ru', { code: 'tooDeep', params: { limit: 160 } })).toContain('160')
})
