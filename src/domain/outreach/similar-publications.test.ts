import { describe, expect, it } from 'vitest'
import { likelyRepeated, similarPublications } from './similar-publications.ts'

const publication = (id: string, url: string | null, title: string, publishedOn = '2023-04-15') => ({
  id,
  url,
  title: { ru: title },
  publishedOn,
})
const first = publication('a', 'https://www.example.kz/news/7/?utm_source=wa', 'Сход в селе')

describe('a publication', () => {
  it('is told by its page, however the address was shared', () => {
    const same = publication('b', 'http://example.kz/news/7?fbclid=abc', 'Другой заголовок', '2023-04-20')
    expect(similarPublications(first, [first, same])).toEqual([{ publication: same, because: 'url' }])
  })
  it('is told by its title on one day, whatever the signs', () => {
    const same = publication('c', null, '«СХОД в селе»!')
    expect(similarPublications(first, [same])).toEqual([{ publication: same, because: 'title' }])
    expect([...likelyRepeated([first, same])].toSorted()).toEqual(['a', 'c'])
  })
  it.each([
    ['another day', publication('d', null, 'Сход в селе', '2023-04-16')],
    ['another page', publication('e', 'https://example.kz/news/8', 'Субботник')],
    ['another query', publication('f', 'https://example.kz/news/7?id=2', 'Субботник')],
    ['no address', publication('g', null, 'Субботник')],
  ])('is not told for %s', (_, other) => {
    expect(similarPublications(first, [other])).toEqual([])
    expect(likelyRepeated([first, other]).size).toBe(0)
  })
})
