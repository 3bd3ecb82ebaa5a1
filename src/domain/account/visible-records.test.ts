import { noServiceFacts } from '../service/service-facts.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProjectRecords } from '../project/records.ts'
import { roles, type Role } from './account.ts'
import { isInScope, placeScope } from './place-scope.ts'
import { mayRead, readPermissions, type ReadSubject } from './read-permissions.ts'
import { seesWholeProject, visibleRecords } from './visible-records.ts'

type Kind = keyof ProjectRecords
const places = [
  { id: 'region', parentId: null },
  { id: 'village', parentId: 'region' },
  { id: 'school', parentId: 'village' },
  { id: 'site', parentId: 'school' },
  { id: 'other', parentId: 'region' },
]
const eventPlaces = ['region', 'village', 'school', 'site', 'other', null]

/** Two records of every kind, events at every place, and a file for each record of each kind. */
function project(): ProjectRecords {
  const two = (kind: string) => [{ id: `${kind}-1` }, { id: `${kind}-2` }]
  const subjects = ['event', 'expense', 'partner', 'letter', 'story', 'teamMember', 'amendment'] as const
  const events = eventPlaces.map((placeId) => ({
    id: `event-${placeId}`,
    placeId,
    title: { ru: `secret-${placeId}` },
  }))
  const subjectIds = subjects.flatMap((subject) =>
    (subject === 'event' ? events.map(({ id }) => id) : [`${subject}-1`]).map((subjectId) => ({
      subject,
      subjectId,
    })),
  )
  const links = subjectIds.map((link) => ({ ...link, evidenceId: `file-${link.subjectId}` }))
  const lists = [
    'amendments',
    'tasks',
    'activities',
    'indicators',
    'effectPlans',
    'budgetLines',
    'expenses',
    'refunds',
    'participantGroups',
    'team',
    'coveredNgos',
    'partners',
    'recommendations',
    'letters',
    'replies',
    'publications',
    'plannedPublications',
    'planSteps',
    'printedMaterials',
    'narratives',
    'stories',
    'proposals',
    'questionnaireResponses',
    'questionnaireAnalyses',
    'concerns',
    'testimonials',
    'gatherings',
    'agendaItems',
    'decisions',
    'holidays',
  ]
  return {
    ...Object.fromEntries(lists.map((kind) => [kind, two(kind)])),
    organisation: { id: 'organisation' },
    project: { id: 'project' },
    places,
    events,
    evidence: [...links.map(({ evidenceId }) => ({ id: evidenceId })), { id: 'file-unlinked' }],
    evidenceLinks: links,
  } as unknown as ProjectRecords
}

/** Which kinds of records a role sees at all; a kind that nobody put here is seen by the office alone. */
const seen: { readonly [role in Role]: readonly Kind[] | 'all' } = {
  administrator: 'all',
  manager: 'all',
  accountant: [
    ...(['places', 'tasks', 'activities', 'indicators', 'holidays', 'amendments', 'effectPlans'] as const),
    ...(['budgetLines', 'expenses', 'refunds', 'team', 'evidence', 'evidenceLinks'] as const),
  ],
  activist: [
    'places',
    'tasks',
    'activities',
    'indicators',
    'holidays',
    'events',
    'evidence',
    'evidenceLinks',
  ],
  teacher: ['places', 'tasks', 'activities', 'indicators', 'holidays', 'events', 'evidence', 'evidenceLinks'],
  monitor: [],
}
const kindsOf = (records: ProjectRecords) => Object.keys(records) as Kind[]

