import { describe, expect, test } from 'vitest'
import { journalTables } from '#domain/event/journal-tables.ts'
import type { Event } from '#domain/event/event.ts'
import { fixtureRecords } from '#domain/report/build/fixture-records.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { writeSheets } from '#interchange/xlsx/write-sheets.ts'
import type { SheetCell } from '#interchange/xlsx/sheet.ts'

const base = fixtureRecords()
const first = base.events[0]!
const event = (changes: Partial<Event>): Event => ({ ...first, ...changes })
const events: readonly Event[] = [
  event({
    id: '01890000-0000-7000-8000-000000000001',
    title: { ru: '=СУММА(1;2) сход', kk: 'Жиын' },
    result: { ru: 'Решили\nвывозить', kk: 'Шешім' },
    startsAt: '09:30',
    endsAt: '11:00',
    quantities: [
      { key: 'bags', amount: 12.5 },
      { key: 'dumps', amount: 3 },
    ],
    attendance: {
      kind: 'sheet',
      people: [
        { name: 'Гүлнар А.', gender: 'female', social: 'older', age: 'age59plus' },
        { name: '+77000000000', gender: null, social: null, age: null },
      ],
    },
  }),
  event({
    id: '01890000-0000-7000-8000-000000000002',
    version: 2,
    isCancelled: true,
    correctedBy: 'Ерлан',
    correctionReason: 'дождь',
    attendance: { kind: 'breakdown', total: 5, breakdown: { gender: { male: 2 } } },
  }),
  event({ id: '01890000-0000-7000-8000-000000000003', placeId: null, attendance: { kind: 'none' } }),
]
const sha256 = 'a'.repeat(64)
const records = {
  ...base,
  events,
  evidence: [
    {
      id: 'f1',
      kind: 'photo' as const,
      fileName: 'сход.jpg',
      sha256,
      mediaType: 'image/jpeg',
      sizeBytes: 1234,
      perceptualHash: null,
      takenAt: '2023-04-14T10:05:00',
      lat: 46.1,
      lon: 61.9,
      recordedBy: 'Айгүл',
      recordedAt: '2023-04-14T12:00:00.000Z',
    },
  ],
  evidenceLinks: [{ evidenceId: 'f1', subject: 'event' as const, subjectId: events[0]!.id }],
}

const plain = (cell: SheetCell): unknown =>
  cell === null
    ? null
    : cell.kind === 'text'
      ? cell.text
      : cell.kind === 'number'
        ? cell.number
        : cell.kind === 'day'
          ? cell.day
          : cell.isYes

async function written(role: 'manager' | 'accountant') {
  const tables = journalTables(records, events, role, (key) => key)
  const file = await writeSheets(
    tables.map(({ name, columns, rows }) => ({
      name,
      columns: columns.map(({ key, kind }) => ({ title: key, kind })),
      rows,
    })),
  )
  const reading = await readSheets(file)
  if (!reading.ok) throw new Error(reading.problem.code)
  const read = reading.sheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map(plain)),
  }))
  return { tables, read }
}

describe('the journal as a spreadsheet', () => {
  test('comes back whole: every row, every field, in both languages', async () => {
    const { tables, read } = await written('manager')
    expect(read.map((sheet) => sheet.name)).toEqual(['events', 'attendance', 'files'])
    for (const [at, { columns, rows }] of tables.entries()) {
      const width = columns.length
      const padded = (row: readonly unknown[]) => [...row, ...Array<null>(width - row.length).fill(null)]
      expect(read[at]?.rows.map(padded)).toEqual([columns.map(({ key }) => key), ...rows])
    }
    expect(JSON.stringify(read)).toContain(sha256)
    expect(read[1]?.rows).toHaveLength(3)
  })

  test('no text becomes a formula', async () => {
    const { read } = await written('manager')
    expect(read[0]?.rows[1]).toContain('=СУММА(1;2) сход')
    expect(read[1]?.rows[2]).toContain('+77000000000')
  })

  test('keeps names from who may not read them, and the rest of the sheet', async () => {
    const { read } = await written('accountant')
    expect(JSON.stringify(read)).not.toContain('Гүлнар')
    expect(read[1]?.rows[1]).toContain('document.column.female')
  })

  test('has a column for each field of an event', () => {
    const titles = journalTables(records, events, 'manager', (key) => key)[0]?.columns.length ?? 0
    const rows = journalTables(records, events, 'manager', (key) => key)[0]?.rows ?? []
    expect(rows.every((row) => row.length === titles)).toBe(true)
  })
})
