import fc from 'fast-check'
import { zipSync, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { sheetLimits, type SheetCell } from '#interchange/xlsx/sheet.ts'
import { writeSheets, type SheetColumn, type SheetValue } from '#interchange/xlsx/write-sheets.ts'

const columns: readonly SheetColumn[] = [
  { title: 'Название', kind: 'text' },
  { title: 'Саны', kind: 'integer' },
  { title: 'Объём', kind: 'decimal' },
  { title: 'Сумма, ₸', kind: 'money' },
  { title: 'Күні', kind: 'day' },
  { title: 'Иә', kind: 'yesNo' },
]
const rowsOf = async (bytes: Uint8Array): Promise<readonly (readonly SheetCell[])[]> => {
  const read = await readSheets(bytes)
  if (!read.ok) throw new Error(read.problem.code)
  return read.sheets[0]?.rows ?? []
}
const writtenRow = async (row: readonly SheetValue[]) =>
  (await rowsOf(await writeSheets([{ name: 'Лист', columns, rows: [row] }])))[1] ?? []

const text = fc
  .string({
    unit: fc.constantFrom('ә', 'Қ', '₸', 'a', '1', '=', '+', '-', '@', '"', '<', '&', "'", '\t', ' ', ','),
  })
  .map((each) => each.trim())
const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10))

describe('what is written is read as it was', () => {
  test('for any row', async () => {
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }).map((thousandths) => thousandths / 1000),
        fc.bigInt({ min: 0n, max: 99_999_999_999_999n }),
        day,
        fc.boolean(),
        async (name, count, volume, tiyn, on, isYes) => {
          const [first, second, third, money, fifth, sixth] = await writtenRow([
            name,
            count,
            volume,
            tiyn,
            on,
            isYes,
          ])
          expect(first ?? null).toEqual(name === '' ? null : { kind: 'text', text: name.normalize('NFC') })
          expect(second).toEqual({ kind: 'number', number: count })
          expect(third).toEqual({ kind: 'number', number: volume })
          const number = money?.kind === 'number' ? money.number : Number.NaN
          expect(BigInt(Math.round(number * 100))).toBe(tiyn)
          expect(fifth).toEqual({ kind: 'day', day: on })
          expect(sixth).toEqual({ kind: 'yesNo', isYes })
        },
      ),
      { numRuns: 60 },
    )
  })
  test.each(['=1+1', '+7 700', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    '%s stays a text',
    async (name) => {
      const bytes = await writeSheets([
        { name: 'Лист', columns, rows: [[name, null, null, null, null, null]] },
      ])
      expect((await rowsOf(bytes))[1]?.[0]).toEqual({ kind: 'text', text: name })
      const { unzipSync, strFromU8 } = await import('fflate')
      expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>')
    },
  )
  test.each([
    ['a\u0000b\u0001c\u000bd\uffff', 'abcd'],
    ['half \ud83d sign', 'half \ufffd sign'],
    ['_x0041_ and _x000D_', '_x0041_ and _x000D_'],
    ['two\nlines', 'two\nlines'],
    ['я'.repeat(32_767), 'я'.repeat(32_767)],
    ['я'.repeat(32_768), `${'я'.repeat(32_766)}…`],
  ])('a text with signs that would spoil the file: %#', async (given, kept) => {
    expect((await writtenRow([given, null, null, null, null, null]))[0]).toEqual({ kind: 'text', text: kept })
  })
  test('tabs have names that Excel takes, each once', async () => {
    const names = [
      'План/факт: [2023]',
      'План/факт: [2023]',
      'Очень длинное название вкладки на сорок символов',
      '',
    ]
    const read = await readSheets(await writeSheets(names.map((name) => ({ name, columns, rows: [] }))))
    const found = read.ok ? read.sheets.map((sheet) => sheet.name) : []
    expect(new Set(found).size).toBe(4)
    expect(found.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true)
  })
})

describe('what is no table is refused in words', () => {
  const codeOf = async (bytes: Uint8Array, limits = sheetLimits): Promise<string> => {
    const read = await readSheets(bytes, limits)
    return read.ok ? 'read' : read.problem.code
  }
  const table = () => writeSheets([{ name: 'Лист', columns, rows: [['а', 1, 1, 1n, '2023-01-01', true]] }])
  const ole = (tail: string): Uint8Array =>
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from(tail, 'utf16le')])

  test('other files', async () => {
    expect(await codeOf(new Uint8Array())).toBe('empty')
    expect(await codeOf(strToU8('%PDF-1.7'))).toBe('notSheet')
    expect(await codeOf(ole('Workbook'))).toBe('legacy')
    expect(await codeOf(ole('EncryptedPackage'))).toBe('encrypted')
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<a/>') }))).toBe('notSheet')
    expect(await codeOf(zipSync({ 'xl/workbook.xml': strToU8('<broken') }))).toBe('damaged')
  })
  test('a table cut in half or with a byte changed never throws', async () => {
    const whole = await table()
    expect(await codeOf(whole.subarray(0, whole.length / 2))).toBe('damaged')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const altered = whole.slice()
        altered[at] = byte
        await readSheets(altered)
      }),
      { numRuns: 80 },
    )
  })
  test('limits, at their borders', async () => {
    const whole = await table()
    expect(await codeOf(whole, { ...sheetLimits, fileBytes: whole.length })).toBe('read')
    expect(await codeOf(whole, { ...sheetLimits, fileBytes: whole.length - 1 })).toBe('fileTooBig')
    expect(await codeOf(whole, { ...sheetLimits, rows: 2 })).toBe('read')
    expect(await codeOf(whole, { ...sheetLimits, rows: 1 })).toBe('tooManyRows')
    expect(await codeOf(whole, { ...sheetLimits, columns: 6 })).toBe('read')
    expect(await codeOf(whole, { ...sheetLimits, columns: 5 })).toBe('tooManyColumns')
    expect(await codeOf(whole, { ...sheetLimits, cells: 12 })).toBe('read')
    expect(await codeOf(whole, { ...sheetLimits, cells: 11 })).toBe('tooManyCells')
    expect(await codeOf(whole, { ...sheetLimits, sheets: 0 })).toBe('tooManySheets')
    expect(await codeOf(whole, { ...sheetLimits, parts: 2 })).toBe('tooManyParts')
  })
  test('a bomb is not unpacked to its end', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/media/a.bin': new Uint8Array(8 * 1024 * 1024),
    })
    expect(await codeOf(bomb, { ...sheetLimits, unpackedBytes: 1024 * 1024 })).toBe('unpackedTooBig')
  })
})
