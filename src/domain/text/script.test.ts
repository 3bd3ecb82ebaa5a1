import { describe, expect, it } from 'vitest'
import { mixedScriptWords, numbersRunTogether } from './script.ts'

describe('mixed letters', () => {
  it.each([
    ['Kомпания', 'Компания'],
    ['мусoр', 'мусор'],
    ['Сaбалак', 'Сабалак'],
    ['СOVID', 'COVID'],
    ['қoқыс', 'қоқыс'],
    ['тұрғындaр', 'тұрғындар'],
    ['жəне', 'және'],
  ])('%s should be %s', (word, suggestion) => {
    expect(mixedScriptWords(`Это ${word}.`)).toEqual([
      { kind: 'mixedScript', text: word, index: 4, suggestion },
    ])
  })

  it('may leave the word meant open', () => {
    expect(mixedScriptWords('Қyzylorda')).toMatchObject([{ suggestion: null }])
    expect(mixedScriptWords('CОP')).toMatchObject([{ suggestion: null }])
  })

  it.each([
    'IT-компания, QR-код, Wi-Fi, SMS-рассылка, e-mail',
    'Facebookте, Instagramда, PDFом',
    'XXІ век, ІІ этап, XІ класс',
    'канал Qyzylorda, газета Сыр бойы',
    'npo-kzo.kz сайт',
    'COVID, СМИ, НПО',
    'CO2, м3',
  ])('%s is right', (text) => expect(mixedScriptWords(text)).toEqual([]))
})

describe('numbers run together with words', () => {
  it.each([
    ['30ноября', '30 ноября'],
    ['2023года', '2023 года'],
    ['16мая', '16 мая'],
    ['Очищены12', 'Очищены 12'],
    ['2023жылы', '2023 жылы'],
    ['проведен40', 'проведен 40'],
  ])('%s should be %s', (text, suggestion) => {
    expect(numbersRunTogether(`Вот ${text} `)).toEqual([{ kind: 'runTogether', text, index: 4, suggestion }])
  })

  it.each([
    '300шт, 25тг, 5км, 10кг, 15чел.',
    '2023г., 2023ж.',
    '60-тан, 15-ке, 1-ші, 5-й, 60тан, 1нші',
    'ГОСТ12, КСК5, Ту154',
    'COVID19, V22NA029878',
    '2023 года, 16 мая',
    'мкр.5, д.12',
    '9А класс',
  ])('%s is let pass', (text) => expect(numbersRunTogether(text)).toEqual([]))
})
