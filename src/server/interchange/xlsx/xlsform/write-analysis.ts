import type { AnalysedAnswers } from '#domain/questionnaire/analyse.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { writeSheets, type SheetColumn, type WrittenSheet } from '../write-sheets.ts'

/** Words for the groups of a question, as pages and papers have them. */
export interface AnalysisNames {
  readonly question: (item: AnalysedAnswers['tallies'][number]['item']) => string
  readonly group: (group: AnalysedAnswers['tallies'][number]['groups'][number]) => string
}

/** The counts as tables; a count that is not told is an empty cell, and the last column says so. */
export function writeAnalysis(
  analysed: AnalysedAnswers,
  names: AnalysisNames,
  lang: Language,
): Promise<Uint8Array> {
  const t = (key: Parameters<typeof message>[1]): string => message(lang, key)
  const hidden = t('questionnaire.analysis.notTold')
  const questions: WrittenSheet = {
    name: t('questionnaire.questions'),
    columns: [
      { title: t('questionnaire.label'), kind: 'text', width: 48 },
      { title: t('questionnaire.analysis.answered'), kind: 'integer' },
      { title: t('questionnaire.analysis.answer'), kind: 'text' },
      { title: t('questionnaire.analysis.count'), kind: 'integer' },
      { title: t('questionnaire.analysis.share'), kind: 'decimal' },
      { title: t('questionnaire.analysis.remark'), kind: 'text', width: 20 },
    ],
    rows: analysed.tallies.flatMap(({ item, answered, groups }) =>
      groups.length === 0
        ? [[names.question(item), answered, '', null, null, answered === null ? hidden : '']]
        : groups.map((group) => [
            names.question(item),
            answered,
            names.group(group),
            group.count,
            group.permille === null ? null : group.permille / 10,
            group.count === null ? hidden : '',
          ]),
    ),
  }
  return writeSheets([
    questions,
    ...analysed.crosses.map((table) => crossSheet(table, names, t('questionnaire.analysis.sum'))),
  ])
}

function crossSheet(
  table: AnalysedAnswers['crosses'][number],
  names: AnalysisNames,
  sum: string,
): WrittenSheet {
  const number = (title: string): SheetColumn => ({ title, kind: 'integer' })
  const groupOf = (group: (typeof table.rows)[number]): string =>
    names.group({ ...group, count: null, permille: null })
  return {
    name: `${names.question(table.row)} × ${names.question(table.column)}`,
    columns: [
      { title: names.question(table.row), kind: 'text', width: 40 },
      ...table.columns.map((column) => number(groupOf(column))),
      number(sum),
    ],
    rows: [
      ...table.rows.map((row, index) => [
        groupOf(row),
        ...(table.cells[index] ?? []),
        table.rowTotals[index] ?? null,
      ]),
      ...(table.columnTotals.length > 0 ? [[sum, ...table.columnTotals, table.total]] : []),
    ],
  }
}
