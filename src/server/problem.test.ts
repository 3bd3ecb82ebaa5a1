import { expect, test } from 'vitest'
import inputEn from '#messages/en/input.json' with { type: 'json' }
import inputKk from '#messages/kk/input.json' with { type: 'json' }
import inputRu from '#messages/ru/input.json' with { type: 'json' }
import problemRu from '#messages/ru/problem.json' with { type: 'json' }
import { languages } from '#domain/text/local-text.ts'
import { messageOr } from '#i18n/message.ts'
import { Problem, problemCodes } from './problem.ts'

test.each(problemCodes)('%s has a text in every language', (code) => {
  const texts = languages.map((lang) => messageOr(lang, `problem.${code}`))
  expect(texts.filter((text) => text === null || text.trim() === '')).toEqual([])
  expect(new Set(texts).size).toBe(languages.length)
})

test('no text stands for a code that is gone', () => {
  expect(Object.keys(problemRu).toSorted()).toEqual([...problemCodes].toSorted())
})

test('input messages have the same keys and the same parameters in every language', () => {
  const shape = (messages: Readonly<Record<string, string>>) =>
    Object.entries(messages).map(([key, text]) => [key, ...(text.match(/\{\w+\}/g) ?? []).toSorted()])
  expect(shape(inputKk)).toEqual(shape(inputRu))
  expect(shape(inputEn)).toEqual(shape(inputRu))
})

test('a problem carries its code and fields and no text for people', () => {
  const problem = new Problem('input.invalid', {}, [{ path: 'title', key: 'input.required' }])
  expect(problem).toMatchObject({
    name: 'Problem',
    code: 'input.invalid',
    fields: [{ path: 'title', key: 'input.required' }],
  })
})
