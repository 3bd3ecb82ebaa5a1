import { corpus } from './corpus.ts'
import { edited } from './spoilers.ts'
import { findingsOf } from './judge.ts'
const [id, from, to] = process.argv.slice(2)
const { report } = corpus.find((c) => c.report.id === id)!
for (const f of await findingsOf(edited(report, from!, to!)))
  console.log(
    f.severity,
    f.rule,
    f.variant,
    JSON.stringify(f.figures),
    f.places.map((p) => p.quote).join(' | '),
  )
