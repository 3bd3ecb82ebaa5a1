import { describe, expect, it } from 'vitest'
import { readDays } from '../calendar/read-days.ts'
import { phonesIn } from '../contact/phone.ts'
import { numbersIn } from './numbers.ts'
import { mixedScriptWords, numbersRunTogether } from './script.ts'
import { sentences } from './sentences.ts'

const readers = { readDays, phonesIn, numbersIn, sentences, numbersRunTogether, mixedScriptWords }
const unit = ['1 ', '1', '1-', '1,', '(', 'ул. ', 'не ', ' ', 'г. ', '6 мая, ', 'a', '\n', '1/', 'А1', '«']

describe.each(Object.entries(readers))('%s', (_, reader) => {
  it.each(unit)('reads a hundred thousand letters of «%s» in time', (piece) => {
    const start = performance.now()
    reader(piece.repeat(Math.ceil(100_000 / piece.length)))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
