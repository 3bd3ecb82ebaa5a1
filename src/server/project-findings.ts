/*
 * What the checker finds in a project, for pages that only count it. A project of ten thousand events takes the checker
 * longer than a page may take: there the page shows what was found before the last write and says so, and the new
 * findings are ready a moment later. Small projects are always checked at once.
 */
import { checkProject } from '#domain/check/check-records.ts'
import type { Finding } from '#domain/check/finding.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { formEdition } from '#domain/report/form/editions.ts'

/** A check that takes longer is not waited for when an older one is at hand. */
const patienceMs = 25
/** Pages that follow one another at once are answered first. */
const restMs = 150
const mostProjects = 100

export interface KnownFindings {
  readonly findings: readonly Finding[]
  /** Whether they are of before the last write. */
  readonly isBehind: boolean
}

interface Checked {
  readonly day: string
  readonly findings: readonly Finding[]
}
const checked = new WeakMap<ProjectRecords, Checked>()
const latest = new Map<string, { readonly findings: readonly Finding[]; readonly ms: number }>()
const waiting = new Map<string, ProjectRecords>()

/** What the checker finds in all records of a project on a day, or what it found last. */
export function projectFindings(records: ProjectRecords, day: string): KnownFindings {
  const found = checked.get(records)
  if (found?.day === day) return { findings: found.findings, isBehind: false }
  const { id } = records.project
  const before = latest.get(id)
  if (!before || before.ms <= patienceMs) return { findings: check(records, day), isBehind: false }
  if (!waiting.has(id)) setTimeout(() => catchUp(id, day), restMs).unref()
  waiting.set(id, records)
  return { findings: before.findings, isBehind: true }
}

function catchUp(id: string, day: string): void {
  const records = waiting.get(id)
  waiting.delete(id)
  if (records) check(records, day)
}

function check(records: ProjectRecords, day: string): readonly Finding[] {
  const form = formEdition(records.project.form)
  const started = performance.now()
  const findings = form ? checkProject(records, { kind: 'final', lang: 'ru', form, today: day }).findings : []
  checked.set(records, { day, findings })
  latest.delete(records.project.id)
  latest.set(records.project.id, { findings, ms: performance.now() - started })
  const [oldest] = latest.keys()
  if (latest.size > mostProjects && oldest !== undefined) latest.delete(oldest)
  return findings
}
