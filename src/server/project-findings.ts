/*
 * What the checker finds in a project, for pages that only count it. A project of ten thousand events takes the checker
 * longer than a page may take: there the page shows what was found before the last write and says so, and the new
 * findings are ready a moment later, made in turns between which other pages are answered. Small projects are always
 * checked at once.
 */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { checkProject, checkProjectInTurns } from '#domain/check/check-records.ts'
import type { Finding } from '#domain/check/finding.ts'
import type { PlainDate } from '#domain/calendar/day.ts'
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
  readonly day: PlainDate
  readonly findings: readonly Finding[]
}
const checked = new WeakMap<ProjectRecords, Checked>()
const latest = new Map<string, { readonly findings: readonly Finding[]; readonly ms: number }>()
const waiting = new Map<string, ProjectRecords>()
const underWay = new Set<string>()

/** What the checker finds in all records of a project on a day, or what it found last. */
export function projectFindings(records: ProjectRecords, day: PlainDate): KnownFindings {
  const found = checked.get(records)
  if (found?.day === day) return { findings: found.findings, isBehind: false }
  const { id } = records.project
  const before = latest.get(id)
  if (!before || before.ms <= patienceMs) return { findings: check(records, day), isBehind: false }
  if (!waiting.has(id) && !underWay.has(id)) later(id, day)
  waiting.set(id, records)
  return { findings: before.findings, isBehind: true }
}

const later = (id: string, day: PlainDate): unknown => setTimeout(() => void catchUp(id, day), restMs).unref()

/** Checks what waits. A check that was begun is ended, though somebody writes meanwhile: else it never would be. */
async function catchUp(id: string, day: PlainDate): Promise<void> {
  const records = waiting.get(id)
  const options = records && optionsOf(records, day)
  waiting.delete(id)
  if (!records || !options) return
  underWay.add(id)
  try {
    const turns = checkProjectInTurns(records, options)
    let ms = 0
    for (;;) {
      const started = performance.now()
      const { done, value } = turns.next()
      ms += performance.now() - started
      if (done) {
        keep(records, day, value.findings, ms)
        return
      }
      await letOthersRun()
    }
  } catch (error) {
    console.error(error)
  } finally {
    underWay.delete(id)
    if (waiting.has(id)) later(id, day)
  }
}

function optionsOf({ project }: ProjectRecords, today: PlainDate) {
  const form = formEdition(project.form)
  return form ? ({ kind: 'final', lang: 'ru', form, today } as const) : null
}

function check(records: ProjectRecords, day: PlainDate): readonly Finding[] {
  const options = optionsOf(records, day)
  const started = performance.now()
  const findings = options ? checkProject(records, options).findings : []
  keep(records, day, findings, performance.now() - started)
  return findings
}

function keep(records: ProjectRecords, day: PlainDate, findings: readonly Finding[], ms: number): void {
  checked.set(records, { day, findings })
  latest.delete(records.project.id)
  latest.set(records.project.id, { findings, ms })
  const [oldest] = latest.keys()
  if (latest.size > mostProjects && oldest !== undefined) latest.delete(oldest)
}
