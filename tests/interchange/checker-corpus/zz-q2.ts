import { corpus } from './corpus.ts'
import { wordFile } from './word-file.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { reportQuantities } from '#domain/check/text-reading/report-quantities.ts'
import { reportRows } from '#domain/check/text-reading/row-quantities.ts'
const [id0, from, to] = process.argv.slice(2)
import { edited } from './spoilers.ts'
import { lonelyNumbers } from '#domain/check/rules/quantity/lonely-number.ts'
for (const id of [id0]) {
  const { report } = corpus.find((c) => c.report.id === id)!
  const w = readWord(await wordFile(edited(report, from!, to!)))
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
  console.log(
    lonelyNumbers(texts, cells, reportRows(model).flat()).map((l) => [
      l.claim.value,
      l.claim.noun,
      l.others.map((o) => o.value),
    ]),
  )
}
