import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { correctInitiativeMember } from '#actions/initiative/correct-initiative-member.ts'
import { keepMemberScan } from '#actions/initiative/keep-member-scan.ts'
import { removeMemberScan } from '#actions/initiative/remove-member-scan.ts'
import { removeInitiativeMember } from '#actions/initiative/remove-initiative-member.ts'
import { withdrawMemberConsent } from '#actions/initiative/withdraw-member-consent.ts'
import { eraseAdviserName } from '#actions/school/erase-adviser-name.ts'
import { keepAdviserScan } from '#actions/school/keep-adviser-scan.ts'
import { nameAdviser } from '#actions/school/name-adviser.ts'
import { removeAdviserScan } from '#actions/school/remove-adviser-scan.ts'
import { consentScanBytes, type ConsentOwner } from '#domain/consent/consent-scan.ts'
import { consentScanFile, consentScanOf } from '#store/consent-scan.ts'
import { testDatabase } from '#tests/support/database.ts'
import { madeMember, named, signedPaper } from './specimens/initiative.ts'
import { madeCentre, namedAdviser } from './specimens/schools.ts'
import { auditLines, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const manager = as('manager')
const scanOf = (owner: ConsentOwner) => database.read(organisationId, (db) => consentScanOf(db, owner))
const rows = async () => (await rowsOf(database, organisationId, 'consent_scan')).length
const linesOf = async (id: string) =>
  (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)

describe('the signed paper of a consent', () => {
  test('is kept once, replaced by another, taken off with a reason, and the log has nothing of its content', async () => {
    const id = await madeMember(village)
    const paper = signedPaper()
    await keepMemberScan(manager, { id, ...paper })
    await keepMemberScan(as('activist'), { id, ...paper })
    expect(await scanOf({ memberId: id })).toMatchObject({
      mediaType: 'application/pdf',
      sizeBytes: paper.bytes.length,
    })
    const before = await rows()
    await keepMemberScan(manager, { id, ...signedPaper() })
    expect(await rows()).toBe(before)
    await removeMemberScan(manager, { id, reason: 'Лист другого человека' })
    expect(await scanOf({ memberId: id })).toBeNull()
    expect(await refusal(removeMemberScan(manager, { id, reason: 'Ещё раз' }))).toMatchObject({
      code: 'record.notFound',
    })
    const lines = (await linesOf(id)).filter(({ action }) => String(action).endsWith('scanned'))
    expect(lines.map(({ action }) => action)).toEqual([
      'initiativeMember.scanned',
      'initiativeMember.scanned',
      'initiativeMember.unscanned',
    ])
    expect(JSON.stringify(lines)).not.toMatch(/sha256|bytes":\{|согласие\.pdf|Арман/)
  })

  test('of a photo is a copy that tells neither where nor when it was taken', async () => {
    const id = await namedAdviser(village)
    const photo = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#eee' } })
      .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '46/1 2/1 0/1' } })
      .jpeg()
      .toBuffer()
    await keepAdviserScan(manager, { id, fileName: 'лист.jpg', bytes: new Uint8Array(photo) })
    const kept = await database.read(organisationId, (db) => consentScanFile(db, { adviserId: id }))
    const told = await sharp(kept?.bytes).metadata()
    expect(told).toMatchObject({ format: 'jpeg', width: 2048 })
    expect(told.exif).toBeUndefined()
  })

  test('goes with the name: withdrawn, erased, or with a member who was entered by mistake', async () => {
    const before = await rows()
    const [member, mistaken] = [await madeMember(village), await madeMember(village)]
    const adviser = await namedAdviser(village)
    await keepMemberScan(manager, { id: member, ...signedPaper() })
    await keepMemberScan(manager, { id: mistaken, ...signedPaper() })
    await keepAdviserScan(as('teacher'), { id: adviser, ...signedPaper() })
    expect(await rows()).toBe(before + 3)
    await withdrawMemberConsent(manager, { id: member, on: '2023-06-01' })
    await removeInitiativeMember(manager, { id: mistaken, reason: 'Другой человек' })
    await eraseAdviserName(manager, { id: adviser, on: '2023-06-01' })
    expect(await rows()).toBe(before)
  })

  test('stays when the name is corrected, and goes when the consent is of another day', async () => {
    const [member, adviser] = [await madeMember(village), await namedAdviser(village)]
    await keepMemberScan(manager, { id: member, ...signedPaper() })
    await keepAdviserScan(manager, { id: adviser, ...signedPaper() })
    const correct = (more: object) =>
      correctInitiativeMember(manager, {
        id: member,
        role: 'leader' as const,
        from: '2023-04-01',
        ...named,
        ...more,
        reason: 'Уточнено',
      })
    const name = (more: object) =>
      nameAdviser(manager, { id: adviser, name: 'Әлиева Дана', consentOn: '2023-05-02', ...more })
    await correct({ name: 'Арман Сейітов', phone: null })
    await name({ name: 'Әлиева Даная' })
    expect([await scanOf({ memberId: member }), await scanOf({ adviserId: adviser })]).not.toContain(null)
    await correct({ name: 'Арман Сейітов', phone: null, consentOn: '2023-04-03' })
    await name({ name: 'Әлиева Даная', consentOn: '2023-05-03' })
    expect([await scanOf({ memberId: member }), await scanOf({ adviserId: adviser })]).toEqual([null, null])
  })

  test('is none where there is no name, of nobody elsewhere, and of no other kind than its content says', async () => {
    const nameless = (await madeCentre(village)).adviserIds[0] ?? ''
    expect(await refusal(keepAdviserScan(manager, { id: nameless, ...signedPaper() }))).toEqual({
      code: 'input.invalid',
      fields: ['bytes: input.scanWithoutConsent'],
    })
    const id = await namedAdviser(village)
    const other = await villageProject(database)
    expect(await refusal(keepAdviserScan(other.as('manager'), { id, ...signedPaper() }))).toMatchObject({
      code: 'record.notFound',
    })
    const give = (fileName: string, bytes: Uint8Array) =>
      refusal(keepAdviserScan(manager, { id, fileName, bytes }))
    expect(await give('лист.pdf', Buffer.from('PK\x03\x04'))).toMatchObject({ code: 'file.type' })
    expect(await give('лист.jpg', Buffer.from('%PDF-1.4'))).toMatchObject({ code: 'file.type' })
    expect(await give('лист.heic', Buffer.from('\0\0\0\x18ftypheic'))).toMatchObject({ code: 'file.type' })
    expect(await give('лист.pdf', Buffer.alloc(0))).toMatchObject({ code: 'file.unreadable' })
    const large = Buffer.alloc(consentScanBytes + 1, ' ')
    large.write('%PDF-1.4')
    expect(await give('лист.pdf', large)).toMatchObject({ code: 'file.tooLarge' })
    await keepAdviserScan(manager, { id, fileName: 'лист.pdf', bytes: large.subarray(0, consentScanBytes) })
    await removeAdviserScan(manager, { id, reason: 'Лист другого ученика' })
    expect(await scanOf({ adviserId: id })).toBeNull()
  })
})
