import { recordAnalysis } from '#actions/questionnaire/record-analysis.ts'
import { removeAnalysis } from '#actions/questionnaire/remove-analysis.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { canStandAcross, isGrouped } from '#domain/questionnaire/analysis.ts'
import { disclosureRule } from '#domain/questionnaire/disclosure.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import {
  countText,
  groupName,
  middleText,
  questionName,
  shareText,
} from '#documents/questionnaire/analysis-words.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { asking } from '../../../../../register.server.ts'
import { write } from '../../../../../write.server.ts'
import { reasonField } from '../../about-fields.server.ts'
import { analysisFor, type AskedAnalysis } from '../../analysed.server.ts'
import { askedVillages } from '../../questionnaire.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const found = await analysisFor(locals, params, url)
  const { analysed, items, chosen, pair, today } = found
  const { role } = await asking(locals)
  const optionsOf = (isRight: (item: (typeof items)[number]) => boolean) =>
    items.filter(isRight).map((item) => ({ value: item.name, label: questionName(item, lang) }))
  const query = url.searchParams.toString()
  return {
    title: found.title,
    base: found.base,
    query: query ? `&${query}` : '',
    responses: found.questionnaire.responses,
    counted: analysed.responses,
    pair,
    village: found.village?.id ?? null,
    villages: await askedVillages(locals, found.records),
    rowOptions: optionsOf(isGrouped),
    columnOptions: optionsOf(canStandAcross),
    hidden: [...analysed.tallies, ...analysed.crosses].some(({ isSuppressed }) => isSuppressed)
      ? message(lang, 'questionnaire.analysis.hidden', { count: disclosureRule.smallest })
      : null,
    tallies: analysed.tallies.map((tally) => ({
      name: tally.item.name,
      label: questionName(tally.item, lang),
      answered: countText(tally.answered),
      middle: middleText(tally, lang),
      rows: tally.groups.map((group) => ({
        name: groupName(group, lang),
        count: countText(group.count),
        share: shareText(group.permille, lang),
        permille: group.permille,
      })),
    })),
    crosses: analysed.crosses.map((table) => crossRows(table, lang)),
    chosen: chosen && {
      id: chosen.id,
      title: textIn(chosen.title, lang) ?? '',
      until: formatDay(chosen.until, lang, 'long'),
      conclusion: textIn(chosen.conclusion, lang) ?? '',
    },
    analyses: found.analyses.map((each) => ({
      id: each.id,
      title: textIn(each.title, lang) ?? '',
      until: formatDay(each.until, lang, 'short'),
    })),
    mayRecord: isAllowed(role, 'recordAnalysis'),
    fields: analysisFields(lang, today),
    values: { until: today, row: pair?.row ?? '', column: pair?.column ?? '' },
    removeFields: [reasonField(lang)],
    newId: uuidV7(Date.now()),
  }
}

const crossRows = (table: AskedAnalysis['analysed']['crosses'][number], lang: Language) => ({
  title: `${questionName(table.row, lang)} × ${questionName(table.column, lang)}`,
  columns: table.columns.map((column) => groupName(column, lang)),
  rows: table.rows.map((row, index) => ({
    name: groupName(row, lang),
    cells: (table.cells[index] ?? []).map(countText),
    total: countText(table.rowTotals[index] ?? null),
  })),
  totals: table.columnTotals.map(countText),
  total: countText(table.total),
})

const analysisFields = (lang: Language, today: string): readonly FormField[] => [
  {
    kind: 'localLine',
    name: 'title',
    label: message(lang, 'questionnaire.analysis.title'),
    isRequired: true,
    isWide: true,
  },
  {
    kind: 'day',
    name: 'until',
    label: message(lang, 'questionnaire.analysis.until'),
    hint: message(lang, 'questionnaire.analysis.until.hint'),
    isRequired: true,
    max: today,
  },
  {
    kind: 'localText',
    name: 'conclusion',
    label: message(lang, 'questionnaire.analysis.conclusion'),
    rows: 5,
  },
  { kind: 'hidden', name: 'row' },
  { kind: 'hidden', name: 'column' },
]

export const actions: Actions = {
  save: async (event) => {
    const { locals, params, url } = event
    const { base, today } = await analysisFor(locals, params, url)
    return write<{ id: string }>(event, {
      fields: analysisFields(locals.lang, today),
      to: ({ id }) => `${base}/analysis?analysis=${id}`,
      run: (context, { row, column, ...read }) =>
        recordAnalysis(context, {
          ...read,
          questionnaireId: params.id,
          crosses: row && column ? [{ row, column }] : [],
        } as never),
    })
  },
  remove: async (event) => {
    const { base, chosen } = await analysisFor(event.locals, event.params, event.url)
    return write(event, {
      fields: [reasonField(event.locals.lang)],
      to: `${base}/analysis`,
      notice: 'office.notice.removed',
      run: (context, { reason }) => removeAnalysis(context, { id: chosen?.id ?? '', reason } as never),
    })
  },
}
