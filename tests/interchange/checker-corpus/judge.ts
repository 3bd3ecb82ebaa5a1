import { checkReport } from '#domain/check/check-report.ts'
import { ruleIds, type Finding, type RuleId } from '#domain/check/finding.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import type { AuthoredReport } from './authored-report.ts'
import { corpus } from './corpus.ts'
import { spoilersOf } from './spoilers.ts'
import { wordFile } from './word-file.ts'

/** One spoiled report and what the checker said of it beyond what it says of the clean one. */
export interface Verdict {
  readonly report: string
  readonly rule: RuleId
  readonly spoiler: string
  readonly isFound: boolean
  /** New errors and warnings of other rules. */
  readonly collateral: readonly Finding[]
}

export interface Judgement {
  readonly clean: readonly { readonly report: string; readonly findings: readonly Finding[] }[]
  readonly verdicts: readonly Verdict[]
}

/** Which defects to try: `report` and `spoiler` count from 0, own defects of a report are always worth trying. */
export type Choice = (defect: { rule: RuleId; report: number; spoiler: number; isOwn: boolean }) => boolean

/** Writes the report as a Word file, reads it back and checks it. */
async function findingsOf(report: AuthoredReport): Promise<Finding[]> {
  const word = readWord(await wordFile(report))
  if (!word.ok) throw new Error(word.problem.code)
  return [...checkReport(readReport(word.document).model)]
}

/** Checks every clean report and every report spoiled in every way; the same on every run. */
export async function judge(only: Choice = () => true): Promise<Judgement> {
  const clean = []
  const verdicts: Verdict[] = []
  for (const [at, { report, own }] of corpus.entries()) {
    const before = await findingsOf(report)
    clean.push({ report: report.id, findings: before })
    const known = new Set(before.map(signature))
    for (const [index, spoiler] of spoilersOf(own).entries()) {
      if (!only({ rule: spoiler.rule, report: at, spoiler: index, isOwn: spoiler.name.startsWith('«') }))
        continue
      const spoiled = spoiler.spoil(report)
      if (spoiled === null) continue
      const added = (await findingsOf(spoiled)).filter((finding) => !known.has(signature(finding)))
      const wanted = new Set([spoiler.rule, ...(spoiler.or ?? [])])
      verdicts.push({
        report: report.id,
        rule: spoiler.rule,
        spoiler: spoiler.name,
        isFound: added.some((finding) => wanted.has(finding.rule)),
        collateral: added.filter((finding) => !wanted.has(finding.rule) && finding.severity !== 'note'),
      })
    }
  }
  return { clean, verdicts }
}

const signature = (finding: Finding): string =>
  JSON.stringify([finding.rule, finding.variant, finding.figures, finding.places.map((place) => place.quote)])

/** Found and injected defects of each rule that has any. */
export function recallByRule(
  verdicts: readonly Verdict[],
): { rule: RuleId; found: number; of: number; collateral: number }[] {
  return ruleIds
    .map((rule) => {
      const own = verdicts.filter((verdict) => verdict.rule === rule)
      return {
        rule,
        found: own.filter(({ isFound }) => isFound).length,
        of: own.length,
        collateral: own.filter(({ collateral }) => collateral.length > 0).length,
      }
    })
    .filter(({ of }) => of > 0)
}
