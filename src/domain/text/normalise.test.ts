import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText, normaliseWords } from './normalise.ts'
import { hasUsualSigns } from './usual-signs.ts'

const sign = fc.constantFrom(
  ...'аяёЁЯйЙәқҚһІӏqZK09 \n-–—−‑«»".№\u00a0\u00ad\u200b\u2060\ufefféİſΣΩ\u0301\u0306\u0308К中'.split(''),
  '😀',
)
const text = fc.oneof(fc.string({ unit: sign, maxLength: 20 }), fc.string({ unit: 'binary', maxLength: 12 }))

/** The spelling step by step, as it is defined, whatever the signs. */
const plainly = (written: string): string =>
  written
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—―−]/g, '-')

test('usual signs are spelled as all others are, without the steps that they do not need', () => {
  fc.assert(
    fc.property(text, (tried) => {
      expect(normaliseWords(tried)).toEqual(plainly(tried).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [])
      expect(normaliseText(tried)).toBe(
        plainly(tried)
          .replace(/[«»„“”‟"″]/g, '"')
          .replace(/[‘’‚ʼ`´]/g, "'")
          .replace(/\s+/g, ' ')
          .trim(),
      )
    }),
    { numRuns: 2000 },
  )
})

test('every usual sign is composed, and is no letter or digit outside the usual alphabets', () => {
  for (let code = 0; code < 0x10000; code++) {
    const tried = String.fromCharCode(code)
    if (!hasUsualSigns(tried)) continue
    expect(tried.normalize('NFC')).toBe(tried)
    if (/[\p{L}\p{N}]/u.test(tried)) expect(tried).toMatch(/[A-Za-z0-9\u0400-\u045fҒғҚқҢңҮүҰұҺһӘәӨө№]/)
  }
})
