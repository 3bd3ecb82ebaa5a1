import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseText, normaliseWords } from './normalise.ts'
import { copiedPassages, similarity } from './shingles.ts'

const told =
  'Соседи собрались во дворе и решили, что вывозить мусор будут по очереди, пока не придёт машина перевозчика. Раньше его ' +
  'никто из села не забирал, и каждый двор искал место сам, отчего за огородами выросли кучи отходов.'

describe('normalised text', () => {
  it('has one spelling for what looks alike', () => {
    expect(normaliseText('Ёлка – «Тазалық»\u00a0 ')).toBe('елка - "тазалық"')
    expect(normaliseWords('Мастер-класс, 2 заявки; Қызылорда!')).toEqual([
      'мастер-класс',
      '2',
      'заявки',
      'қызылорда',
    ])
    expect(normaliseWords('со\u00adбра\u200bние')).toEqual(['собрание'])
    expect(normaliseWords('и\u0306од')).toEqual(['йод'])
    expect(normaliseWords(' – ')).toEqual([])
  })
})

describe('copied passages', () => {
  it('are found though a word and marks changed', () => {
    const again = told.replace('решили', 'постановили').replace('. Раньше', ' – раньше')
    const [copy, ...rest] = copiedPassages([told], ['Другой текст о школах.', again])
    expect(rest).toEqual([])
    expect(copy).toMatchObject({ a: 0, b: 1 })
    expect(copy?.share).toBeGreaterThan(0.8)
    expect(copy?.sample).toContain('вывозить мусор будут')
  })

  it('within one list are found once', () => {
    const list = [told, 'Иное.', told]
    expect(copiedPassages(list, list).map((copy) => [copy.a, copy.b, copy.share])).toEqual([[0, 2, 1]])
  })

  it('are not the same topic in other words, nor short repeats', () => {
    const other =
      'Опрос показал: за мусор раньше никто не отвечал, каждый двор справлялся как мог, общего вывоза не было.'
    expect(copiedPassages([told], [other])).toEqual([])
    const short = 'Село Камыстыбас и Сабалак Кызылординской области'
    expect(copiedPassages([short], [short])).toEqual([])
    expect(copiedPassages([short], [short], { minWords: 6 })).toHaveLength(1)
  })

  it('need the border number of words', () => {
    const words = Array.from({ length: 30 }, (_, i) => `слово${i}`)
    const with25 = words.slice(0, 25).join(' ')
    expect(copiedPassages([words.join(' ')], [with25], { minWords: 25 })).toHaveLength(1)
    expect(copiedPassages([words.join(' ')], [with25], { minWords: 26 })).toEqual([])
  })
})

it('similarity is 1 with itself, symmetric, within 0–1', () => {
  const text = fc
    .array(fc.constantFrom('вывоз', 'мусора', 'село', 'қоқыс', 'шығару'), { maxLength: 20 })
    .map((w) => w.join(' '))
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(similarity(a, a)).toBe(1)
      expect(similarity(a, b)).toBe(similarity(b, a))
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
      expect(similarity(a, b)).toBeLessThanOrEqual(1)
    }),
  )
})
