// The description of the API is valid, says all that there is, and what the API answers is what it describes.
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { loadDemo } from '#demo/load-demo.ts'
import { recordAmendment } from '#actions/project/record-amendment.ts'
import { permissions, type ActionName } from '#domain/account/permissions.ts'
import { actionCatalogue, internalActions, internalSubjects } from '#server/api/action-catalogue.ts'
import { apiJson } from '#server/api/json-answer.ts'
import { openApi } from '#server/api/open-api/open-api.ts'
import { recordKindNames } from '#server/api/record-kinds.ts'
import { recordPage } from '#server/api/record-page.ts'
import { allOrganisations } from '#store/organisations.ts'
import { projects } from '#store/project.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { everyExport } from '#tests/actions/every-action.ts'
import { specimens } from '#tests/actions/specimens.ts'
import { villageProject } from '#tests/actions/village-project.ts'
import { testDatabase } from '#tests/support/database.ts'
import { apiRoutes } from './api-client.ts'

interface Operation {
  readonly operationId: string
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

const document = JSON.parse(JSON.stringify(openApi())) as Document
const ajv = new Ajv2020({ strict: false, allErrors: true, unicodeRegExp: true })
formats.default(ajv)
ajv.addSchema({ $id: 'esep', ...document })
const validatorOf = (pointer: string) => ajv.compile({ $ref: `esep#${pointer}` })
const inputOf = (name: string) =>
  validatorOf(`/paths/~1actions~1${name}/post/requestBody/content/application~1json/schema`)

test('is OpenAPI 3.1 by a validator that is not ours', async () => {
  const validator = new Validator()
  const verdict = await validator.validate({ ...structuredClone(document) })
  expect(verdict).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('every reference points at something, every operation has its own name', () => {
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map((match) => match[1] ?? '')
  const lost = references.filter(
    (path) =>
      path
        .split('/')
        .reduce<unknown>(
          (at, part) => (at as Record<string, unknown> | undefined)?.[decodeURIComponent(part)],
          document,
        ) === undefined,
  )
  expect(lost).toEqual([])
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
  const names = operations.map((operation) => operation.operationId)
  expect(new Set(names).size).toBe(names.length)
})

describe('every action', async () => {
  const exported = await everyExport()
  const subjectOf = (name: string) => exported.find((one) => one.name === name)?.file.split('/')[0] ?? ''
  const offered = new Map([...actionCatalogue.values()].map((one) => [one.action.definition.name, one]))

  test.each(Object.keys(permissions) as ActionName[])('%s is at an address or declared internal', (name) => {
    const isInternal = name in internalActions || subjectOf(name) in internalSubjects
    expect([name, offered.has(name)]).toEqual([name, !isInternal])
    const one = offered.get(name)
    if (one) expect(document.paths[`/actions/${one.name}`]?.['post']?.operationId).toBe(name)
  })

  test('no declaration is left of what is gone', () => {
    expect(Object.keys(internalActions).filter((name) => !(name in permissions))).toEqual([])
    const subjects = new Set(exported.map(({ file }) => file.split('/')[0]))
    expect(Object.keys(internalSubjects).filter((subject) => !subjects.has(subject))).toEqual([])
  })
})

test('every route is described, and nothing else is', () => {
  const described = Object.keys(document.paths).map((path) =>
    path
      .replace(/^\/actions\/.*/, '/actions/[action]')
      .replace(/\/records\/\w+/, '/records/[kind]')
      .replace(/^\/service\/[\w-]+$/, '/service/[list]')
      .replace(/\{(\w+)\}/g, '[$1]'),
  )
  const open = ['/openapi.json', '/[...path]']
  expect([...new Set(described)].toSorted()).toEqual(
    apiRoutes.filter((route) => !open.includes(route)).toSorted(),
  )
})

describe('what is described is what is', async () => {
  const database = await testDatabase()
  const village = await villageProject(database)
  await loadDemo(database)
  const demo = (await allOrganisations(database.kysely)).find(({ code }) => !code.startsWith('aral-'))
  const records = await database.read(demo?.id ?? '', async (db) => {
    const [project] = await projects(db)
    return recordsOfProject(db, project?.id ?? '')
  })

  await recordAmendment(village.as('manager'), specimens.recordAmendment(village) as never)
  const { projectId } = village
  const ofVillage = await database.read(village.organisationId, (db) => recordsOfProject(db, projectId))

  test.each(recordKindNames)('records of %s are as their schema says', (kind) => {
    const validate = validatorOf(`/components/schemas/Record.${kind}`)
    const all = { after: null, limit: 1000 }
    const items = [...recordPage(records, kind, all).items, ...recordPage(ofVillage, kind, all).items]
    const wrong = items.filter((item) => !validate(JSON.parse(apiJson(item))))
    const [first] = wrong
    if (first) validate(JSON.parse(apiJson(first)))
    expect([wrong.length, first ? validate.errors : null]).toEqual([0, null])
    expect(items.length).toBeGreaterThan(0)
  })

  const walked = [...actionCatalogue.values()].filter(({ action }) => action.definition.name in specimens)
  test.each(walked.map(({ name, action }) => [name, action.definition.name] as const))(
    '%s takes what its schema lets through, and nothing unknown',
    async (name, action) => {
      const validate = inputOf(name)
      const specimen = (await specimens[action as keyof typeof specimens](village)) as object
      const asJson = JSON.parse(
        JSON.stringify(specimen, (_, value: unknown) =>
          value instanceof Uint8Array || (value as { type?: string } | null)?.type === 'Buffer'
            ? 'AAAA'
            : value,
        ),
      ) as object
      expect([validate(asJson), validate.errors]).toEqual([true, null])
      expect(validate({ ...asJson, никто: 1 })).toBe(false)
    },
  )
})
