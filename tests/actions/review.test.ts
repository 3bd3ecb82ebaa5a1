import { readFile, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { writeNarrative } from '#actions/report/write-narrative.ts'
import { acceptReport } from '#actions/review/accept-report.ts'
import { answerRemark } from '#actions/review/answer-remark.ts'
import { approveReport } from '#actions/review/approve-report.ts'
import { makeRemark } from '#actions/review/make-remark.ts'
import { returnReport } from '#actions/review/return-report.ts'
import { settleRemark } from '#actions/review/settle-remark.ts'
import { submitReport } from '#actions/review/submit-report.ts'
import { unlockReport } from '#actions/review/unlock-report.ts'
import { compareReports } from '#domain/report/compare-reports.ts'
import { reportContent } from '#domain/review/report-snapshot.ts'
import { attemptsOf, openRemarks, reviewState, standingApprovals } from '#domain/review/review-steps.ts'
import { filePath } from '#server/evidence/file-store.ts'
import { contentHash } from '#server/review/content-hash.ts'
import { thawedReport } from '#server/review/frozen-report.ts'
import { verifySubmission } from '#server/review/verify-submission.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { reviewOfProject, snapshotOfSubmission } from '#store/review.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, villageProject, type VillageProject } from './village-project.ts'

const database = await testDatabase()
const final = { kind: 'final', from: null, to: null } as const
const letter = { number: '02-15/88', date: '2023-12-20' }
const at = { section: 'passport', column: 'grant' }

/** A village of its own for each test, with the questions that these tests ask. */
async function ground() {
  const village = await villageProject(database)
  const { organisationId, projectId, as } = village
  const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
  const review = () => read((db) => reviewOfProject(db, projectId))
  const state = async () => reviewState(attemptsOf(await review(), final))
  const content = async () => {
    const found = reportContent(await read((db) => recordsOfProject(db, projectId)), final)
    if (!found) throw new Error('no form')
    return found
  }
  const submit = (more: object = {}) => submitReport(as('manager'), { projectId, ...final, ...more })
  const frozen = async (id: string) => {
    const found = await read((db) => snapshotOfSubmission(db, id))
    if (!found) throw new Error('no submission')
    return found
  }
  const write = (words: string, version = 0) =>
    writeNarrative(as('manager'), { projectId, field: 'goal', version, text: { ru: words } })
  return { ...village, review, state, content, submit, frozen, write }
}

test('a report goes its whole way: handed in, remarked, given back, mended, handed in again, accepted', async () => {
  const { as, review, state, submit, write } = await ground()
  await write('Чистое село')
  expect(await state()).toBe('draft')
  const { id: first } = await submit({ note: 'К сроку' })
  expect(await state()).toBe('submitted')
  const goal = { section: '1.about', column: 'goal', paragraph: 1 }
  const remark = { submissionId: first, lang: 'ru' as const, place: goal, text: 'Назовите сёла' }
  const { id: remarkId } = await makeRemark(as('monitor'), remark)
  await returnReport(as('monitor'), { submissionId: first, reason: 'Цель неясна' })
  expect(await state()).toBe('returned')
  await write('Чистые сёла Сабалақ и Қамыстыбас', 1)
  await answerRemark(as('manager'), { remarkId, text: 'Сёла названы' })
  const { id: second } = await submit()
  expect(await refusal(acceptReport(as('monitor'), { submissionId: second }))).toMatchObject({
    code: 'review.openRemarks',
  })
  expect(await refusal(settleRemark(as('manager'), { remarkId }))).toMatchObject({
    code: 'review.foreignRemark',
  })
  await settleRemark(as('monitor'), { remarkId, note: 'Принято' })
  await acceptReport(as('monitor'), { submissionId: second })
  expect(await state()).toBe('accepted')

  const { submissions, remarks } = await review()
  expect(submissions.map((one) => [one.attempt, one.decisions.map((decision) => decision.kind)])).toEqual([
    [1, ['return']],
    [2, ['acceptance']],
  ])
  expect(submissions[0]).toMatchObject({ note: 'К сроку', by: 'Айгүл (manager)' })
  expect(remarks).toMatchObject([
    {
      anchor: { quote: 'Чистое село', place: goal },
      authorRole: 'monitor',
      answers: [{ text: 'Сёла названы', by: 'Айгүл (manager)' }],
      settled: { by: 'Айгүл (monitor)', note: 'Принято' },
    },
  ])
})

describe('what was handed in', () => {
  test('never changes while the records go on, and says where they differ', async () => {
    const village = await ground()
    const { organisationId, as, submit, frozen, content, write } = village
    await write('Чистое село')
    const { id } = await submit()
    const before = await frozen(id)
    await recordEvent(as('manager'), inputs.event(village))
    await write('Другая цель', 1)
    expect(await frozen(id)).toEqual(before)
    const filed = thawedReport(before.snapshot).content.models.ru
    const { figures, texts } = compareReports(filed, (await content()).models.ru)
    expect(figures.map((one) => one.id)).toContain('participants:1.1')
    expect(texts.map((one) => [one.place.column, one.before, one.after])).toContainEqual([
      'goal',
      'Чистое село',
      'Другая цель',
    ])
    const rewriting = database.transact(organisationId, (trx) =>
      sql`update report_submission set note = 'иначе'`.execute(trx),
    )
    await expect(rewriting).rejects.toThrow()
  })

  test('is the hash of its text, and its files are the printed ones', async () => {
    const { submit, frozen, review } = await ground()
    const { id } = await submit()
    const { snapshot, sha256 } = await frozen(id)
    const verdict = await verifySubmission(database.dataFolder, { snapshot, sha256 })
    expect(verdict).toEqual({ sha256, isUnchanged: true, brokenFiles: [] })
    const [submission] = (await review()).submissions
    expect(submission?.files.map((file) => `${file.lang} ${file.format}`)).toEqual([
      'ru docx',
      'ru pdf',
      'kk docx',
      'kk pdf',
    ])
    for (const file of submission?.files ?? []) {
      const bytes = await readFile(filePath(database.dataFolder, file.sha256))
      expect(bytes.length).toBe(file.sizeBytes)
      expect(bytes.subarray(0, 2).toString()).toBe(file.format === 'pdf' ? '%P' : 'PK')
    }
  })

  test('shows every letter that somebody changed past the program, and every file', async () => {
    const { submit, frozen, review } = await ground()
    const { id } = await submit()
    await sql`update report_submission set snapshot = replace(snapshot, 'kz-grant', 'kz-grand') where id = ${id}`.execute(
      database.admin,
    )
    expect(await verifySubmission(database.dataFolder, await frozen(id))).toMatchObject({
      isUnchanged: false,
    })
    const [file] = (await review()).submissions[0]?.files ?? []
    const path = filePath(database.dataFolder, file?.sha256 ?? '')
    await writeFile(path, Buffer.concat([await readFile(path), Buffer.from(' ')]))
    const { brokenFiles } = await verifySubmission(database.dataFolder, await frozen(id))
    expect(brokenFiles.map((one) => one.sha256)).toEqual([file?.sha256])
  })

  test('a damaged text is told as damaged, not as a fault of the program', async () => {
    const verdict = await verifySubmission(database.dataFolder, { snapshot: '{', sha256: 'a'.repeat(64) })
    expect(verdict).toMatchObject({ isUnchanged: false, brokenFiles: [] })
  })
})

describe('who hands in', () => {
  test('what they no longer see is told so', async () => {
    const { submit, content, write } = await ground()
    const seen = contentHash(await content())
    await write('Чистое село')
    expect(await refusal(submit({ contentSha256: seen }))).toMatchObject({ code: 'review.changed' })
    await submit({ contentSha256: contentHash(await content()) })
  })

  test('twice at once hands in once', async () => {
    const { submit, review } = await ground()
    const both = await Promise.allSettled([submit(), submit()])
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await review()).submissions).toHaveLength(1)
  })

  test('again with the same id after a lost answer changes nothing, even if the records did', async () => {
    const { submit, content, write, organisationId } = await ground()
    const id = newId()
    const seen = { id, contentSha256: contentHash(await content()) }
    await submit(seen)
    await write('Чистое село')
    expect(await submit(seen)).toEqual({ id })
    const lines = await auditLines(database, organisationId)
    expect(lines.filter((line) => line.action === 'report.submitted')).toHaveLength(1)
  })

  test('an interim report does not touch the final one', async () => {
    const { projectId, as, state, review } = await ground()
    const interim = { projectId, kind: 'interim' as const, from: '2023-03-14', to: '2023-06-30' }
    await submitReport(as('manager'), interim)
    expect(await state()).toBe('draft')
    expect(reviewState(attemptsOf(await review(), interim))).toBe('submitted')
    expect(await refusal(submitReport(as('manager'), { ...interim, from: '2023-07-01' }))).toEqual({
      code: 'input.invalid',
      fields: ['to: input.endBeforeStart'],
    })
  })
})

