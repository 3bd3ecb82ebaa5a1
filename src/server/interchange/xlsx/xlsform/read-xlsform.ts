/*
 * Reads a questionnaire from an XLSForm workbook (xlsform.org): the tabs survey, choices and settings. Whatever would
 * change what people are asked and is not understood is an error with its row; what only changes the look is told as left
 * out. Groups become sections; a group within another keeps the outer one's rule.
 */
import { prepare } from '#domain/questionnaire/definition.ts'
import { definitionLimits, itemsInput } from '#domain/questionnaire/definition-input.ts'
import type { Choice, QuestionItem, QuestionType } from '#domain/questionnaire/questionnaire.ts'
import type { LocalText } from '#domain/text/local-text.ts'
import * as v from 'valibot'
import type { Sheet } from '../sheet.ts'
import { sheetTable, type TableRow } from './sheet-table.ts'
import { metadataTypes, typeWords } from './xlsform-columns.ts'

export interface XlsFormError {
  readonly sheet: 'survey' | 'choices' | 'settings'
  /** From 1; null where it is of the whole tab. */
  readonly row: number | null
  readonly column: string
  readonly key: string
  readonly params: { readonly [name: string]: string | number }
}

export interface XlsForm {
  readonly title: string | null
  readonly code: string | null
  readonly items: readonly QuestionItem[]
  /** Types and columns that were left out, by their names in the file. */
  readonly leftOut: readonly string[]
}

export type XlsFormReading =
  | { readonly ok: true; readonly form: XlsForm }
  | { readonly ok: false; readonly errors: readonly XlsFormError[] }

const mostErrors = 100

/** Reads the tabs of a workbook; everything that is wrong is told, and then nothing is read. */
export function readXlsForm(sheets: readonly Sheet[]): XlsFormReading {
  const tab = (name: string) => sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)
  const settings = tab('settings')
  const [about] = settings ? sheetTable(settings, 'ru').rows : []
  const mainLang = about?.text('default_language').match(/kk|kaz|қаз|каз/i) ? 'kk' : 'ru'
  const survey = tab('survey')
  if (!survey) return { ok: false, errors: [errorOf('survey', null, '', 'noTab')] }
  const choices = tab('choices')
  const reading = new SurveyReading(choices ? sheetTable(choices, mainLang).rows : [])
  const table = sheetTable(survey, mainLang)
  for (const name of ['type', 'name', 'label'])
    if (!table.columns.has(name)) reading.errors.push(errorOf('survey', 1, name, 'noColumn'))
  if (reading.errors.length === 0) for (const row of table.rows) reading.take(row)
  const items = reading.end()
  if (reading.errors.length > 0) return { ok: false, errors: reading.errors.slice(0, mostErrors) }
  return {
    ok: true,
    form: {
      title: about?.text('form_title') || null,
      code: about?.text('form_id') || null,
      items,
      leftOut: [...new Set([...reading.leftOut, ...table.leftOut])],
    },
  }
}

const errorOf = (
  sheet: XlsFormError['sheet'],
  row: number | null,
  column: string,
  code: string,
  params: XlsFormError['params'] = {},
): XlsFormError => ({ sheet, row, column, key: `questionnaire.sheet.${code}`, params })

interface OpenGroup {
  readonly at: number
  readonly relevant: string | null
}

class SurveyReading {
  readonly errors: XlsFormError[] = []
  readonly leftOut: string[] = []
  private readonly items: QuestionItem[] = []
  private readonly rowOf: number[] = []
  private readonly groups: OpenGroup[] = []
  private parts = 0
  private readonly choiceRows: readonly TableRow[]
  constructor(choiceRows: readonly TableRow[]) {
    this.choiceRows = choiceRows
  }

  take(row: TableRow): void {
    const [word = '', list = '', ...rest] = row
      .text('type')
      .replace(/^(begin|end) /i, '$1_')
      .split(/\s+/)
    const type = word.toLowerCase()
    if (type === '') return
    if (type === 'begin_group') return this.begin(row)
    if (type === 'end_group') return this.finish(row)
    if (metadataTypes.includes(type)) return void this.leftOut.push(type)
    const found = Object.entries(typeWords).find(([, words]) => words.includes(type))?.[0] as
      QuestionType | undefined
    if (!found || rest.length > 0) return this.fail(row, 'type', 'type', { type: row.text('type') })
    const choices = found === 'one' || found === 'many' ? this.choicesOf(row, list) : []
    this.add(row, { ...this.common(row), type: found, choices })
  }

  private common(row: TableRow): Omit<QuestionItem, 'type' | 'choices'> {
    const required = row.text('required').toLowerCase()
    if (required !== '' && !yes.includes(required) && !no.includes(required))
      this.fail(row, 'required', 'required', { found: required })
    return {
      name: row.text('name'),
      label: row.local('label'),
      hint: row.local('hint'),
      isRequired: yes.includes(required),
      relevant: row.text('relevant') || null,
      constraint: row.text('constraint') || null,
      constraintMessage: row.local('constraint_message'),
    }
  }

