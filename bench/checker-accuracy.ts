import { judge, recallByRule } from '#tests/interchange/checker-corpus/judge.ts'
import type { Measured, Suite } from './measure.ts'

/**
 * How much the checker finds and how often it is wrong, over clean Word reports in Russian and Kazakh and the same
 * reports with one defect each. The same on every run and every machine; it takes minutes, so nothing else waits for it.
 */
export async function benchCheckerAccuracy(): Promise<Suite> {
  const { clean, verdicts } = await judge()
  const alarms = clean.flatMap(({ findings }) => findings)
  const disturbing = alarms.filter(({ severity }) => severity !== 'note')
  const found = verdicts.filter(({ isFound }) => isFound).length
  const rows: Measured[] = [
    {
      name: `Errors and warnings on ${clean.length} clean reports`,
      value: disturbing.length,
      unit: '',
      limit: 0,
    },
    {
      name: `Notes on ${clean.length} clean reports`,
      value: alarms.length - disturbing.length,
      unit: '',
      limit: null,
    },
    {
      name: 'Defects found, all rules',
      value: (found / verdicts.length) * 100,
      unit: '%',
      limit: 90,
      isRate: true,
      note: `${found} of ${verdicts.length}`,
    },
    ...recallByRule(verdicts).map((one): Measured => ({
      name: `\`${one.rule}\``,
      value: (one.found / one.of) * 100,
      unit: '%',
      limit: null,
      note: `${one.found} of ${one.of}`,
    })),
  ]
  return { title: 'What the checker finds', rows }
}

if (import.meta.main) {
  const { rows } = await benchCheckerAccuracy()
  console.log('| What | Measured | |\n|---|---|---|')
  for (const { name, value, unit, note = '' } of rows)
    console.log(`| ${name} | ${Math.round(value * 10) / 10} ${unit} | ${note} |`)
}
