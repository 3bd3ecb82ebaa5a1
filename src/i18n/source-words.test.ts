import { describe, expect, test } from 'vitest'
import { languages } from '#domain/text/local-text.ts'
import { sourceWords } from './source-words.ts'

const places = [
  { id: 'a', name: { ru: 'Сабалак', kk: 'Сабалақ' } },
  { id: 'b', name: { ru: 'Камыстыбас' } },
]
const plain = {
  kind: 'eventCount',
  overTime: 'sum',
  overPlaces: 'sum',
  source: { records: 'events', measure: 'count', scope: 'activity' },
} as const

describe('what an indicator counts', () => {
  test('says the records and the scope, and nothing of what is left open', () => {
    expect(sourceWords(plain, places, 'ru')).toBe('События · Только это мероприятие')
  })
  test('names kinds and places behind a colon, each in the language of the reader or as it is written', () => {
    const source = { ...plain.source, eventKinds: ['meeting'], placeIds: ['a', 'b', 'gone'] } as const
    expect(sourceWords({ ...plain, source }, places, 'kk')).toMatch(/: Сабалақ, Камыстыбас, —$/)
    expect(sourceWords({ ...plain, source }, places, 'ru')).toContain('Только события этих видов: ')
  })
  test('tells how values are put together where they are not simply added', () => {
    const source = { records: 'events', measure: 'quantity', scope: 'project', quantityKey: 'bags' } as const
    const shown = (change: object) =>
      sourceWords({ ...plain, kind: 'quantity', source, ...change }, places, 'ru')
    expect(shown({})).toBe(
      'Количество, записанное в событиях · Весь проект · Какое количество: Мешков мусора',
    )
    // A quantity that an organisation named itself is shown as it is written.
    expect(shown({ source: { ...source, quantityKey: 'верблюды' } })).toMatch(/: верблюды$/)
    expect(shown({ overTime: 'max' })).toContain('По времени: Брать наибольшее')
    expect(shown({ overPlaces: 'last' })).toContain('По местам: Брать последнее')
    // The fact of a state is its last value whatever is chosen.
    expect(shown({ kind: 'snapshot' })).toContain('По времени: Брать последнее')
  })
  test.each(languages)('%s has words for everything', (lang) => {
    const source = { ...plain.source, records: 'publications', publicationKinds: ['post'] } as const
    expect(sourceWords({ ...plain, source }, places, lang)).not.toMatch(/plan\.|outreach\.|undefined/)
  })
})
