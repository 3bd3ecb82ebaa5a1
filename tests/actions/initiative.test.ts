import { describe, expect, test } from 'vitest'
import { addInitiativeGroup } from '#actions/initiative/add-initiative-group.ts'
import { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { changeInitiativeGroup } from '#actions/initiative/change-initiative-group.ts'
import { correctInitiativeMember } from '#actions/initiative/correct-initiative-member.ts'
import { removeInitiativeGroup } from '#actions/initiative/remove-initiative-group.ts'
import { withdrawMemberConsent } from '#actions/initiative/withdraw-member-consent.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { activeMembers } from '#domain/initiative/active-members.ts'
import { visibleInitiatives } from '#server/visible-initiative.ts'
import { historyOfInitiative } from '#store/history.ts'
import { testDatabase } from '#tests/support/database.ts'
import { groupOf, madeGroup, named } from './specimens/initiative.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const groupAt = async (id: string, context = manager) =>
  (await database.read(organisationId, (db) => visibleInitiatives(db, context.actor))).find(
    (group) => group.id === id,
  )
const join = (groupId: string, more: object = {}) =>
  addInitiativeMember(manager, { groupId, role: 'member', from: '2023-04-01', ...more })

describe('an initiative group', () => {
  test('is counted by who is of it on a day, named or not', async () => {
    const id = await madeGroup(village)
    await join(id, { role: 'leader', ...named })
    await join(id, { to: '2023-06-30' })
    const group = await groupAt(id)
    if (!group) throw new Error('no group')
    const at = (day: string) => activeMembers(group, day).map(({ person }) => person?.name ?? null)
    expect(at('2023-06-30')).toEqual(['Арман Сейіт', null])
    expect(at('2023-07-01')).toEqual(['Арман Сейіт'])
  })

  test('ends no earlier than its members, and nobody joins outside its days', async () => {
    const id = await madeGroup(village)
    await join(id)
    const whole = { ...groupOf(village), id }
    expect(await refusal(changeInitiativeGroup(manager, { ...whole, endedOn: '2023-03-31' }))).toEqual(
      invalid('endedOn: input.memberLater'),
    )
    expect(await refusal(changeInitiativeGroup(manager, { ...whole, formedOn: '2023-04-02' }))).toEqual(
      invalid('formedOn: input.memberEarlier'),
    )
    await changeInitiativeGroup(manager, { ...whole, endedOn: '2023-06-30' })
    expect(await refusal(join(id, { from: '2023-07-01' }))).toEqual(invalid('from: input.afterGroup'))
    expect(await refusal(join(id, { from: '2023-03-19' }))).toEqual(invalid('from: input.beforeGroup'))
    expect(await refusal(removeInitiativeGroup(manager, { id, reason: 'Зря' }))).toMatchObject({
      code: 'record.inUse',
    })
  })

  test('of one name stands once in a village, and of another village is not there for an activist', async () => {
    const input = groupOf(village)
    await addInitiativeGroup(manager, input)
    expect(await refusal(addInitiativeGroup(manager, input))).toMatchObject({ code: 'record.exists' })
    const placeId = newId()
    await addPlace(manager, { id: placeId, name: { ru: 'Дальнее' }, kind: 'village' })
    const { id } = await addInitiativeGroup(manager, { ...input, placeId })
    expect(await groupAt(id, activist)).toBeUndefined()
    expect(
      await refusal(addInitiativeMember(activist, { groupId: id, role: 'member', from: '2023-04-01' })),
    ).toMatchObject({
      code: 'record.notFound',
    })
    expect(await refusal(addInitiativeGroup(activist, { ...groupOf(village), placeId }))).toEqual(
      invalid('placeId: input.reference'),
    )
  })
})

describe('a name', () => {
  test('goes with its consent, while the member still counts; the log never had it', async () => {
    const groupId = await madeGroup(village)
    const { id } = await join(groupId, named)
    await withdrawMemberConsent(manager, { id, on: '2023-06-01' })
    await withdrawMemberConsent(manager, { id, on: '2023-06-02' })
    const group = await groupAt(groupId)
    expect(group?.members).toMatchObject([{ person: null, withdrawnOn: '2023-06-01' }])
    expect(group && activeMembers(group, '2023-07-01')).toHaveLength(1)
    const lines = await auditLines(database, organisationId)
    expect(JSON.stringify(lines)).not.toContain('Арман')
    const history = await database.read(organisationId, (db) =>
      historyOfInitiative(db, groupId, { before: null, limit: 9 }),
    )
    expect(history.map(({ action }) => action)).toEqual([
      'initiativeMember.withdrawn',
      'initiativeMember.added',
      'initiativeGroup.added',
    ])
  })

  test('sent again under one id is the same; another name is a conflict', async () => {
    const id = newId()
    const input = {
      id,
      groupId: await madeGroup(village),
      role: 'member' as const,
      from: '2023-04-01',
      ...named,
    }
    expect(await addInitiativeMember(manager, input)).toEqual({ id })
    expect(await addInitiativeMember(manager, input)).toEqual({ id })
    expect(await refusal(addInitiativeMember(manager, { ...input, name: 'Дана Омар' }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('is corrected by who saw it as it stands', async () => {
    const { id } = await join(await madeGroup(village), named)
    const corrected = { id, role: 'member' as const, from: '2023-04-01', ...named, reason: 'Опечатка' }
    expect(
      await refusal(correctInitiativeMember(manager, { ...corrected, seen: 'other', name: 'Дана Омар' })),
    ).toMatchObject({ code: 'record.conflict' })
    await correctInitiativeMember(manager, { ...corrected, name: 'Дана Омар' })
    expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain('Дана')
  })
})
