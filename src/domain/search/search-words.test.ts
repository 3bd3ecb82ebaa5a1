import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { foldKazakh, kazakhStem } from './kazakh-stem.ts'
import { russianStem } from './russian-stem.ts'
import { hasSought, indexWords, soughtWords, tsqueryOf } from './search-words.ts'

/** Whether a text is found by a question: each of its words must be there. */
const finds = (question: string, text: string) => soughtWords(question).every((word) => hasSought(text, word))

describe('forms of one word', () => {
  it.each([
    'контейнер контейнера контейнеров контейнеры контейнерами',
    'рекомендация рекомендации рекомендаций рекомендациями рекомендацию',
    'свалка свалки свалок свалками свалку',
    'заявка заявок заявки',
    'участок участка участки участков',
    'житель жителя жители жителей жителями',
    'жилец жильцы жильцов',
    'мероприятие мероприятия мероприятий мероприятиями',
    'статья статьи статей',
    'школа школ школах',
    'убрали убрать убрала',
    'экологический экологического экологическая экологических',
    'раздельный раздельного раздельная раздельном',
  ])('Russian: %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => russianStem(form))).size).toBe(1)
  })

  it.each([
    'ұсыныс ұсыныстар ұсынысты ұсыныстың ұсыныстары ұсынысы',
    'ауыл ауылда ауылдар ауылдың ауылдардан ауылы ауылымыз',
    'тұрғын тұрғындар тұрғынның тұрғындарға',
    'қалдық қалдықтар қалдығы қалдықты',
    'мектеп мектепте мектебі мектептер',
    'жоба жобасы жобаның жобалар',
    'әкімдік әкімдігі әкімдікке әкімдігінің',
    'жиналыс жиналыста жиналыстар жиналысқа',
    'тазалау тазалады тазалаған',
  ])('Kazakh: %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => kazakhStem(foldKazakh(form)))).size).toBe(1)
  })
})

describe('a question', () => {
  test.each([
    ['контейнеров', 'Установка контейнеров для пластика'],
    ['КОНТЕЙНЕР', 'Установлены контейнеры'],
    ['контейн', 'Установлены контейнеры'],
    ['свалки', 'Очищено пять свалок'],
    ['учёт', 'Учет отходов'],
    ['учет', 'Учёт отходов'],
    ['қалдықтар', 'Тұрмыстық қалдықты шығару'],
    ['калдык', 'Тұрмыстық қалдықты шығару'],
    ['Камыстыбас', 'Қамыстыбас ауылындағы жиын'],
    ['Қамыстыбаста', 'Сход в Камыстыбасе: Камыстыбас'],
    ['мектеп', 'Мектебіміздегі сабақ'],
    ['эко-советник', 'Обучение экосоветников'],
    ['экосоветник', 'Эко-советники школы'],
    ['советник', 'Эко-советники школы'],
    ['17-4', 'Письмо № 17-4'],
    ['сход жителей', 'Жители пришли на сходы'],
  ])('«%s» finds «%s»', (question, text) => expect(finds(question, text)).toBe(true))

  test.each([
    ['участков', 'Список участников'],
    ['сход', 'Доход организации'],
    ['школа контейнер', 'Установка контейнеров'],
    ['жиын', 'Жиі сұрақтар'],
  ])('«%s» does not find «%s»', (question, text) => expect(finds(question, text)).toBe(false))

  test('of signs alone asks for nothing', () => {
    expect(soughtWords(' — «»!& | : * () ')).toEqual([])
  })

  test('is never more than twelve words', () => {
    expect(soughtWords(Array.from({ length: 40 }, (_, at) => `слово${at}`).join(' '))).toHaveLength(12)
  })
})

test('whatever is typed, the query holds letters, digits and its own signs alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      for (const word of soughtWords(typed)) {
        expect(tsqueryOf(word)).toMatch(/^(?:[()|& ]|'[wrk][\p{L}\p{N}]*'(?::\*)?)+$/u)
      }
    }),
  )
})

test('a text is found by each of its words and by the beginning of each', () => {
  const word = fc.stringMatching(/^[а-яәғқңөұүһіё]{2,14}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.nat(5), fc.nat(12), (words, at, cut) => {
      const text = words.join(' ')
      const one = words[at % words.length] ?? ''
      expect(finds(one, text)).toBe(true)
      expect(finds(one.toUpperCase(), text)).toBe(true)
      expect(finds(one.slice(0, 2 + (cut % (one.length - 1))), text)).toBe(true)
    }),
  )
})

test('a giant text keeps a bounded number of words', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `слово${at.toString(36)}`).join(' ')
  expect(indexWords(text).length).toBeLessThan(4010)
})
