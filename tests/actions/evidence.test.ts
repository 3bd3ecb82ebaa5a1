import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { linkEvidence } from '#actions/evidence/link-evidence.ts'
import { removeEvidence } from '#actions/evidence/remove-evidence.ts'
import { unlinkEvidence } from '#actions/evidence/unlink-evidence.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { removePartner } from '#actions/partner/remove-partner.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { evidenceMaxBytes } from '#domain/evidence/evidence.ts'
import { filePath, readStoredFile, saveFile, sha256Of } from '#server/evidence/file-store.ts'
import { inspectFile } from '#server/evidence/inspect-file.ts'
import { perceptualHash, publicPicture } from '#server/evidence/picture.ts'
import { shotOf } from '#server/evidence/shot.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village

/** A picture like a photo: light and dark areas, taken on 14 April 2023 near Sabalak. */
const photo = (shift = 0) =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 200, g: 180, b: 150 } } })
    .composite([
      {
        input: { create: { width: 200, height: 300, channels: 3, background: '#223' } },
        left: 40 + shift,
        top: 60,
      },
      {
        input: { create: { width: 120, height: 120, channels: 3, background: '#fff' } },
        left: 420,
        top: 300 - shift,
      },
    ])
    .withExif({
      IFD2: { DateTimeOriginal: '2023:04:14 10:05:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '46/1 6/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '61/1 54/1 0/1',
      },
    })
const bitsApart = (a: string, b: string) =>
  [...(BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)].filter((bit) => bit === '1').length
