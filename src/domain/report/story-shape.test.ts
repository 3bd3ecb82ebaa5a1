import { describe, expect, it } from 'vitest'
import type { Story } from './narrative.ts'
import { storyShape } from './story-shape.ts'

const story = (changes: Partial<Story> = {}): Story => ({
  id: 's',
  position: 1,
  title: {},
  before: { ru: 'Мусор лежал у ворот. Машина не приезжала.' },
  impact: { ru: 'Фонд собрал соседей. Они составили график.' },
  result: {},
  quote: { ru: 'Теперь чисто. Дети гуляют. Спасибо всем.' },
  quotedPerson: {},
  hasConsent: false,
  consentOn: null,
  ...changes,
})
const asked = { from: 5, to: 8 }

describe('a story', () => {
  it('is counted over all its parts, the words of the person as one sentence', () => {
    expect(storyShape(story(), 'ru', asked)).toEqual({
      sentenceCount: 5,
      isLength: true,
      missing: ['result'],
      isPrinted: false,
    })
  })
  it('is too short one below the border and too long one above', () => {
    expect(storyShape(story({ quote: {} }), 'ru', asked)).toMatchObject({ sentenceCount: 4, isLength: false })
    const eight = { ru: 'Стало чисто. Стало тихо. Стало светло.' }
    expect(storyShape(story({ result: eight }), 'ru', asked)).toMatchObject({
      sentenceCount: 8,
      isLength: true,
    })
    const nine = { ru: `${eight.ru} Двор ожил.` }
    expect(storyShape(story({ result: nine }), 'ru', asked)).toMatchObject({
      sentenceCount: 9,
      isLength: false,
    })
  })
  it('lacks all its parts in a language nobody wrote it in', () => {
    expect(storyShape(story(), 'kk', asked)).toMatchObject({
      sentenceCount: 0,
      missing: ['before', 'impact', 'result', 'quote'],
    })
  })
  it('is printed with consent alone', () => {
    expect(storyShape(story({ hasConsent: true, consentOn: '2023-10-01' }), 'ru', asked).isPrinted).toBe(true)
  })
})
