import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { letterDocx } from '#documents/letter-docx.ts'
import { letterPdf } from '#documents/letter-pdf.ts'
import { letterLayout } from '#documents/letter/letter-layout.ts'
import { docxParts } from './docx-parts.ts'
import { modelOf } from './letter-fixture.ts'

/** The words of a part of a Word file, a paragraph a line. */
const words = (xml = ''): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:(tab)\/>/g)]
        .map(([, text, tab]) => (tab ? ' ' : (text ?? '')))
        .join('')
        .replaceAll('\u00a0', ' '),
    )
    .filter((text) => text !== '')
const documentOf = (bytes: Uint8Array): string => docxParts(bytes)['word/document.xml'] ?? ''

describe('a letter on paper', () => {
  test('stands on a letterhead in both state languages, Kazakh on the left', async () => {
    const lines = words(documentOf(await letterDocx([modelOf('ru')])))
    expect(lines.slice(0, 10)).toEqual([
      '«Таза ауыл» қоғамдық бірлестігі',
      'Қызылорда облысы, Арал қ., Мектеп көшесі, 4',
      'Тел.: 8 (7242) 10 00 01',
      'Эл. пошта: kense@taza-auyl.kz',
      'БСН 220840049859',
      'Общественное объединение «Таза ауыл»',
      'Кызылординская область, г. Аральск, ул. Школьная, 4',
      'Тел.: 8 (7242) 10 00 01',
      'Эл. почта: kense@taza-auyl.kz',
      'БИН 220840049859',
    ])
  })

  test('has its number and day, its addressee, text, list, enclosures, signature and who prepared it', async () => {
    const bytes = await letterDocx([modelOf('kk')])
    expect(words(documentOf(bytes)).slice(10)).toEqual([
      'Шығ. № 01-24/23',
      '2023 жылғы 19 сәуір',
      'Арал ауданының тұрғын үй-коммуналдық шаруашылық бөлімі',
      'Бөлім басшысы',
      'А. К. Серіковке',
      'Сабалақ ауылынан қалдықтарды шығару туралы',
      '2023 жылғы 14 сәуірде ауыл тұрғындары қалдықтарды шығару мәселесін талқылады. Жиынға 42 адам қатысты, хаттамасы қоса беріледі.',
      'Жиында әзірленген ұсынымдарды қарап, қабылданған шешім туралы хабарлауыңызды сұраймыз:',
      'Ауылдан тұрмыстық қатты қалдықтарды шығару кестесін бекітіп, көшелерге екі тілде ілу.',
      'Үш контейнерге арналған алаңға орын бөлу.',
      'Қосымша:',
      '1) Жиын хаттамасы, 2 п.',
      '2) Фотосуреттер, 1 п.',
      'Бірлестік төрайымы А. Сәрсенова',
      'Орынд.: Е. Тілеубаев',
      'Тел.: 8 (701) 123 45 67',
    ])
    expect(documentOf(bytes).match(/<w:numPr>/g)).toHaveLength(2)
  })

  test('in both languages is two sections whose lists begin anew', async () => {
    const document = documentOf(await letterDocx([modelOf('kk'), modelOf('ru')]))
    expect(document.match(/<w:sectPr/g)).toHaveLength(2)
    expect(words(document).filter((line) => /^(?:Шығ\.|Исх\.)/.test(line))).toEqual([
      'Шығ. № 01-24/23',
      'Исх. № 01-24/23',
    ])
    expect(new Set(document.match(/<w:numId w:val="\d+"/g)).size).toBe(2)
  })

  test('of nothing but a number, a day and a body prints no empty lines of the rest', async () => {
    const bare = modelOf('ru', {
      addresseePerson: {},
      subject: {},
      body: {},
      recommendationIds: [],
      enclosures: {},
      signerPosition: {},
      executor: {},
      executorPhone: null,
    })
    expect(words(documentOf(await letterDocx([bare]))).slice(10)).toEqual([
      'Исх. № 01-24/23',
      '19 апреля 2023 года',
      'Отдел жилищно-коммунального хозяйства Аральского района',
      'Руководитель А. Сәрсенова',
    ])
  })

  test('keeps hostile texts as text', async () => {
    const model = modelOf('ru', {
      body: { ru: '<w:p/>&amp; \u0000{{x}} </w:document>' },
      subject: { ru: '=1+1' },
    })
    const document = documentOf(await letterDocx([model]))
    expect(document).toContain('&lt;w:p/&gt;&amp;amp; {{x}} &lt;/w:document&gt;')
    expect(await letterPdf([model])).toHaveProperty('length')
  })

  test('is the same bytes each time', async () => {
    const models = [modelOf('kk'), modelOf('ru')] as const
    expect(
      Buffer.from(await letterDocx([...models])).equals(Buffer.from(await letterDocx([...models]))),
    ).toBe(true)
  })

  test('shows what is not written in its language in the other one, and says so', () => {
    const model = modelOf('kk', { body: { ru: 'Только по-русски' }, subject: {} })
    expect(model.untranslated).toEqual(['body'])
    expect(letterLayout(model).paragraphs).toEqual(['Только по-русски'])
    expect(letterLayout(model).subject).toBeNull()
  })
})

describe('the PDF of a letter', () => {
  const pages = async (models: Parameters<typeof letterPdf>[0]): Promise<number> => {
    const text = Buffer.from(await letterPdf(models)).toString('latin1')
    const streams = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: mark }) => {
      const start = index + mark.length
      try {
        return inflateSync(
          Buffer.from(text.slice(start, text.indexOf('endstream', start)), 'latin1'),
        ).toString('latin1')
      } catch {
        return ''
      }
    })
    return [text, ...streams].join('\n').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  }

  test('has a page for each language, and more where the text is long', async () => {
    expect(await pages([modelOf('ru')])).toBe(1)
    expect(await pages([modelOf('kk'), modelOf('ru')])).toBe(2)
    const long = {
      ru: Array.from({ length: 60 }, (_, at) => `Просьба ${at + 1}: вывозить отходы каждую неделю.`).join(
        '\n',
      ),
    }
    expect(await pages([modelOf('ru', { body: long })])).toBeGreaterThan(1)
  })
})
