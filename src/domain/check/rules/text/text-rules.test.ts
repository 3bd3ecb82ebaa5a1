import { describe, expect, it } from 'vitest'
import { plainLine, plainLines } from '../../../report/model.ts'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withActivity, withField } from '../../fixtures/spoil.ts'
import { textCopied } from './text-copied.ts'
import { textFuture } from './text-future.ts'
import { textLeftover } from './text-leftover.ts'
import { textScript } from './text-script.ts'

const ru = cleanReport('ru')
const words = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `слово${String.fromCharCode(1072 + (index % 26))}${'абвгд'[Math.floor(index / 26)]}`,
  ).join(' ')

describe('text.copied', () => {
  const copied = (count: number) =>
    textCopied(
      withField(withField(ru, 'about', `${words(count)}.`), 'socialEffect', `Итак, ${words(count)}!`),
    )

  it('finds 18 words in two sections, not 17', () => {
    expect(copied(18)).toMatchObject([{ severity: 'warning', figures: { words: 18, sections: 2 } }])
    expect(copied(17)).toEqual([])
  })

  it('tells one text in many places once, changed words and all', () => {
    const text = words(40)
    const changed = text.replace('словоуа', 'другое')
    const spoiled = withField(
      withField(withActivity(ru, 2, { effect: text }), 'about', text),
      'concreteResults',
      `Начало иное.\n${changed}`,
    )
    const found = textCopied(spoiled)
    expect(found).toHaveLength(1)
    expect(found[0]?.places.map(({ section }) => section)).toEqual(['1.about', '1.activities', '5.1'])
    expect(found[0]?.places[2]?.paragraph).toBe(2)
  })

  it('lets the goal and what the form prints be repeated', () => {
    const goal = words(30)
    const repeated = withField(withField(withField(ru, 'goal', goal), 'about', goal), 'goalFacts', goal)
    expect(textCopied(repeated)).toEqual([])
  })

  it('finds a result copied into the effect of the same row', () => {
    expect(textCopied(withActivity(ru, 2, { result: words(30), effect: words(30) }))).toHaveLength(1)
  })
})

describe('text.future', () => {
  const of = (text: string, lang: 'ru' | 'kk' = 'ru') =>
    textFuture(withField(cleanReport(lang), 'goalFacts', text))

  it.each([
    ['Семинары будут проведены тренером.', 'ru'],
    ['В школах будет организовано дежурство.', 'ru'],
    ['900 учащихся получат информацию.', 'ru'],
    ['Планируется провести 4 семинара.', 'ru'],
    ['Семинар мектепте өткізілетін болады.', 'kk'],
    ['Кездесу өткізу жоспарлануда.', 'kk'],
  ] as const)('finds %s', (text, lang) => {
    expect(of(text, lang)).toMatchObject([{ severity: 'warning', variant: 'result' }])
  })

  it.each([
    ['Центр будет работать после завершения проекта.', 'ru'],
    ['В дальнейшем будут открыты новые секции.', 'ru'],
    ['«Мы будем рады, если будет открыт второй центр», – говорит Асан.', 'ru'],
    ['Планировалось провести 4 семинара, проведено 5.', 'ru'],
    ['Семинар өткізілді, балалар ойнайды.', 'kk'],
  ] as const)('lets be %s', (text, lang) => expect(of(text, lang)).toEqual([]))

  it('lets plans be where they belong, and an interim report whole', () => {
    const text = 'Семинары будут проведены.'
    expect(textFuture(withField(ru, 'sustainability', text))).toEqual([])
    expect(textFuture(withActivity(ru, 2, { indicators: text }))).toEqual([])
    expect(textFuture({ ...withField(ru, 'goalFacts', text), kind: 'interim' })).toEqual([])
  })

  it('tells a repeated sentence once', () => {
    const text = 'Семинары будут проведены.'
    const found = textFuture(withField(withField(ru, 'goalFacts', text), 'concreteResults', text))
    expect(found).toHaveLength(1)
    expect(found[0]?.places).toHaveLength(2)
  })
})

describe('text.leftover', () => {
  const of = (text: string) => textLeftover(withField(ru, 'goalFacts', text)).map(({ variant }) => variant)

  it.each([
    ['Ошибка! Закладка не определена.', 'bookmark'],
    ['____________________', 'underscores'],
    ['[указать количество]', 'placeholder'],
    ['(указать количество)', 'placeholder'],
    ['ФИО', 'placeholder'],
    [
      'К партнерам не относятся поставщики, оказывающие услуги по логистике, питанию, проезду и так далее.',
      'instruction',
    ],
    [
      'Также желательно, чтобы в истории успеха присутствовал отзыв конкретного получателя услуги.',
      'instruction',
    ],
    ['Отчёт по проекту «Здоровое поколение региона».', 'otherTitle'],
    ['Настоящий промежуточный отчет подготовлен фондом.', 'otherKind'],
  ])('finds %s', (text, variant) => expect(of(text)).toEqual([variant]))

  it.each([
    'В промежуточном отчете указано 5 сходов.',
    'Социальный проект «Чистое село – общее дело» завершен.',
    'В рамках государственной программы «Рухани жаңғыру» прошли встречи.',
    'Просим указать на карте площадки.',
  ])('lets be %s', (text) => expect(of(text)).toEqual([]))

  it('lets a line for the signature be and finds stray ones', () => {
    expect(textLeftover(withField(ru, 'signature', 'Руководитель __________ А. Сарсенова'))).toEqual([])
    const stray = { ...ru, unplaced: [{ section: '3', line: plainLine('______________') }] }
    expect(textLeftover(stray)).toMatchObject([{ severity: 'note', variant: 'underscores' }])
    const head = { ...ru, fields: { ...ru.fields, head: plainLines('Фамилия Имя Отчество') } }
    expect(textLeftover(head)).toMatchObject([{ variant: 'placeholder' }])
  })
})

describe('text.script', () => {
  const of = (text: string) =>
    textScript(withField(ru, 'goalFacts', text)).map(({ variant, figures }) => [variant, figures['words']])

  it('finds letters of two scripts and words run together, a note each', () => {
    expect(of('Прошли вcтречи и cходы.')).toEqual([['mixed', 'вcтречи, cходы']])
    expect(of('Встреча 16мая прошла, Очищено12 свалок.')).toEqual([['joined', '16мая, Очищено12']])
    expect(of('Центр поселкаАксу открыт.')).toEqual([['joined', 'поселкаАксу']])
    expect(of('Наши графики вывоза. Все графики вывоза висят. Есть графикивывоза.')).toEqual([
      ['joined', 'графикивывоза'],
    ])
  })

  it.each([
    'Снят видеоролик и собраны видеоотзывы: видео и отзывы, видео и отзывы.',
    'IT-школа, QR-код, 5G, COVID-19, сайт npo.kz, 300шт.',
    'ОФ «ЭкоЖизнь» и МСБ, кВт·ч.',
  ])('lets be %s', (text) => expect(of(text)).toEqual([]))
})
