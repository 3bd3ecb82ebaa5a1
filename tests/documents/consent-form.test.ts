import { describe, expect, test } from 'vitest'
import { consentForm, type ConsentForm } from '#documents/household/consent-form.ts'
import { paperDocx } from '#documents/paper/paper-docx.ts'
import { paperPdf } from '#documents/paper/paper-pdf.ts'
import { readWord } from '#interchange/word/read-word.ts'

const given: ConsentForm = {
  lang: 'ru',
  date: '2023-06-01',
  operatorName: 'ОФ «Дала үні»',
  operatorBin: '120940000118',
  operatorAddress: 'Кызылорда, улица Айтеке би, 1',
  operatorPhone: '+7 724 200 00 00',
}
const table = (form: ConsentForm) => {
  const found = consentForm(form).blocks.find(({ kind }) => kind === 'table')
  return found?.kind === 'table' ? found.rows : []
}

describe('the consent to print', () => {
  test('has every element that the law wants, in both languages', () => {
    const words = {
      ru: [
        'Кто хранит данные',
        'Чьи данные',
        'На какие данные',
        'Хранить по',
        'Кому передаются',
        'за границу',
        'открытых источниках',
        'Иные условия',
      ],
      kk: [
        'Деректерді кім сақтайды',
        'Кімнің деректері',
        'Қандай деректерге',
        'Сақталатын мерзімі',
        'Кімге беріледі',
        'Шетелге',
        'Ашық дереккөздерде',
        'Өзге шарттар',
      ],
    }
    for (const lang of ['ru', 'kk'] as const) {
      const labels = table({ ...given, lang }).map(([label]) => label)
      for (const word of words[lang]) expect(labels.join('\n')).toContain(word)
    }
  })
  test('names who keeps the data, and leaves lines where nobody entered that', () => {
    expect(table(given)[0]?.[1]).toBe('ОФ «Дала үні»\nБИН: 120940000118')
    const open = {
      ...given,
      operatorName: null,
      operatorBin: null,
      operatorAddress: null,
      operatorPhone: null,
    }
    expect(table(open)[0]?.[1]).toMatch(/^_+\nБИН: _+$/)
    expect(consentForm(open).blocks.some(({ kind }) => kind === 'fact')).toBe(false)
  })
  test('decides nothing for the person: every box is open', () => {
    const text = JSON.stringify(consentForm(given))
    expect(text).not.toMatch(/[☑☒✓]/)
    expect(text.match(/☐/g)).toHaveLength(12)
  })
  test('is a Word file that opens, and a PDF of one page a language', async () => {
    const papers = [consentForm({ ...given, lang: 'kk' }), consentForm(given)] as const
    const word = readWord(await paperDocx(papers))
    expect(word.ok).toBe(true)
    const pdf = Buffer.from(await paperPdf(papers)).toString('latin1')
    expect(pdf.startsWith('%PDF')).toBe(true)
    expect(pdf).toMatch(/\/Count 2\b/)
  })
})