describe('a decision of the operator on paper', () => {
  test('wants its letter, keeps it and its scan, and takes no scan of others', async () => {
    const village = await ground()
    const other = await villageProject(database)
    const { as, submit, review } = village
    const { id: submissionId } = await submit()
    expect(await refusal(acceptReport(as('manager'), { submissionId }))).toEqual({
      code: 'review.letterMissing',
      fields: ['letter.number: input.required'],
    })
    const scanOf = (one: VillageProject) => addEvidence(one.as('manager'), inputs.evidence(one))
    const { id: foreign } = await scanOf(other)
    const accept = (evidenceId: string) =>
      acceptReport(as('manager'), { submissionId, letter: { ...letter, evidenceId } })
    expect(await refusal(accept(foreign))).toEqual({
      code: 'input.invalid',
      fields: ['letter.evidenceId: input.reference'],
    })
    const { id: scan } = await scanOf(village)
    await accept(scan)
    expect((await review()).submissions[0]?.decisions).toMatchObject([
      { kind: 'acceptance', letter: { ...letter, evidenceId: scan } },
    ])
  })

  test('a remark from the letter is settled by who wrote it down', async () => {
    const { as, submit, review } = await ground()
    const { id: submissionId } = await submit()
    const { id } = await makeRemark(as('manager'), {
      submissionId,
      lang: 'kk',
      place: at,
      text: 'Атауын толықтырыңыз',
    })
    await settleRemark(as('manager'), { remarkId: id })
    await settleRemark(as('manager'), { remarkId: id })
    const { remarks, submissions } = await review()
    expect(openRemarks(remarks, submissions)).toEqual([])
  })
})