  private begin(row: TableRow): void {
    const own = row.text('relevant') || null
    const relevant = joined(this.groups.at(-1)?.relevant ?? null, own)
    this.groups.push({ at: row.at, relevant })
    this.add(row, {
      ...this.common(row),
      type: 'section',
      choices: [],
      isRequired: false,
      constraint: null,
      relevant,
    })
  }

  /** What follows belongs to the group outside, or to none: a section without words begins. */
  private finish(row: TableRow): void {
    if (!this.groups.pop()) return this.fail(row, 'type', 'endGroup')
    this.parts += 1
    this.items.push({
      ...nothing,
      type: 'section',
      name: this.freeName(`part_${this.parts}`),
      relevant: this.groups.at(-1)?.relevant ?? null,
    })
    this.rowOf.push(row.at)
  }

  private freeName(wanted: string): string {
    return this.items.some(({ name }) => name === wanted) ? this.freeName(`${wanted}_`) : wanted
  }

  private add(row: TableRow, item: QuestionItem): void {
    if (row.text('calculation') !== '' || row.text('choice_filter') !== '' || row.text('repeat_count') !== '')
      this.fail(row, 'calculation', 'calculation')
    if (item.type !== 'section' && !item.label.ru && !item.label.kk) this.fail(row, 'label', 'noLabel')
    this.items.push(item)
    this.rowOf.push(row.at)
  }

  private choicesOf(row: TableRow, list: string): Choice[] {
    const rows = this.choiceRows.filter((each) => (each.text('list_name') || each.text('list name')) === list)
    if (list === '' || rows.length === 0) this.fail(row, 'type', 'noList', { list })
    return rows.map((each) => {
      const label = each.local('label')
      if (!label.ru && !label.kk) this.failChoice(each, 'label', 'noLabel')
      return { name: each.text('name'), label }
    })
  }

  private fail(row: TableRow, column: string, code: string, params: XlsFormError['params'] = {}): void {
    this.errors.push(errorOf('survey', row.at, column, code, params))
  }
  private failChoice(row: TableRow, column: string, code: string): void {
    const error = errorOf('choices', row.at, column, code)
    if (!this.errors.some((one) => one.sheet === 'choices' && one.row === row.at)) this.errors.push(error)
  }

  /** The items, without sections that hold nothing; what the questionnaire's own rules say against them. */
  end(): readonly QuestionItem[] {
    for (const { at } of this.groups) this.errors.push(errorOf('survey', at, 'type', 'openGroup'))
    const kept = this.items.flatMap((item, index) => {
      const next = this.items[index + 1]
      const isEmpty =
        item.type === 'section' && !item.label.ru && !item.label.kk && (!next || next.type === 'section')
      return isEmpty ? [] : [{ item, row: this.rowOf[index] ?? 1 }]
    })
    const items = kept.map(({ item }) => item)
    if (items.length === 0 && this.errors.length === 0)
      this.errors.push(errorOf('survey', null, '', 'nothing'))
    if (items.length > definitionLimits.items)
      this.errors.push(errorOf('survey', null, '', 'tooMany', { limit: definitionLimits.items }))
    else if (this.errors.length === 0) this.judge(items, kept)
    return items
  }

  private judge(items: readonly QuestionItem[], kept: readonly { readonly row: number }[]): void {
    const rowAt = (index: unknown): number | null =>
      typeof index === 'number' ? (kept[index]?.row ?? null) : null
    const parsed = v.safeParse(itemsInput, items)
    for (const issue of parsed.issues ?? []) {
      const [first, second] = issue.path ?? []
      const key = issue.message.startsWith('input.') ? issue.message : 'input.invalid'
      this.errors.push({
        sheet: 'survey',
        row: rowAt(first?.key),
        column: String(second?.key ?? ''),
        key,
        params: {},
      })
    }
    for (const { index, field, code, params } of prepare(items).problems)
      this.errors.push({
        sheet: 'survey',
        row: rowAt(index),
        column: field,
        key: `questionnaire.wrong.${code}`,
        params,
      })
  }
}

// A cell that is true or false is read as a word of the table's own language.
const yes = ['yes', 'true', 'true()', '1', 'да', 'иә']
const no = ['no', 'false', 'false()', '0', 'нет', 'жоқ']

const nothing = {
  label: {} as LocalText,
  hint: {},
  isRequired: false,
  constraint: null,
  constraintMessage: {},
  choices: [],
}

const joined = (outer: string | null, own: string | null): string | null =>
  outer !== null && own !== null ? `(${outer}) and (${own})` : (own ?? outer)
