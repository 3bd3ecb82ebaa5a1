import { expect, test } from 'vitest'
import { actionOf } from './actions.ts'
import { conceptOf } from './concepts.ts'
import { rootOf } from './fold.ts'
import { numberWord } from './number-words.ts'
import { isStopWord } from './stop-words.ts'
import { tokensOf } from './tokens.ts'
import { factsOf, noFacts } from './word-facts.ts'

test('a word is a thing that is counted, something done, a numeral, a word without weight, or nothing of these', () => {
  expect(factsOf('контейнеров')).toMatchObject({
    root: 'контей',
    concept: { id: 'containers' },
    action: null,
  })
  expect(factsOf('установлены')).toMatchObject({ concept: null, action: 'installed' })
  expect(factsOf('двух')).toMatchObject({ number: 2, action: null })
  expect(factsOf('более')).toMatchObject({ isStopWord: true, number: null })
  expect(factsOf('тазалык')).toMatchObject({ concept: null, action: null, number: null, isStopWord: false })
})

test('each word of a text has what is said of it alone, numbers and marks have nothing', () => {
  const text =
    'В селе Аксу установлены 34 контейнера, 2-х тренеров и екі мектеп: «Тазалық» – 60-тан астам адам.'
  for (const { kind, folded, facts } of tokensOf(text)) {
    const alone = {
      root: rootOf(folded),
      concept: conceptOf(folded),
      action: actionOf(folded),
      number: numberWord(folded),
      isStopWord: isStopWord(folded),
    }
    expect(facts).toEqual(kind === 'word' ? alone : noFacts)
  }
})
