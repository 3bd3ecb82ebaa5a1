import { describe, expect, it } from 'vitest'
import { cleanReport } from '../../fixtures/clean-report.ts'
import { withField } from '../../fixtures/spoil.ts'
import { nameVariants } from './name-variants.ts'

const of = (text: string, lang: 'ru' | 'kk' = 'ru') =>
  nameVariants(withField(cleanReport(lang), 'goalFacts', text)).map(({ variant, figures }) => [
    variant,
    figures['names'],
  ])

describe('name.variants', () => {
  it.each([
    [
      'Село Камыстыбас чисто. В селе Камыстыбасе тихо. Акимат села Камсытыбас помог.',
      '«Камыстыбас», «Камсытыбас»',
    ],
    ['Кент Тасбогет и кент Тасбугет.', '«Тасбогет», «Тасбугет»'],
    ['Кызылорда. Жители города Кызылорда и города Кызылрда.', '«Кызылорда», «Кызылрда»'],
  ])('finds a settlement spelled in two ways: %s', (text, names) =>
    expect(of(text)).toEqual([['place', names]]),
  )

  it('finds an organisation in several spellings, once', () => {
    const text = 'ТОО «Тазалык-Кызылорда», ТОО «Қызылорда Тазалығы» и ТОО «Тазалык» подписали договор.'
    expect(of(text)).toEqual([['organisation', '«Тазалык-Кызылорда», «Қызылорда Тазалығы», «Тазалык»']])
  })

  it('finds a person spelled in two ways beside one first name', () => {
    const text = 'Аким Нурмагамбетов Асан открыл сход. Письмо акиму Нурмагомбетову А. отправлено.'
    expect(of(text)).toEqual([['person', '«Нурмагамбетов», «Нурмагомбетову»']])
    expect(of('Нурмагамбетов А. и Нурмагамбетова Алия, Ахметов А. и Ахметов Б.')).toEqual([])
  })

  it('finds a settlement of several kinds', () => {
    const text = 'Дачный массив «Сабалак» и село Сабалак.'
    expect(of(text)).toEqual([['status', '«село Сабалак», «Дачный массив Сабалак»']])
  })

  it('finds one round table under two titles', () => {
    const text =
      'Круглый стол «Участие сообщества в охране среды».\nКруглый стол «Развитие гражданских инициатив на селе».'
    expect(of(text)).toMatchObject([['event', expect.stringContaining('Развитие')]])
  })

  it.each([
    'В селе Аксу и селе Аксай прошли сходы.',
    'Села Жанаарык и Жанакорган соседи, в селе Жанаарыке и в селе Жанакоргане есть школы.',
    'Город Қызылорда и город Кызылорда, в городе Кызылорде.',
    'ОО «Жастар» и ОФ «Жастар», ОО «Арман» и ОО «Ардагер».',
    'Сельский округ Аксу и село Аксу, Аксуский район.',
    'Сарыбаев и Сарбаев пришли на сход.',
  ])('is silent about %s', (text) => expect(of(text)).toEqual([]))

  it('lets Kazakh endings be', () => {
    expect(of('Қызылорда қаласы, Қызылорданың тұрғындары, Қызылордада өтті.', 'kk')).toEqual([])
  })
})
