import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import type { QuestionItem } from '#domain/questionnaire/questionnaire.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { readXlsForm } from '#interchange/xlsx/xlsform/read-xlsform.ts'
import { writeXlsForm } from '#interchange/xlsx/xlsform/write-xlsform.ts'
import { choicesOf, questionItem, someQuestions } from '../actions/specimens/questionnaires.ts'

const about = { code: 'waste', title: { ru: 'Вывоз мусора' } }

async function reread(items: readonly QuestionItem[]) {
  const sheets = await readSheets(await writeXlsForm(about, { number: 2, items }))
  return sheets.ok ? readXlsForm(sheets.sheets) : sheets
}

/** A workbook as people make it: rows of texts by tab. */
async function read(tabs: Record<string, readonly (readonly (string | number | boolean | null)[])[]>) {
  const bytes = await writeXlsx({
    sheets: Object.entries(tabs).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  })
  const sheets = await readSheets(bytes)
  if (!sheets.ok) throw new Error(sheets.problem.code)
  return readXlsForm(sheets.sheets)
}
const head = ['type', 'name', 'label', 'relevant', 'constraint', 'required']
const errors = (reading: Awaited<ReturnType<typeof read>>) =>
  reading.ok ? [] : reading.errors.map(({ sheet, row, column, key }) => [sheet, row, column, key])

describe('a questionnaire as XLSForm', () => {
  test('written and read again is the same', async () => {
    const items = [
      ...someQuestions,
      questionItem('house', 'section', { relevant: "${pays} = 'yes'" }),
      questionItem('since', 'day', {
        constraint: '. <= today()',
        constraintMessage: { ru: 'Не раньше', kk: 'Ертерек' },
      }),
      questionItem('thanks', 'note', { hint: { ru: 'Спасибо' } }),
      questionItem('amount', 'decimal', { label: { kk: 'Сомасы' } }),
    ]
    expect(await reread(items)).toEqual({
      ok: true,
      form: { title: 'Вывоз мусора', code: 'waste', items, leftOut: [] },
    })
  })

  test('keeps every text, whatever stands in it', async () => {
    const words = fc.stringMatching(/^[а-яёәғқңөұүһі="'<&> 0-9]{1,20}$/).map((text) => `т${text.trim()}`)
    await fc.assert(
      fc.asyncProperty(words, words, async (label, hint) => {
        const items = [
          questionItem('a', 'one', {
            label: { kk: label },
            hint: { ru: hint },
            choices: choicesOf('x', '1'),
          }),
        ]
        expect(await reread(items)).toMatchObject({ ok: true, form: { items } })
      }),
      { numRuns: 20 },
    )
  })

  test('of others is read: languages as they name them, groups, numbers as names, what a phone records by itself', async () => {
    const reading = await read({
      survey: [
        [
          'type',
          'name',
          'label::Русский (ru)',
          'label::Kazakh (kk)',
          'label::English',
          'required',
          'relevant',
          'appearance',
        ],
        ['start', 'start', null, null, null, null, null, null],
        ['select_one yn', 'pays', 'Платите?', 'Төлейсіз бе?', 'Do you pay?', 'yes', null, 'minimal'],
        ['begin group', 'g', 'Дом', null, null, null, "${pays} = '1'", null],
        ['begin_group', 'h', 'Люди', null, null, null, '${people} > 3', null],
        ['text', 'who', 'Кто?', null, null, true, null, null],
        ['end_group', null, null, null, null, null, null, null],
        ['integer', 'rooms', 'Комнат', null, null, null, null, null],
        ['end group', null, null, null, null, null, null, null],
        ['int', 'people', 'Людей', null, null, 'false', null, null],
      ],
      choices: [
        ['list_name', 'name', 'label::ru', 'label::kk'],
        ['yn', 1, 'Да', 'Иә'],
        ['yn', 0, 'Нет', 'Жоқ'],
      ],
    })
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    const { items, leftOut } = reading.form
    expect(items.map(({ type, name, relevant }) => [type, name, relevant])).toEqual([
      ['one', 'pays', null],
      ['section', 'g', "${pays} = '1'"],
      ['section', 'h', "(${pays} = '1') and (${people} > 3)"],
      ['text', 'who', null],
      ['section', 'part_1', "${pays} = '1'"],
      ['integer', 'rooms', null],
      ['section', 'part_2', null],
      ['integer', 'people', null],
    ])
    expect(items[0]).toMatchObject({ isRequired: true, label: { ru: 'Платите?', kk: 'Төлейсіз бе?' } })
    expect(items[0]?.choices).toEqual([
      { name: '1', label: { ru: 'Да', kk: 'Иә' } },
      { name: '0', label: { ru: 'Нет', kk: 'Жоқ' } },
    ])
    expect(leftOut).toEqual(['start', 'label::English'])
  })

  test('that is wrong is refused with its row, all of it at once', async () => {
    expect(errors(await read({ questions: [head] }))).toEqual([
      ['survey', null, '', 'questionnaire.sheet.noTab'],
    ])
    expect(errors(await read({ survey: [['type', 'name']] }))).toEqual([
      ['survey', 1, 'label', 'questionnaire.sheet.noColumn'],
    ])
    expect(errors(await read({ survey: [head] }))).toEqual([
      ['survey', null, '', 'questionnaire.sheet.nothing'],
    ])
    expect(
      errors(
        await read({
          survey: [
            head,
            ['geopoint', 'where', 'Где'],
            ['select_one nowhere', 'b', 'Б'],
            ['begin_repeat', 'r', 'Р'],
            ['end_group', null, null],
            ['begin_group', 'g', 'Г'],
            ['text', 'c', null],
            ['text', 'd', 'Д', null, null, 'maybe'],
          ],
        }),
      ),
    ).toEqual([
      ['survey', 2, 'type', 'questionnaire.sheet.type'],
      ['survey', 3, 'type', 'questionnaire.sheet.noList'],
      ['survey', 4, 'type', 'questionnaire.sheet.type'],
      ['survey', 5, 'type', 'questionnaire.sheet.endGroup'],
      ['survey', 7, 'label', 'questionnaire.sheet.noLabel'],
      ['survey', 8, 'required', 'questionnaire.sheet.required'],
      ['survey', 6, 'type', 'questionnaire.sheet.openGroup'],
    ])
  })

  test('that goes round in a circle or asks for nothing is refused at its rule', async () => {
    expect(
      errors(
        await read({
          survey: [
            head,
            ['text', 'a', 'А', "${b} = 'x'"],
            ['text', 'b', 'Б', "${a} = 'x'"],
            ['text', 'c', 'В', '${nobody} = 1'],
            ['text', 'c', 'Г', null, 'eval(1)'],
            ['text', 'x y', 'Д'],
          ],
        }),
      ),
    ).toEqual([
      ['survey', 6, 'name', 'input.itemName'],
      ['survey', 5, 'name', 'questionnaire.wrong.nameTaken'],
      ['survey', 4, 'relevant', 'questionnaire.wrong.unknownQuestion'],
      ['survey', 5, 'constraint', 'questionnaire.wrong.expression.function'],
      ['survey', 2, 'relevant', 'questionnaire.wrong.cycle'],
    ])
  })
})