describe('a remark', () => {
  test('stands only where the snapshot has a line, and on the newest attempt', async () => {
    const { as, submit } = await ground()
    const { id: submissionId } = await submit()
    const make = (place: object, id = submissionId) =>
      makeRemark(as('monitor'), { submissionId: id, lang: 'ru', place: place as typeof at, text: 'Где?' })
    expect(await refusal(make({ section: '2', paragraph: 40 }))).toEqual({
      code: 'input.invalid',
      fields: ['place: input.reference'],
    })
    await unlockReport(as('manager'), { submissionId, reason: 'Забыли письмо' })
    await submit()
    expect(await refusal(make(at))).toMatchObject({ code: 'review.oldAttempt' })
  })

  test('of another organisation is not there', async () => {
    const [ours, theirs] = [await ground(), await ground()]
    const { id: submissionId } = await theirs.submit()
    const remark = { submissionId, lang: 'ru' as const, place: at, text: 'Где?' }
    const { id: remarkId } = await makeRemark(theirs.as('monitor'), remark)
    const steps = [
      () => makeRemark(ours.as('monitor'), remark),
      () => answerRemark(ours.as('manager'), { remarkId, text: 'Вот' }),
      () => settleRemark(ours.as('monitor'), { remarkId }),
      () => returnReport(ours.as('monitor'), { submissionId, reason: 'Нет' }),
      () => acceptReport(ours.as('monitor'), { submissionId }),
      () => unlockReport(ours.as('monitor'), { submissionId, reason: 'Да' }),
    ]
    for (const step of steps) expect(await refusal(step())).toMatchObject({ code: 'record.notFound' })
  })
})

test('unlocking resets every approval, and the report is approved and handed in anew', async () => {
  const { projectId, as, submit, content, review, state } = await ground()
  const contentSha256 = contentHash(await content())
  const approve = (role: 'manager' | 'accountant') =>
    approveReport(as(role), { projectId, ...final, contentSha256 })
  const standing = async () => standingApprovals(await review(), final, contentSha256).map((one) => one.role)
  await approve('manager')
  await approve('accountant')
  expect(await standing()).toEqual(['manager', 'accountant'])
  const { id: submissionId } = await submit()
  expect(await refusal(approve('accountant'))).toMatchObject({ code: 'review.isSubmitted' })
  await acceptReport(as('monitor'), { submissionId })
  expect(await refusal(submit())).toMatchObject({ code: 'review.isAccepted' })
  expect(await refusal(unlockReport(as('manager'), { submissionId, reason: 'Ошибка' }))).toMatchObject({
    code: 'permission.denied',
  })
  await unlockReport(as('monitor'), { submissionId, reason: 'Ошибка в сумме' })
  expect([await state(), await standing()]).toEqual(['unlocked', []])
  await approve('accountant')
  expect(await standing()).toEqual(['accountant'])
  await submit()
  expect(await state()).toBe('submitted')
})

test('an approval is of what the person saw', async () => {
  const { projectId, as, content, write } = await ground()
  const contentSha256 = contentHash(await content())
  await write('Чистое село')
  expect(
    await refusal(approveReport(as('accountant'), { projectId, ...final, contentSha256 })),
  ).toMatchObject({
    code: 'review.changed',
  })
})
