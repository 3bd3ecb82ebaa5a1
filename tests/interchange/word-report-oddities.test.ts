import { describe, expect, test } from 'vitest'
import { linesText, type ReportModel } from '#domain/report/model.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'
import { p, tbl, tc, tr, wordFile } from '#tests/support/word-fixtures/word-file.ts'

function model(body: string): ReportModel {
  const reading = readWord(wordFile(body))
  if (!reading.ok) throw new Error(reading.problem.code)
  return readReport(reading.document).model
}

const field = (report: ReportModel, name: keyof ReportModel['fields']): string | undefined =>
  report.fields[name] && linesText(report.fields[name])
const row = (...texts: string[]): string => tr(texts.map((text) => tc(text)).join(''))
const bold = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`

describe('headings', () => {
  test.each([
    ['2.Достижение цели(описание фактов и указание аргументов о достижении цели): Цель достигнута.'],
    ['2. ДОСТИЖЕНИЕ ЦЕЛИ: Цель достигнута.'],
    ['Достижениецели (описание фактов и указание аргументов одостижении цели):Цель достигнута.'],
    ['2) Достижение цeли (описание фактов и указание аргументов о достежении цели) Цель достигнута.'],
    ['II. Достижение цели проекта. Цель достигнута.'],
    ['Раздел 2. Достижение цели: Цель достигнута.'],
  ])('«%s» is the second section', (line) => {
    expect(field(model(p(line)), 'goalFacts')).toBe('Цель достигнута.')
  })

  test('a sentence that begins with the words of a heading stays a sentence', () => {
    const report = model(
      p('Сведения о социальном проекте:') +
        p('Достижение цели проекта обеспечили жители двух сёл.') +
        p('Устойчивость проекта подтверждает договор.') +
        p('Цель проекта жители поняли сразу.') +
        p('2. Достижение цели (описание фактов и указание аргументов о достижении цели):') +
        p('Факты.'),
    )
    expect(report.fields.about).toHaveLength(3)
    expect(field(report, 'goalFacts')).toBe('Факты.')
    expect(report.fields.sustainability).toBeUndefined()
    expect(report.fields.goal).toBeUndefined()
  })

  test('of two lines that could be one heading the numbered one is it', () => {
    const report = model(
      p('Сведения о проекте:') +
        p('Устойчивость проекта: жители платят сами.') +
        p('5. Результаты социального проекта:') +
        p('5.3. Устойчивость социального проекта/социальной программы: Договор продлён.'),
    )
    expect(field(report, 'sustainability')).toBe('Договор продлён.')
    expect(field(report, 'about')).toBe('Устойчивость проекта: жители платят сами.')
  })

  test('a heading broken over two paragraphs leaves nothing behind', () => {
    const report = model(
      bold('3. Измерение социальных и других изменений, произошедших по окончании и/или в течение') +
        bold(
          'реализации социального проекта (сравнить допроектную ситуацию и ситуацию на момент завершения проекта, степень решения проблем и задач в рамках проекта):',
        ) +
        p('Стало чище.'),
    )
    expect(field(report, 'changes')).toBe('Стало чище.')
  })

  test('numbers made by Word are no part of a heading', () => {
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    expect(
      field(
        model(p('Полное наименование неправительственной организации: ОФ «Жасыл өркен»', list)),
        'organisation',
      ),
    ).toBe('ОФ «Жасыл өркен»')
  })
})

describe('the passport', () => {
  test('answers stay whole whatever marks they begin or end with', () => {
    const report = model(
      p('1. Полное наименование неправительственной организации:«Жасыл өркен» ҚҚ') +
        p('3. Юридический адрес: Кызылорда, ул. Абая, 10') +
        p('Контактный телефон: 8 (7242) 55 01 01') +
        p('5. Период реализации: с 01.04.2024 г. по 30.11.2024 г.') +
        p('6. Общая сумма средств, выделенная на реализацию гранта – 5\u00a0420\u00a0000,50 тг.'),
    )
    expect(field(report, 'organisation')).toBe('«Жасыл өркен» ҚҚ')
    expect(field(report, 'contact')).toBe('Кызылорда, ул. Абая, 10\n8 (7242) 55 01 01')
    expect(report.period).toEqual({ from: '2024-04-01', to: '2024-11-30' })
    expect(report.grantTiyn).toBe('542000050')
  })

  test('what cannot be read is null and told, never guessed', () => {
    const report = model(p('5. Период реализации: весна и лето') + p('6. Сумма гранта: пять миллионов тенге'))
    expect([report.period, report.grantTiyn]).toEqual([null, null])
    const parts = report.missing.map(({ part }) => part)
    expect(parts).toEqual(
      expect.arrayContaining(['organisation', 'head', 'activities', 'effects', 'gender', 'recommendations']),
    )
    expect(parts).not.toContain('period')
    expect(report.missing.find(({ part }) => part === 'effects')?.wanted).toContain(
      'социальный и экономический эффекты',
    )
  })

  test('the whole report as a table of headings and answers', () => {
    const report = model(
      tbl(
        row('№', 'Раздел', 'Содержание') +
          row('1', 'Наименование организации', 'ОФ «Жасыл өркен»') +
          row('2', 'Достижение цели', 'Цель достигнута.') +
          row('3', 'Конкретные результаты', 'Двор чист.'),
      ),
    )
    expect(field(report, 'organisation')).toBe('ОФ «Жасыл өркен»')
    expect(field(report, 'goalFacts')).toBe('Цель достигнута.')
    expect(field(report, 'concreteResults')).toBe('Двор чист.')
  })

  test('an interim report and one in Kazakh say so', () => {
    expect(
      model(p('Промежуточный отчет о ходе реализации социального проекта') + p('Цель проекта: x')).kind,
    ).toBe('interim')
    const kazakh = model(
      p('Аралық есеп') + p('Ұйымның атауы: «Жасыл өркен» ҚҚ') + p('Жобаның мақсаты: тазалық'),
    )
    expect([kazakh.kind, kazakh.lang, field(kazakh, 'goal')]).toEqual(['interim', 'kk', 'тазалық'])
  })
})

describe('table A', () => {
  const head = row('Задача', 'Мероприятия', 'Дата', 'Место', 'Кол-во участников', 'План', 'Факт')

  test('a column that is missing is told, a repeated head and a row of column numbers are skipped', () => {
    const report = model(
      tbl(
        head +
          row('1', '2', '3', '4', '5', '6', '7') +
          row('Задача 1', 'Сход', '1 мая', 'клуб', '40', '1', '1') +
          head +
          row('', 'Урок', '2 мая', 'школа', '20', '1', '1'),
      ),
    )
    expect(report.activities?.map(({ cells }) => linesText(cells.activity))).toEqual(['Сход', 'Урок'])
    expect(report.activities?.map(({ group }) => group)).toEqual([0, 0])
    expect(report.missing.map(({ part }) => part)).toEqual(
      expect.arrayContaining(['activities.result', 'activities.indicators', 'activities.effect']),
    )
  })

  test('tables under their own task lines', () => {
    const short = row('Мероприятие', 'Дата проведения', 'Место проведения', 'План', 'Факт')
    const one = (event: string) => tbl(short + row(event, '1 мая 2024 года', 'клуб', '1', '1'))
    const report = model(
      p('Задача 1. Собрать жителей') + one('Сход') + p('Задача 2. Научить детей') + one('Урок'),
    )
    expect(report.activities?.map(({ cells, group }) => [linesText(cells.task), group])).toEqual([
      ['Задача 1. Собрать жителей', 0],
      ['Задача 2. Научить детей', 1],
    ])
  })

  test('indicators in rows of their own belong to one activity, merged or blank', () => {
    const down = '<w:vMerge w:val="restart"/>'
    const merged =
      tr(
        ['Задача 1', 'Сход', '1 мая', 'клуб', '40'].map((text) => tc(text, down)).join('') +
          tc('1 сход') +
          tc('1'),
      ) +
      tr(['', '', '', '', ''].map((text) => tc(text, '<w:vMerge/>')).join('') + tc('40 человек') + tc('42'))
    const blank =
      row('', 'Урок', '2 мая', 'школа', '20', '1 урок', '1') + row('', '', '', '', '', '20 детей', '21')
    const report = model(
      tbl(head + merged) +
        p('Продолжение таблицы') +
        tbl(blank + row('Задача 2', 'Рейд', '3 мая', 'село', '5', '1', '1')),
    )
    const read = report.activities?.map(({ cells, group }) => [
      group,
      linesText(cells.activity),
      linesText(cells.people),
      linesText(cells.plan),
      linesText(cells.fact),
    ])
    expect(read).toEqual([
      [0, 'Сход', '40', '1 сход\n40 человек', '1\n42'],
      [0, 'Урок', '20', '1 урок\n20 детей', '1\n21'],
      [1, 'Рейд', '5', '1', '1'],
    ])
    expect(report.unplaced).toMatchObject([{ section: '1.activities' }])
  })

  test('accepts tracked changes and content controls in cells', () => {
    const fact =
      '<w:p><w:del><w:r><w:delText>60</w:delText></w:r></w:del><w:ins><w:r><w:t>42</w:t></w:r></w:ins></w:p>'
    const place = `<w:sdt><w:sdtContent>${p('клуб')}</w:sdtContent></w:sdt>`
    const cells = [tc('Задача 1'), tc('Сход'), tc('1 мая'), tc(place), tc('40'), tc('60'), tc(fact)].join('')
    expect(
      model(tbl(head + tr(cells))).activities?.map((each) => [
        linesText(each.cells.place),
        linesText(each.cells.fact),
      ]),
    ).toEqual([['клуб', '42']])
  })

  test('numbered lists count the lines of plan and fact and number recommendations', () => {
    const item = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const numbering = {
      parts: {
        'word/numbering.xml':
          '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
      },
      related: { numbering: 'numbering.xml' },
    }
    const body =
      tbl(
        head +
          tr(
            [
              tc('Задача 1'),
              tc('Сход'),
              tc('1 мая'),
              tc('клуб'),
              tc('40'),
              tc(item('14 отчётов')),
              tc('14'),
            ].join(''),
          ),
      ) +
      tbl(
        row('Государственные органы', 'Рекомендации') +
          tr(tc('Акимат') + tc(item('Поставить контейнеры') + item('Вывозить чаще'))),
      )
    const reading = readWord(wordFile(body, numbering))
    if (!reading.ok) throw new Error(reading.problem.code)
    const report = readReport(reading.document).model
    expect(linesText(report.activities?.[0]?.cells.plan)).toBe('14 отчётов')
    expect(linesText(report.recommendations?.[0]?.cells.items)).toBe(
      '2. Поставить контейнеры\n3. Вывозить чаще',
    )
  })
})

describe('other tables', () => {
  test('effects are known by their words, in any order, with rows of their own', () => {
    const report = model(
      tbl(
        row('Показатель', 'Факт', 'План') +
          row('Фонд оплаты труда', '90', '100') +
          row('Число прямых бенефициаров (благополучателей)', '12', '10') +
          row('Привлеченные специалисты', '1', '1') +
          row('Итого', '', ''),
      ),
    )
    expect(
      report.effects?.map(({ key, cells }) => [key, linesText(cells.plan), linesText(cells.fact)]),
    ).toEqual([
      ['payroll', '100', '90'],
      ['directBeneficiaries', '10', '12'],
      ['specialists', '1', '1'],
      [null, '', ''],
    ])
    expect(report.missing.map(({ part }) => part)).toContain('effects.unit')
  })

  test('another table of plan and fact is text, not the form’s', () => {
    const report = model(
      p('Конкретные результаты:') + tbl(row('Показатель', 'План', 'Факт') + row('Сходы', '2', '2')),
    )
    expect(report.effects).toBeNull()
    expect(field(report, 'concreteResults')).toContain('Сходы')
  })

  test('statistics stand with numbers and shares beside them, or lie in two tables', () => {
    const standing = model(
      tbl(
        row('№', 'Пол', 'Человек', 'Доля') +
          row('1', 'Мужчины', '40', '40 %') +
          row('2', 'Женщины', '60', '60 %') +
          row('', 'Всего', '100', '100 %'),
      ),
    )
    expect(standing.statistics.gender?.map(({ key, value }) => [key, linesText(value)])).toEqual(
      expect.arrayContaining([
        ['male', '40'],
        ['female', '60'],
        ['total', '100'],
      ]),
    )
    const lying = model(
      tbl(row('Всего', 'Дети', 'Молодёжь', 'Госслужащие') + row('100', '20', '30', '5')) +
        tbl(row('Безработные', 'Представители НПО', 'Бизнес', 'Прочие') + row('10', '5', '5', '25')),
    )
    expect(lying.statistics.social?.map(({ key }) => key)).toEqual([
      'total',
      'children',
      'youth',
      'civilServants',
      'unemployed',
      'ngoMembers',
      'business',
      'other',
    ])
  })

  test('one wide table of all participants is parted into three', () => {
    const report = model(
      tbl(
        row(
          'Всего',
          'Мужчин',
          'Женщин',
          'Дети',
          'Молодежь',
          'Безработные',
          '13-16 лет',
          '17-22 года',
          '59 лет и выше',
        ) + row('10', '4', '6', '3', '2', '5', '3', '2', '5'),
      ),
    )
    const keys = Object.values(report.statistics).map((cells) => cells.map(({ key }) => key))
    expect(keys).toEqual([
      ['total', 'male', 'female'],
      ['total', 'children', 'youth', 'unemployed'],
      ['total', 'age13to16', 'age17to22', 'age59plus'],
    ])
  })

  test('age brackets are known by their numbers, foreign ones stay without a key', () => {
    const report = model(
      tbl(
        row('Барлығы', '13–16 жас', '17-22 жас', '23–27 жас', '28-35 жас', '59 жастан жоғары') +
          row('9', '1', '2', '3', '1', '2'),
      ),
    )
    expect(report.statistics.age?.map(({ key }) => key)).toEqual([
      'total',
      'age13to16',
      'age17to22',
      'age23to27',
      null,
      'age59plus',
    ])
  })
})

describe('section 3', () => {
  const definition = p(
    '«История успеха» — это краткий (5-8 предложений) пример того,как социальный проект помог в каком-либо конкретном частном случае (в жизни конкретного получателя услуги);',
  )
  const changes = p('3. Измерение социальных и других изменений:')

  test('text below the form’s definition of a story is the story', () => {
    const report = model(changes + definition + p('Жила-была свалка.') + p('Её убрали.'))
    expect(report.stories.map(({ parts }) => parts)).toMatchObject([[{ part: 'text', lines: [{}, {}] }]])
    expect(report.fields.changes).toBeUndefined()
    expect(report.missing.map(({ part }) => part)).not.toContain('changes')
  })

  test('several stories, each with its title and parts', () => {
    const report = model(
      changes +
        p('Стало чище.') +
        p('История успеха 1. Двор') +
        p('Ситуация на начало проекта: Было грязно.') +
        p('Результат: Стало чисто.') +
        p('История успеха 2. Школа') +
        p('До проекта: Не умели.') +
        p('Отзыв участника: «Спасибо».'),
    )
    expect(field(report, 'changes')).toBe('Стало чище.')
    expect(
      report.stories.map(({ title, parts }) => [
        title && linesText([title]),
        ...parts.map(({ part }) => part),
      ]),
    ).toEqual([
      ['Двор', 'before', 'result'],
      ['Школа', 'before', 'quote'],
    ])
  })

  test('no story is said to be missing', () => {
    const report = model(changes + p('Стало чище.'))
    expect(report.stories).toEqual([])
    expect(report.missing.map(({ part }) => part)).toContain('story')
  })

  test('lines to write on belong nowhere', () => {
    const report = model(changes + p('Стало чище.') + p('______________'))
    expect(report.unplaced).toMatchObject([{ section: '3' }])
    expect(report.fields.changes).toHaveLength(1)
  })
})

describe('the end', () => {
  test('attachments and signature', async () => {
    const spec = structuredClone(cleanReportRu)
    spec.fields.attachments = ['1. Копии писем.', '2. Фотографии.']
    spec.fields.signature = ['Сейтов А. Б.']
    const reading = readWord(await wordReport(spec))
    if (!reading.ok) throw new Error(reading.problem.code)
    const report = readReport(reading.document).model
    expect(field(report, 'attachments')).toBe('1. Копии писем.\n2. Фотографии.')
    expect(field(report, 'signature')).toBe('Сейтов А. Б.')
  })

  test('another document is no report', () => {
    const reading = readWord(wordFile(p('Протокол собрания') + p('Слушали: о мусоре.')))
    expect(reading.ok && readReport(reading.document).isReport).toBe(false)
  })
})
