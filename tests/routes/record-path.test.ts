import { describe, expect, it } from 'vitest'
import { searchSubjects } from '#domain/search/search-subjects.ts'
import { access } from '../../src/routes/access.ts'
import { recordPath } from '../../src/routes/(office)/record-path.ts'

const id = '0198a7d2-0000-7000-8000-000000000001'
const routes = Object.keys(access).map(
  (route) =>
    new RegExp(
      `^${route
        .replace('/(office)', '')
        .replaceAll(/\[[a-z]+\]/gu, '\0')
        .replaceAll(/[.*+?^${}()|\\]/gu, String.raw`\$&`)
        .replaceAll('\0', '[^/]+')}$`,
      'u',
    ),
)
const subjects = [...searchSubjects, 'task', 'indicator', 'amendment', 'budgetLine', 'refund', 'submission']

describe('the page of a record', () => {
  it.each(subjects)('%s: stands in the table of access', (subject) => {
    const [path = ''] = recordPath('SABALAK-2023', subject, id).split('#')
    expect(routes.filter((route) => route.test(path)).length).toBeGreaterThan(0)
  })
  it.each(subjects.filter((subject) => subject !== 'reply'))(
    '%s: is its own, not the lasting address',
    (subject) => {
      expect(recordPath('SABALAK-2023', subject, id)).not.toContain('/records/')
    },
  )
  it('of a subject without a page is the lasting address, also for a name that every object has', () => {
    expect(recordPath('A', 'constructor', id)).toBe(`/projects/A/records/constructor/${id}`)
  })
  it('keeps what an address brings inside its own part', () => {
    expect(recordPath('A', 'letter', '../..//evil\n?х')).toBe(
      '/projects/A/letters/..%2F..%2F%2Fevil%0A%3F%D1%85',
    )
  })
})
