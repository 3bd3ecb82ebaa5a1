import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { evidenceLimits, requestLimitBytes } from '#server/evidence/evidence-limits.ts'
import { saveFile } from '#server/evidence/file-store.ts'
import { sweepThumbnails, thumbnail } from '#server/evidence/thumbnail.ts'
import {
  appendUpload,
  dropUpload,
  readUpload,
  sweepUploads,
  uploadedBytes,
} from '#server/evidence/upload-store.ts'
import { refusal } from '../actions/village-project.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'esep-uploads-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const keyOf = (id: string, accountId = 'aigul') => ({ organisationId: 'aral', accountId, id })

describe('an upload', () => {
  test('comes in portions; one that is sent again, too early or too late changes nothing', async () => {
    const key = keyOf('a')
    const bytes = randomBytes(3000)
    expect(await uploadedBytes(folder, key)).toBe(0)
    expect(await appendUpload(folder, key, 0, bytes.subarray(0, 1000))).toBe(1000)
    expect(await appendUpload(folder, key, 0, bytes.subarray(0, 1000))).toBe(1000)
    expect(await appendUpload(folder, key, 2000, bytes.subarray(2000))).toBe(1000)
    expect(await appendUpload(folder, key, 1000, bytes.subarray(1000))).toBe(3000)
    expect(await readUpload(folder, key)).toEqual(bytes)
    await dropUpload(folder, key)
    expect(await uploadedBytes(folder, key)).toBe(0)
    expect(await readUpload(folder, key)).toBeNull()
  })

  test('sent by two tabs at once is whole all the same', async () => {
    const key = keyOf('b')
    const bytes = randomBytes(50_000)
    const send = async () => {
      let at = 0
      while (at < bytes.length) at = await appendUpload(folder, key, at, bytes.subarray(at, at + 5000))
    }
    await Promise.all([send(), send(), send()])
    expect(await readUpload(folder, key)).toEqual(bytes)
  })

  test('is its owner’s alone, whatever the id says', async () => {
    await appendUpload(folder, keyOf('../c'), 0, Buffer.from('1'))
    expect(await uploadedBytes(folder, keyOf('../c', 'dana'))).toBe(0)
    expect((await readdir(path.join(folder, 'uploads'))).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(
      true,
    )
  })

  test('that nobody went on with is forgotten after a fortnight', async () => {
    await appendUpload(folder, keyOf('old'), 0, Buffer.from('1'))
    const names = await readdir(path.join(folder, 'uploads'))
    const now = Date.now()
    expect(await sweepUploads(folder, now)).toBe(0)
    for (const name of names) {
      const old = new Date(now - 15 * 86_400_000)
      await utimes(path.join(folder, 'uploads', name), old, old)
    }
    expect(await sweepUploads(folder, now)).toBe(names.length)
    expect(await sweepUploads(path.join(folder, 'nowhere'), now)).toBe(0)
  })
})

describe('a smaller copy', () => {
  const photo = () =>
    sharp({ create: { width: 900, height: 600, channels: 3, background: '#a86' } })
      .withExif({ IFD0: { Make: 'Телефон' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 6/1 0/1' } })
      .jpeg()
      .toBuffer()

  test('is made once, however many look, and says nothing of place or camera', async () => {
    const sha256 = await saveFile(folder, await photo())
    const copies = await Promise.all([1, 2, 3, 4].map(() => thumbnail(folder, sha256, 'small')))
    const [first] = copies
    expect(copies.every((copy) => copy === first)).toBe(true)
    const about = await sharp(first).metadata()
    expect([about.width, about.height, about.exif]).toEqual([400, 267, undefined])
    expect(await thumbnail(folder, sha256, 'small')).toEqual(first)
    expect((await sharp(await thumbnail(folder, sha256, 'large')).metadata()).width).toBe(900)
  })

  test('goes where all together outgrow their limit, and is made anew', async () => {
    const sha256 = await saveFile(folder, await photo())
    await thumbnail(folder, sha256, 'small')
    expect(await sweepThumbnails(folder, 0)).toBeGreaterThan(0)
    expect(await sweepThumbnails(folder, 0)).toBe(0)
    expect((await thumbnail(folder, sha256, 'small')).length).toBeGreaterThan(0)
  })

  test('of what is no picture is refused in words', async () => {
    const sha256 = await saveFile(folder, Buffer.from('text'))
    expect(await refusal(thumbnail(folder, sha256, 'small'))).toMatchObject({ code: 'file.unreadable' })
    expect(await refusal(thumbnail(folder, 'f'.repeat(64), 'small'))).toMatchObject({
      code: 'file.unreadable',
    })
  })
})

test('limits are settings; what cannot be one is the usual', () => {
  expect(evidenceLimits({}).fileBytes).toBe(50 * 1024 * 1024)
  expect(evidenceLimits({ ESEP_FILE_MB: '1.5' }).fileBytes).toBe(1.5 * 1024 * 1024)
  expect(evidenceLimits({ ESEP_FILE_MB: 'много', ESEP_FILES_AT_ONCE: '-1' })).toEqual(evidenceLimits({}))
  expect(requestLimitBytes()).toBeGreaterThan(evidenceLimits().fileBytes)
})