const filesOnDisk = async () =>
  (
    await readdir(path.join(database.dataFolder, 'files'), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
  ).filter((entry) => entry.isFile())

describe('a file of evidence', () => {
  test('is kept whole under its hash, with time and place of the shot', async () => {
    const bytes = await photo().jpeg().toBuffer()
    const event = await recordEvent(as('activist'), inputs.event(village))
    const links = [{ subject: 'event' as const, subjectId: event.id }]
    const input = { id: newId(), projectId, kind: 'photo' as const, fileName: 'сход.JPG', bytes, links }
    expect(await addEvidence(as('activist'), input)).toEqual({ id: input.id })

    const { evidence, evidenceLinks } = await database.read(organisationId, (db) =>
      recordsOfProject(db, projectId),
    )
    expect(evidence).toMatchObject([
      {
        id: input.id,
        kind: 'photo',
        fileName: 'сход.JPG',
        sha256: sha256Of(bytes),
        mediaType: 'image/jpeg',
        sizeBytes: bytes.length,
        perceptualHash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
        takenAt: '2023-04-14T10:05:00',
        recordedBy: 'Айгүл (activist)',
      },
    ])
    expect([evidence[0]?.lat, evidence[0]?.lon]).toEqual([46.1, 61.9])
    expect(evidenceLinks).toEqual([{ evidenceId: input.id, subject: 'event', subjectId: event.id }])
    expect(await readFile(filePath(database.dataFolder, sha256Of(bytes)))).toEqual(bytes)

    expect(await addEvidence(as('activist'), input)).toEqual({ id: input.id })
    const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === input.id)
    expect(lines).toHaveLength(1)
    expect(JSON.stringify(lines)).not.toContain('bytes')
    const other = { ...input, bytes: Buffer.from('%PDF-1.4'), fileName: 'a.pdf', kind: 'scan' as const }
    expect(await refusal(addEvidence(as('activist'), other))).toMatchObject({ code: 'record.conflict' })
  })

  test('of the same bytes is one file; its new link is added', async () => {
    const input = { ...inputs.evidence(village), kind: 'document' as const }
    const first = await addEvidence(as('manager'), input)
    const { id: partnerId } = await addPartner(as('manager'), inputs.partner(village))
    const files = (await filesOnDisk()).length
    const again = await addEvidence(as('administrator'), {
      ...input,
      links: [{ subject: 'partner', subjectId: partnerId }],
    })
    expect(again).toEqual(first)
    expect(await filesOnDisk()).toHaveLength(files)
    const { evidenceLinks } = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
    expect(evidenceLinks).toContainEqual({ evidenceId: first.id, subject: 'partner', subjectId: partnerId })
    await removePartner(as('manager'), { id: partnerId })
    const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === partnerId)
    expect(lines.at(-1)).toMatchObject({
      action: 'partner.removed',
      before: { evidenceIds: [first.id] },
      after: null,
    })
  })

  test('is linked and unlinked within its project only', async () => {
    const { id: evidenceId } = await addEvidence(as('manager'), inputs.evidence(village))
    const { id: subjectId } = await recordEvent(as('manager'), inputs.event(village))
    const link = { evidenceId, subject: 'event' as const, subjectId }
    await linkEvidence(as('manager'), link)
    await linkEvidence(as('manager'), link)
    await unlinkEvidence(as('manager'), link)
    const lines = (await auditLines(database, organisationId)).filter(
      (line) => line.subject_id === evidenceId,
    )
    expect(lines.map((line) => line.action)).toEqual([
      'evidence.added',
      'evidence.linked',
      'evidence.unlinked',
    ])
    expect(await refusal(unlinkEvidence(as('manager'), link))).toMatchObject({ code: 'record.notFound' })
    const other = await villageProject(database)
    const { id: foreign } = await recordEvent(other.as('manager'), inputs.event(other))
    expect(await refusal(linkEvidence(as('manager'), { ...link, subjectId: foreign }))).toEqual({
      code: 'input.invalid',
      fields: ['subjectId: input.reference'],
    })
    const misnamed = { ...link, subject: 'expense' as const }
    expect(await refusal(linkEvidence(as('manager'), misnamed))).toMatchObject({ code: 'input.invalid' })
  })

  test.each([
    ['a zip renamed to .jpg', 'photo', 'dump.jpg', zipSync({ 'a.txt': Buffer.from('x') }), 'file.type'],
    [
      'a zip as a photo under its own name',
      'photo',
      'dump.zip',
      zipSync({ 'a.txt': Buffer.from('x') }),
      'file.type',
    ],
    ['a web page', 'document', 'page.html', Buffer.from('<html></html>'), 'file.type'],
    ['a program', 'document', 'tool.txt', Buffer.from('\x7fELF\x02\x01\x01\0\0'), 'file.type'],
    ['nothing at all', 'scan', 'scan.pdf', Buffer.alloc(0), 'file.unreadable'],
    ['a link that is no address', 'link', 'address', Buffer.from('javascript:alert(1)'), 'file.type'],
    ['too many bytes', 'scan', 'scan.pdf', Buffer.alloc(evidenceMaxBytes + 1, '%PDF-1.4'), 'file.tooLarge'],
  ] as const)('is refused when it is %s, and nothing is kept', async (_, kind, fileName, bytes, code) => {
    const [files, rows] = [
      (await filesOnDisk()).length,
      (await rowsOf(database, organisationId, 'evidence')).length,
    ]
    expect(await refusal(addEvidence(as('manager'), { projectId, kind, fileName, bytes }))).toMatchObject({
      code,
    })
    expect(await filesOnDisk()).toHaveLength(files)
    expect(await rowsOf(database, organisationId, 'evidence')).toHaveLength(rows)
  })

  test('is known by its content in every usual kind', async () => {
    const typeOf = async (kind: 'photo' | 'document' | 'video' | 'link', name: string, bytes: Uint8Array) =>
      (await inspectFile(bytes, kind, name)).mediaType
    const part = Buffer.from('x')
    expect(await typeOf('photo', 'a.png', await photo().png().toBuffer())).toBe('image/png')
    expect(await typeOf('photo', 'a.webp', await photo().webp().toBuffer())).toBe('image/webp')
    expect(await typeOf('photo', 'a.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).toBe(
      'image/heic',
    )
    expect(await typeOf('document', 'a.pdf', Buffer.from('%PDF-1.7\n'))).toBe('application/pdf')
    const office = (name: string) => zipSync({ '[Content_Types].xml': part, [name]: part })
    expect(await typeOf('document', 'a.docx', office('word/document.xml'))).toMatch(/wordprocessingml/)
    expect(await typeOf('document', 'a.xlsx', office('xl/workbook.xml'))).toMatch(/spreadsheetml/)
    expect(await typeOf('video', 'a.mp4', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0', 'latin1'))).toBe(
      'video/mp4',
    )
    expect(await typeOf('document', 'a.txt', Buffer.from('Хаттама'))).toBe('text/plain')
    expect(await typeOf('link', 'post', Buffer.from('https://example.kz/post/1'))).toBe('text/uri-list')
  })
})

describe('a picture', () => {
  test('of a hundred megapixels is not unpacked', { timeout: 60_000 }, async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await refusal(perceptualHash(bomb))).toMatchObject({ code: 'file.tooManyPixels' })
    expect(await refusal(publicPicture(bomb))).toMatchObject({ code: 'file.tooManyPixels' })
  })

  test('cut off on its way is refused', async () => {
    const bytes = await photo().jpeg().toBuffer()
    const half = bytes.subarray(0, bytes.length / 2)
    expect(await refusal(inspectFile(half, 'photo', 'a.jpg'))).toMatchObject({ code: 'file.unreadable' })
  })

  test('saved again smaller keeps its hash nearly, another picture has another', async () => {
    const original = await perceptualHash(await photo().jpeg({ quality: 95 }).toBuffer())
    const resaved = await perceptualHash(
      await sharp(await photo().jpeg().toBuffer())
        .resize(320)
        .jpeg({ quality: 40 })
        .toBuffer(),
    )
    const other = await perceptualHash(await photo(260).jpeg().toBuffer())
    expect(bitsApart(original, resaved)).toBeLessThanOrEqual(4)
    expect(bitsApart(original, other)).toBeGreaterThan(8)
  })

  test('for the public holds no metadata and no more than 2048 pixels a side', async () => {
    const original = await photo().resize(4000).jpeg().toBuffer()
    expect(await shotOf(original)).toMatchObject({ takenAt: '2023-04-14T10:05:00', lat: 46.1 })
    const copy = await publicPicture(original)
    expect(copy.mediaType).toBe('image/jpeg')
    expect(await shotOf(copy.bytes)).toEqual({ takenAt: null, lat: null, lon: null })
    const { width, exif, icc, xmp } = await sharp(copy.bytes).metadata()
    expect([width, exif, icc, xmp]).toEqual([2048, undefined, undefined, undefined])
  })

  test('with a clock never set or a place at 0, 0 says neither', async () => {
    const odd = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#abc' } })
      .withExif({
        IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '0/1 0/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '0/1 0/1 0/1',
        },
      })
      .jpeg()
      .toBuffer()
    expect(await shotOf(odd)).toEqual({ takenAt: null, lat: null, lon: null })
    expect(await shotOf(Buffer.from('no picture'))).toEqual({ takenAt: null, lat: null, lon: null })
  })
})

