import { corpus } from './corpus.ts'
import { wordFile } from './word-file.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { reportQuantities } from '#domain/check/text-reading/report-quantities.ts'
import { reportRows } from '#domain/check/text-reading/row-quantities.ts'
for (const id of process.argv.slice(2)) {
  const { report } = corpus.find((c) => c.report.id === id)!
  const w = readWord(await wordFile(report))
  if (!w.ok) throw 1
  const { model } = readReport(w.document)
  const { texts, cells } = reportQuantities(model)
  for (const q of [...texts, ...cells])
    console.log(
      q.passage.part,
      q.passage.place.row ?? '',
      q.passage.place.column ?? '',
      q.noun,
      q.kind,
      q.value,
      q.bound,
      [...q.actions].join(),
      'mod:' + [...q.modifiers].join(),
      q.partial ? 'PART' : '',
      q.before ? 'BEF' : '',
      '|',
      q.sentence.slice(0, 70),
    )
  for (const r of reportRows(model).flat())
    console.log(
      'ROW',
      r.row,
      r.source,
      r.quantity.noun,
      r.quantity.kind,
      r.quantity.value,
      r.quantity.partial ? 'PART' : '',
    )
}
