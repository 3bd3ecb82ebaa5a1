import { hasChoices } from '#domain/questionnaire/definition.ts'
import type { QuestionItem, Questionnaire } from '#domain/questionnaire/questionnaire.ts'
import { reportLanguages, textIn, type LocalText } from '#domain/text/local-text.ts'
import { writeSheets, type SheetColumn, type WrittenSheet } from '../write-sheets.ts'
import { languageTitles, typeWords } from './xlsform-columns.ts'

const text = (title: string, width = 24): SheetColumn => ({ title, kind: 'text', width })
const local = (name: string): SheetColumn[] =>
  reportLanguages.map((lang) => text(`${name}::${languageTitles[lang]}`, 40))
const both = (value: LocalText): string[] => reportLanguages.map((lang) => value[lang] ?? '')
const listOf = ({ name }: QuestionItem): string => `${name}_choices`

/** A questionnaire as an XLSForm workbook that KoboToolbox, ODK and this program read. */
export function writeXlsForm(
  questionnaire: Pick<Questionnaire, 'code' | 'title'>,
  version: { readonly number: number; readonly items: readonly QuestionItem[] },
): Promise<Uint8Array> {
  return writeSheets([
    surveySheet(version.items),
    choicesSheet(version.items),
    settingsSheet(questionnaire, version),
  ])
}

function surveySheet(items: readonly QuestionItem[]): WrittenSheet {
  let isOpen = false
  const end = (): string[][] => {
    const row = isOpen ? [['end_group']] : []
    isOpen = false
    return row
  }
  const rows = items.flatMap((item) => {
    if (item.type !== 'section') return [rowOf(item, typeOf(item))]
    const before = end()
    // A section that only ends another one is no group.
    if (item.relevant === null && both(item.label).every((label) => label === '')) return before
    isOpen = true
    return [...before, rowOf(item, 'begin_group')]
  })
  return {
    name: 'survey',
    columns: [
      text('type'),
      text('name', 16),
      ...local('label'),
      ...local('hint'),
      text('required', 10),
      text('relevant', 32),
      text('constraint', 24),
      ...local('constraint_message'),
    ],
    rows: [...rows, ...end()],
  }
}

const typeOf = (item: QuestionItem): string => {
  const word = item.type === 'section' ? '' : (typeWords[item.type][0] ?? '')
  return hasChoices(item) ? `${word} ${listOf(item)}` : word
}

const rowOf = (item: QuestionItem, type: string): string[] => [
  type,
  item.name,
  ...both(item.label),
  ...both(item.hint),
  item.isRequired ? 'yes' : '',
  item.relevant ?? '',
  item.constraint ?? '',
  ...both(item.constraintMessage),
]

const choicesSheet = (items: readonly QuestionItem[]): WrittenSheet => ({
  name: 'choices',
  columns: [text('list_name'), text('name', 16), ...local('label')],
  rows: items
    .filter(hasChoices)
    .flatMap((item) => item.choices.map((choice) => [listOf(item), choice.name, ...both(choice.label)])),
})

const settingsSheet = (
  { code, title }: Pick<Questionnaire, 'code' | 'title'>,
  { number }: { readonly number: number },
): WrittenSheet => ({
  name: 'settings',
  columns: [text('form_title', 40), text('form_id'), text('version', 10), text('default_language')],
  rows: [[textIn(title, 'ru') ?? '', code, String(number), title.ru ? languageTitles.ru : languageTitles.kk]],
})