describe('a file that came with a form nobody saved', () => {
  const reason = 'Приложен к расходу, который не записали'
  test('is removed with a reason, which the log keeps with what it was', async () => {
    const { id } = await addEvidence(as('accountant'), inputs.evidence(village))
    expect(await refusal(removeEvidence(as('accountant'), { id }))).toEqual({
      code: 'input.invalid',
      fields: ['reason: input.required'],
    })
    await removeEvidence(as('accountant'), { id, reason })
    const { evidence } = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
    expect(evidence.some((file) => file.id === id)).toBe(false)
    expect((await auditLines(database, organisationId)).at(-1)).toMatchObject({
      action: 'evidence.removed',
      after: { reason },
    })
  })
  test('stays while it proves something, and is out of reach of an accountant who did not add it', async () => {
    const event = await recordEvent(as('manager'), inputs.event(village))
    const links = [{ subject: 'event' as const, subjectId: event.id }]
    const proving = await addEvidence(as('manager'), { ...inputs.evidence(village), links })
    expect(await refusal(removeEvidence(as('manager'), { id: proving.id, reason }))).toMatchObject({
      code: 'record.inUse',
    })
    const foreign = await addEvidence(as('manager'), inputs.evidence(village))
    expect(await refusal(removeEvidence(as('accountant'), { id: foreign.id, reason }))).toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('the store of files', () => {
  test('keeps the same bytes once, also when two come at once', async () => {
    const bytes = Buffer.from('Бір файл')
    const before = (await filesOnDisk()).length
    const hashes = await Promise.all([1, 2, 3].map(() => saveFile(database.dataFolder, bytes)))
    expect(new Set(hashes).size).toBe(1)
    expect(await filesOnDisk()).toHaveLength(before + 1)
    expect(await readStoredFile(database.dataFolder, sha256Of(bytes))).toEqual(bytes)
  })

  test('says when a file is gone or is not what it was', async () => {
    const missing = sha256Of(Buffer.from('жоқ'))
    expect(await refusal(readStoredFile(database.dataFolder, missing))).toMatchObject({
      code: 'file.unreadable',
    })
  })
})
