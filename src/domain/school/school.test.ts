import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateCode, initialsOf, printedCode, readCode } from './certificate-code.ts'
import { notReady, presentationsWithout, trainedOn } from './readiness.ts'
import type { Adviser, Presentation, Training } from './school.ts'

const adviser = (id: string, more: Partial<Adviser> = {}): Adviser => ({
  id,
  centreId: 'c',
  number: 1,
  className: '7А',
  since: '2023-05-01',
  leftOn: null,
  consentOn: null,
  name: null,
  isPublished: false,
  ...more,
})
const training = (on: string, adviserIds: readonly string[], isCancelled = false): Training => ({
  id: `t ${on}`,
  centreId: 'c',
  eventId: 'e',
  title: { ru: 'Тренинг' },
  on,
  isCancelled,
  adviserIds,
})

describe('nobody presents before being trained', () => {
  const trainings = [training('2023-05-16', ['a']), training('2023-05-15', ['a', 'b'], true)]
  const ready = (who: Adviser, on: string) => notReady([who], trainings, on).length === 0

  test('the day of the training is the first', () => {
    expect(ready(adviser('a'), '2023-05-15')).toBe(false)
    expect(ready(adviser('a'), '2023-05-16')).toBe(true)
    expect(ready(adviser('a'), '2023-10-09')).toBe(true)
  })
  test('a cancelled training trains nobody', () => {
    expect(trainedOn('b', trainings)).toBeNull()
    expect(ready(adviser('b'), '2023-10-09')).toBe(false)
  })
  test('who has left or not come yet presents no more', () => {
    expect(ready(adviser('a', { leftOn: '2023-05-20' }), '2023-05-20')).toBe(true)
    expect(ready(adviser('a', { leftOn: '2023-05-20' }), '2023-05-21')).toBe(false)
    expect(ready(adviser('a', { since: '2023-05-18' }), '2023-05-17')).toBe(false)
  })
  test('a training on which presentations stand is seen', () => {
    const told: Presentation = {
      id: 'p',
      centreId: 'c',
      eventId: 'e',
      on: '2023-10-09',
      isCancelled: false,
      className: '5Б',
      listeners: 24,
      minutes: 20,
      adviserIds: ['a'],
    }
    const [first] = trainings
    if (!first) throw new Error('no training')
    expect(presentationsWithout(first, trainings, [told])).toEqual([told])
    expect(presentationsWithout(first, [...trainings, training('2023-10-09', ['a'])], [told])).toEqual([])
    expect(presentationsWithout(first, trainings, [{ ...told, isCancelled: true }])).toEqual([])
  })
})

describe('a code of a certificate', () => {
  test('is read as it is printed, in any case', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 64, maxLength: 64 }), (bytes) => {
        const code = certificateCode(bytes)
        if (code === null) return
        expect(readCode(printedCode(code))).toBe(code)
        expect(readCode(` ${printedCode(code).toLowerCase()} `)).toBe(code)
      }),
    )
  })
  test('is none where a sign is wrong or missing', () => {
    expect(readCode('ABCD-EFGH-JKMN-PQR')).toBeNull()
    expect(readCode('ABCD-EFGH-JKMN-PQR0')).toBeNull()
    expect(readCode("' or 1=1 --")).toBeNull()
    expect(certificateCode([255, 255])).toBeNull()
  })
  test('shows initials of a name and no more', () => {
    expect(initialsOf('Әлиева Дана Ерланқызы')).toBe('Ә. Д.')
  })
})
