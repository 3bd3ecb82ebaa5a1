import { corpus } from './corpus.ts'
import { wordFile } from './word-file.ts'
import { checkReport } from '#domain/check/check-report.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { writeFileSync, mkdirSync } from 'node:fs'
mkdirSync('/tmp/corpus', { recursive: true })
for (const { report } of corpus) {
  const bytes = await wordFile(report)
  writeFileSync(`/tmp/corpus/${report.id}.docx`, bytes)
  const w = readWord(bytes)
  if (!w.ok) throw new Error(w.problem.code)
  const { model } = readReport(w.document)
  const findings = checkReport(model)
  console.log(
    '==',
    report.id,
    model.activities?.length,
    model.effects?.length,
    model.period,
    model.grantTiyn,
    'missing',
    JSON.stringify(model.missing),
    'unplaced',
    model.unplaced.length,
  )
  for (const f of findings)
    console.log(
      '  ',
      f.severity,
      f.rule,
      f.variant,
      JSON.stringify(f.figures),
      f.places.map((p) => `${p.section}/${p.row ?? ''}/${p.column ?? ''}: ${p.quote ?? ''}`).join(' | '),
    )
}
