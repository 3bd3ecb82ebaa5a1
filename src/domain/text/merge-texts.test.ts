import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergedText, mergeTexts } from './merge-texts.ts'

const base = 'Прошли сходы. Жители выбрали группы. Вывоз идёт по графику.'
const unit = fc.constantFrom('Сход прошёл. ', 'Жиын өтті! ', 'Вывоз начат.\n', 'Школа', '\n', 'Да? ')
const text = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(''))

describe('two people in one text', () => {
  test('who changed different sentences both keep their change', () => {
    const mine = base.replace('Прошли сходы.', 'Прошли два схода.')
    const theirs = base.replace('по графику', 'каждый вторник')
    expect(mergedText(mergeTexts(base, mine, theirs))).toBe(
      'Прошли два схода. Жители выбрали группы. Вывоз идёт каждый вторник.',
    )
  })

  test('who changed the same sentence are shown both, and nothing is decided for them', () => {
    const mine = base.replace('сходы', 'два схода')
    const theirs = base.replace('сходы', 'три схода')
    const parts = mergeTexts(base, mine, theirs)
    expect(mergedText(parts)).toBeNull()
    expect(parts[0]).toEqual({
      kind: 'conflict',
      base: 'Прошли сходы. ',
      mine: 'Прошли два схода. ',
      theirs: 'Прошли три схода. ',
    })
  })

  test('who wrote the same do not contradict each other', () => {
    const same = base.replace('сходы', 'два схода')
    expect(mergedText(mergeTexts(base, same, same))).toBe(same)
  })

  test('of whom one took a sentence out that the other changed are shown both', () => {
    const mine = base.replace('Жители выбрали группы. ', '')
    const theirs = base.replace('группы', 'шесть групп')
    expect(mergedText(mergeTexts(base, mine, theirs))).toBeNull()
  })
})

describe('whatever was written', () => {
  test('a text that one left alone becomes the other one', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(mergedText(mergeTexts(from, to, from))).toBe(to)
        expect(mergedText(mergeTexts(from, from, to))).toBe(to)
        expect(mergedText(mergeTexts(from, to, to))).toBe(to)
      }),
    )
  })

  test('no word of either is lost: all parts of a side are its text', () => {
    fc.assert(
      fc.property(text, text, text, (from, mine, theirs) => {
        const parts = mergeTexts(from, mine, theirs)
        const swapped = mergeTexts(from, theirs, mine)
        expect(mergedText(parts) === null).toBe(mergedText(swapped) === null)
        if (mine === from || theirs === from) return
        const conflicts = parts.filter((part) => part.kind === 'conflict')
        for (const part of conflicts) {
          expect(mine).toContain(part.mine)
          expect(theirs).toContain(part.theirs)
          expect(from).toContain(part.base)
        }
      }),
    )
  })
})
