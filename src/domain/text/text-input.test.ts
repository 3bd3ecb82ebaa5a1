import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { line, localName, localText, nameLimit, optionalLine, requiredText, textLimit } from './text-input.ts'

const keyOf = (schema: v.GenericSchema, value: unknown): string | null => {
  const parsed = v.safeParse(schema, value)
  return parsed.success ? null : parsed.issues[0].message
}

describe('a line', () => {
  test('is trimmed and composed, so that two spellings of one letter are one', () => {
    expect(v.parse(line, '  Сход и\u0306  ')).toBe('Сход й')
  })

  test('takes 500 characters and not one more', () => {
    expect(keyOf(line, 'я'.repeat(nameLimit))).toBeNull()
    expect(keyOf(line, 'я'.repeat(nameLimit + 1))).toBe('input.tooLong')
  })

  test.each(['\u0000', '\n', '\t', '\u202e', '\u2066', '\u0085', '\ufeff', '\ud800'])(
    'refuses the hidden %j inside',
    (hidden) => {
      expect(keyOf(line, `Сход${hidden}жителей`)).toBe('input.hidden')
    },
  )

  test('keeps Kazakh letters, quotes, dashes, non-breaking spaces and emoji', () => {
    const text = '«Қамыстыбас» — 5\u00a0420\u00a0000 ₸ ♻️'
    expect(v.parse(line, text)).toBe(text.normalize('NFC'))
  })

  test('must say something; an optional one that says nothing is null', () => {
    expect(keyOf(line, ' ')).toBe('input.required')
    expect(v.parse(optionalLine, ' ')).toBeNull()
    expect(v.parse(optionalLine, undefined)).toBeNull()
  })
})

describe('a running text', () => {
  test('keeps its paragraphs and takes 20 000 characters', () => {
    expect(v.parse(requiredText, 'Один\r\n\r\nДва')).toBe('Один\n\nДва')
    expect(keyOf(requiredText, 'я'.repeat(textLimit))).toBeNull()
    expect(keyOf(requiredText, 'я'.repeat(textLimit + 1))).toBe('input.tooLong')
  })
})

describe('a text in two languages', () => {
  test('leaves out the language that says nothing', () => {
    expect(v.parse(localText, { ru: 'Сход', kk: '  ' })).toEqual({ ru: 'Сход' })
    expect(v.parse(localText, undefined)).toEqual({})
    expect(keyOf(localName, { ru: '', kk: ' ' })).toBe('input.required')
  })

  // A changed record is parsed again as a whole: what was accepted once must come out as it is.
  test('parsed again is what it was', () => {
    const texts = fc.record(
      { ru: fc.string({ unit: 'binary' }), kk: fc.string({ unit: 'grapheme' }) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(texts, (text) => {
        const once = v.safeParse(localText, text)
        if (once.success) expect(v.parse(localText, once.output)).toEqual(once.output)
      }),
    )
  })
})
