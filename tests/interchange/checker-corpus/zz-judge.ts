import { judge, recallByRule } from './judge.ts'
const only = process.argv[2]
const t = performance.now()
const { clean, verdicts } = await judge(only ? ({ rule }) => rule.startsWith(only) : undefined)
for (const { report, findings } of clean)
  for (const f of findings)
    console.log(
      'CLEAN',
      report,
      f.severity,
      f.rule,
      f.variant,
      JSON.stringify(f.figures),
      f.places.map((p) => p.quote).join(' | '),
    )
for (const v of verdicts) {
  if (!v.isFound) console.log('MISS', v.rule, v.report, v.spoiler)
}
for (const v of verdicts)
  if (v.collateral.length)
    console.log(
      'COLL',
      v.rule,
      v.report,
      v.spoiler.slice(0, 60),
      '=>',
      v.collateral
        .map((f) => `${f.rule}/${f.variant}${JSON.stringify(f.figures)}`)
        .join('; ')
        .slice(0, 300),
    )
console.table(recallByRule(verdicts))
console.log(verdicts.filter((v) => v.isFound).length, verdicts.length, Math.round(performance.now() - t))