describe.each(roles)('of a project the %s', (role) => {
  const whole = project()
  const visible = visibleRecords(whole, { role, placeIds: ['village'] })

  test('sees exactly these kinds of records', () => {
    const allowed = seen[role]
    if (allowed === 'all') return void expect(visible).toBe(whole)
    expect(seesWholeProject(role)).toBe(false)
    for (const kind of kindsOf(whole)) {
      if (kind === 'organisation' || kind === 'project' || kind === 'service') continue
      expect([kind, visible[kind].length > 0]).toEqual([kind, allowed.includes(kind)])
    }
  })

  test('sees nothing that is not there, and every kind as a list', () => {
    for (const kind of kindsOf(whole)) {
      if (kind === 'service') expect(visible.service).toEqual(noServiceFacts)
      else if (kind === 'organisation' || kind === 'project') expect(visible[kind]).toBe(whole[kind])
      else for (const record of visible[kind]) expect(whole[kind]).toContain(record)
    }
    const lists = (of: typeof whole) => kindsOf(of).filter((kind) => kind !== 'service')
    expect(lists(visible).toSorted()).toEqual(lists(whole).toSorted())
  })

  test('sees files only of records that are seen, and each link with its file', () => {
    if (seen[role] === 'all') return
    const files = new Set(visible.evidence.map(({ id }) => id))
    expect([...files].toSorted()).toEqual(
      [...new Set(visible.evidenceLinks.map((link) => link.evidenceId))].toSorted(),
    )
  })
})

describe.each(['activist', 'teacher'] as const)('the %s', (role) => {
  test('sees events and files of own places and those inside, nothing of others', () => {
    const visible = visibleRecords(project(), { role, placeIds: ['village'] })
    expect(visible.events.map(({ placeId }) => placeId)).toEqual(['village', 'school', 'site'])
    const text = JSON.stringify(visible)
    for (const hidden of [
      'secret-other',
      'secret-region',
      'secret-null',
      'event-other',
      'file-event-other',
    ]) {
      expect(text).not.toContain(hidden)
    }
  })

  test('sees no event without a place of their own', () => {
    for (const person of [{ role }, { role, placeIds: [] }, { role, placeIds: ['nowhere'] }]) {
      expect(visibleRecords(project(), person).events).toEqual([])
    }
  })

  test('sees more with more places, and each event that stands in one of them', () => {
    const some = fc.uniqueArray(fc.constantFrom(...places.map(({ id }) => id)))
    fc.assert(
      fc.property(some, some, (first, second) => {
        const eventsOf = (placeIds: string[]) =>
          visibleRecords(project(), { role, placeIds }).events.map(({ id }) => id)
        const both = new Set(eventsOf([...first, ...second]))
        expect(both).toEqual(new Set([...eventsOf(first), ...eventsOf(second)]))
      }),
    )
  })
})

test('places that lie in a circle end', () => {
  const circle = [
    { id: 'a', parentId: 'b' },
    { id: 'b', parentId: 'a' },
  ]
  const scope = placeScope({ role: 'activist', placeIds: ['a'] }, circle)
  expect([
    isInScope(scope, 'a'),
    isInScope(scope, 'b'),
    isInScope(scope, 'c'),
    isInScope(scope, null),
  ]).toEqual([true, true, false, false])
  expect(placeScope({ role: 'manager' }, circle)).toBe('everywhere')
})

test('what a role may not read it sees nothing of', () => {
  const kinds: { readonly [subject in ReadSubject]?: readonly Kind[] } = {
    journal: ['events'],
    money: ['budgetLines', 'expenses', 'refunds'],
    people: ['participantGroups', 'coveredNgos'],
    partner: ['partners'],
    letter: ['recommendations', 'letters', 'replies'],
    outreach: ['publications', 'plannedPublications', 'planSteps', 'printedMaterials'],
    story: ['stories'],
    proposal: ['proposals'],
    report: ['narratives'],
    questionnaireAnswers: ['questionnaireResponses', 'questionnaireAnalyses'],
  }
  for (const role of roles) {
    const visible = visibleRecords(project(), { role, placeIds: ['village'] })
    for (const subject of Object.keys(readPermissions) as ReadSubject[]) {
      for (const kind of kinds[subject] ?? []) {
        expect([role, kind, (visible[kind] as readonly unknown[]).length > 0]).toEqual([
          role,
          kind,
          mayRead(role, subject),
        ])
      }
    }
  }
})
